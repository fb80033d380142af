package io.meniscus.job.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A file's columns found by their names, in any order. */
final class ImportHeader {
    private static final String MASK = "****";

    private final List<String> problems = new ArrayList<>();
    /** The column's name by its place in the file. */
    private final Map<Integer, String> columns = new HashMap<>();

    private final Set<String> masked = new HashSet<>();

    /** @param wanted the columns there may be */
    ImportHeader(List<ImportColumn> wanted, List<String> header) {
        var known = new HashMap<String, ImportColumn>();
        wanted.forEach(column -> known.put(ImportColumn.folded(column.name()), column));
        wanted.stream()
                .filter(column -> column.showing() == ImportColumn.Showing.MASKED)
                .map(ImportColumn::name)
                .forEach(masked::add);
        var found = new HashSet<String>();
        for (int i = 0; i < header.size(); i++) {
            var column = known.get(ImportColumn.folded(header.get(i)));
            if (column == null) {
                problems.add("column " + (i + 1) + " (" + shown(header.get(i)) + ") is not one of this import");
            } else if (!found.add(column.name())) {
                problems.add("column " + column.name() + " is there twice");
            } else {
                columns.put(i, column.name());
            }
        }
        for (var column : wanted) {
            if (column.presence() == ImportColumn.Presence.NEEDED && !found.contains(column.name())) {
                problems.add("column " + column.name() + " is missing");
            }
        }
    }

    private static String shown(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }

    /** All that is wrong; nothing is run while there is any. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    ImportRow row(CsvFile.Line line) {
        var values = new HashMap<String, String>();
        columns.forEach((place, name) -> {
            var value = place < line.fields().size() ? line.fields().get(place).strip() : "";
            if (!value.isEmpty()) {
                values.put(name, value);
            }
        });
        return new ImportRow(line.number(), values);
    }

    /** A row as it is shown. */
    ImportRow shown(ImportRow row) {
        var values = new HashMap<>(row.values());
        values.replaceAll((column, value) -> masked.contains(column) ? MASK : value);
        return new ImportRow(row.number(), values);
    }
}
