package io.meniscus.organization.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.Kinds;
import io.meniscus.organization.setup.SetupDocument;
import io.meniscus.organization.setup.SetupState;
import io.meniscus.run.Randomness;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a set-up down as the document that makes it: in an order that stays, without what goes without saying, and
 * never with a secret. Applied to an empty server it gives the same set-up, but for ids and secrets.
 */
public final class SetupExport {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private final SetupState state;
    private final Randomness randomness;

    private SetupExport(SetupState state, Randomness randomness) {
        this.state = state;
        this.randomness = randomness;
    }

    public static SetupDocument of(SetupState state, Randomness randomness) {
        return new SetupDocument(new SetupExport(state, randomness).document());
    }

    /** The document as YAML. */
    public static String yaml(SetupDocument document) {
        try {
            return YAML.writeValueAsString(document.root());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode document() {
        var root = JsonNodeFactory.instance.objectNode();
        for (var kind : Kinds.ALL) {
            var entries = state.all(kind).stream()
                    .filter(entry -> !kind.isBuiltIn(entry) && !isSecret(entry))
                    .sorted(Comparator.comparing(Entry::name))
                    .toList();
            if (!entries.isEmpty()) {
                switch (kind.shape()) {
                    case SINGLE -> root.set(kind.section(), fields(entries.getFirst()));
                    case MAPPING -> root.set(kind.section(), mapping(kind, entries));
                    case LIST -> root.set(kind.section(), list(kind, entries));
                }
            }
        }
        return root;
    }

    private static boolean isSecret(Entry entry) {
        return entry.kind().shape() == Kind.Shape.MAPPING
                && entry.kind().fields().getLast().isMaskedIn(entry);
    }

    private static ObjectNode mapping(Kind kind, List<Entry> entries) {
        var mapping = JsonNodeFactory.instance.objectNode();
        for (var entry : entries) {
            mapping.set(entry.name(), entry.written(kind.fields().getLast()));
        }
        return mapping;
    }

    private ArrayNode list(Kind kind, List<Entry> entries) {
        if (kind.nesting().isPresent()) {
            return nested(kind, entries, "");
        }
        if (!kind.group().isEmpty()) {
            return grouped(kind, entries);
        }
        var list = JsonNodeFactory.instance.arrayNode();
        entries.forEach(entry -> list.add(fields(entry)));
        return list;
    }

    /** Those below the one around all stand at the top, and so does that one. */
    private ArrayNode nested(Kind kind, List<Entry> entries, String parent) {
        var field = kind.nesting().orElseThrow();
        var list = JsonNodeFactory.instance.arrayNode();
        for (var entry : entries) {
            var around = entry.get(field);
            boolean isHere = parent.isEmpty() ? around.isEmpty() || around.equals(kind.top()) : around.equals(parent);
            if (!isHere) {
                continue;
            }
            var node = fields(entry);
            node.remove(field.key());
            if (!entry.name().equals(kind.top())) {
                var inside = nested(kind, entries, entry.name());
                if (!inside.isEmpty()) {
                    node.set(kind.section(), inside);
                }
            }
            list.add(node);
        }
        return list;
    }

    /** Entries with a second key stand together under their first. */
    private ArrayNode grouped(Kind kind, List<Entry> entries) {
        var first = kind.knownBy().getFirst();
        var second = kind.knownBy().getLast();
        var list = JsonNodeFactory.instance.arrayNode();
        Map<String, ArrayNode> groups = new LinkedHashMap<>();
        for (var entry : entries) {
            var node = fields(entry);
            if (entry.get(second).isEmpty()) {
                list.add(node);
                continue;
            }
            node.remove(first.key());
            groups.computeIfAbsent(entry.get(first), key -> {
                        var group = list.addObject().put(first.key(), key);
                        return group.putArray(kind.group());
                    })
                    .add(node);
        }
        return list;
    }

    private ObjectNode fields(Entry entry) {
        var node = JsonNodeFactory.instance.objectNode();
        for (var field : entry.kind().fields()) {
            put(node, entry, field);
        }
        return node;
    }

    private <T> void put(ObjectNode node, Entry entry, Field<T> field) {
        var value = entry.get(field);
        boolean goesWithoutSaying = !field.isNeeded() && value.equals(field.fallback(entry, randomness));
        boolean isKey = entry.kind().knownBy().stream().anyMatch(key -> key == field);
        if (field.isWriteOnly() || field.isMaskedIn(entry) || (isKey ? entry.isEmpty(field) : goesWithoutSaying)) {
            return;
        }
        node.set(field.key(), field.form().written(value));
    }
}
