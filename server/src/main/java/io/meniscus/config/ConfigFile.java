package io.meniscus.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A configuration file in YAML (or JSON, which is YAML too): keys with dots, or nested, as one likes. Refuses a file
 * that can't be read, lists, keys without a value and keys named twice.
 */
final class ConfigFile {
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private ConfigFile() {}

    /** Every value of the file by its full key. */
    static Map<String, String> read(Path file) {
        var values = new LinkedHashMap<String, String>();
        var root = tree(file);
        if (root.isMissingNode() || root.isNull()) {
            return values;
        }
        if (!root.isObject()) {
            throw new StartRefused("config file " + file + ": wants keys with values, such as port: 8080");
        }
        flatten(file, "", root, values);
        return values;
    }

    private static JsonNode tree(Path file) {
        try {
            return YAML.readTree(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new StartRefused("config file " + file + " does not exist", e);
        } catch (JsonProcessingException e) {
            // The parser's own text may quote a line with a secret in it.
            var place = e.getLocation();
            throw new StartRefused(
                    "config file " + file + " is not YAML or JSON, or names a key twice"
                            + (place == null ? "" : ": see line " + place.getLineNr()),
                    e);
        } catch (IOException e) {
            throw new StartRefused("config file " + file + " cannot be read: " + e, e);
        }
    }

    private static void flatten(Path file, String prefix, JsonNode node, Map<String, String> values) {
        for (var field : node.properties()) {
            var key = prefix + field.getKey();
            var value = field.getValue();
            if (value.isObject()) {
                flatten(file, key + ".", value, values);
                continue;
            }
            if (!value.isValueNode() || value.isNull()) {
                throw new StartRefused("config file " + file + ": " + key + " wants one value");
            }
            if (values.put(key, value.asText()) != null) {
                throw new StartRefused("config file " + file + ": " + key + " is named twice");
            }
        }
    }
}
