package io.meniscus.core.field;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The verticals and extended fields the platform ships, as its tab-separated table lists them. A line begins with what
 * it is: {@code vertical} (id, name), {@code field} (id, vertical, entity, name, type, label, values by {@code |}),
 * {@code label} (field id, language, text) or {@code value} (field id, value, language, text); {@code #} is a comment.
 */
public final class FieldStock {
    private final Map<Long, Vertical> verticals = new LinkedHashMap<>();
    private final Map<Long, ExtendedField> fields = new LinkedHashMap<>();

    private FieldStock() {}

    /** Reads the table; one that contradicts itself is a bug of the platform's. */
    public static FieldStock parse(Collection<String> lines) {
        var stock = new FieldStock();
        for (var line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                stock.add(line.split("\t", -1), line);
            }
        }
        return stock;
    }

    private void add(String[] cells, String line) {
        switch (cells[0]) {
            case "vertical" -> vertical(new Vertical(Long.parseLong(cells[1]), cells[2]));
            case "field" -> field(cells);
            case "label" -> label(field(Long.parseLong(cells[1]), line), cells[2], cells[3]);
            case "value" -> value(field(Long.parseLong(cells[1]), line), cells[2], cells[3], cells[4]);
            default -> throw new IllegalArgumentException("not a line of the stock: " + line);
        }
    }

    private void vertical(Vertical vertical) {
        if (verticals.putIfAbsent(vertical.id(), vertical) != null) {
            throw new IllegalArgumentException("two verticals have the id " + vertical.id());
        }
    }

    private void field(String[] cells) {
        var values = new ArrayList<ExtendedField.Value>();
        if (cells.length > 7 && !cells[7].isEmpty()) {
            for (var text : cells[7].split("\\|", -1)) {
                values.add(new ExtendedField.Value(text, Map.of()));
            }
        }
        var field = new ExtendedField(
                Long.parseLong(cells[1]),
                cells[4],
                FieldEntity.read(cells[3]).orElseThrow(),
                cells[6],
                FieldType.valueOf(cells[5]),
                Long.parseLong(cells[2]),
                Map.of(),
                values);
        if (!verticals.containsKey(field.vertical()) || fields.putIfAbsent(field.id(), field) != null) {
            throw new IllegalArgumentException("field " + field.id() + " has no vertical, or another has its id");
        }
    }

    private ExtendedField field(long id, String line) {
        return field(id).orElseThrow(() -> new IllegalArgumentException("no such field: " + line));
    }

    private void label(ExtendedField field, String language, String text) {
        var labels = new LinkedHashMap<>(field.labels());
        labels.put(language, text);
        fields.put(field.id(), with(field, labels, field.values()));
    }

    private void value(ExtendedField field, String canonical, String language, String text) {
        var values = new ArrayList<ExtendedField.Value>();
        for (var value : field.values()) {
            var translations = new LinkedHashMap<>(value.translations());
            if (value.text().equals(canonical)) {
                translations.put(language, text);
            }
            values.add(new ExtendedField.Value(value.text(), translations));
        }
        if (values.equals(field.values())) {
            throw new IllegalArgumentException("field " + field.id() + " has no value " + canonical);
        }
        fields.put(field.id(), with(field, field.labels(), values));
    }

    private static ExtendedField with(
            ExtendedField field, Map<String, String> labels, List<ExtendedField.Value> values) {
        return new ExtendedField(
                field.id(),
                field.name(),
                field.entity(),
                field.label(),
                field.type(),
                field.vertical(),
                labels,
                values);
    }

    public List<Vertical> verticals() {
        return List.copyOf(verticals.values());
    }

    public Optional<Vertical> vertical(long id) {
        return Optional.ofNullable(verticals.get(id));
    }

    public List<ExtendedField> fields() {
        return List.copyOf(fields.values());
    }

    public Optional<ExtendedField> field(long id) {
        return Optional.ofNullable(fields.get(id));
    }
}
