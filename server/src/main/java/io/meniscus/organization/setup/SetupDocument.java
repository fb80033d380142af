package io.meniscus.organization.setup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;

/**
 * An organization's set-up as somebody wrote it down; {@code demo/organization.yaml} shows every section. What it
 * leaves out is left alone.
 */
public record SetupDocument(JsonNode root) {
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    /** Reads YAML or JSON; {@link InvalidSetup} for a text that is neither. */
    public static SetupDocument read(String text) {
        try {
            return new SetupDocument(YAML.readTree(text));
        } catch (JsonProcessingException e) {
            // The parser's own text may quote a line with a secret in it.
            var place = e.getLocation();
            var line = place == null ? "" : " (line " + place.getLineNr() + ")";
            throw new InvalidSetup(List.of(
                    Problem.ofDocument(Problem.Cause.MALFORMED, "is not YAML or JSON, or names a key twice" + line)));
        }
    }
}
