package io.meniscus.product.imports;

import io.meniscus.core.product.catalogue.Trait;
import io.meniscus.job.imports.ImportRow;
import io.meniscus.job.imports.RowProblem;
import io.meniscus.product.catalogue.OrgUnits;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cells of a row as what they mean; those that mean nothing are problems of the row. */
final class Cells {
    private final ImportRow row;
    private final List<RowProblem> problems;
    private final int before;

    Cells(ImportRow row, List<RowProblem> problems) {
        this.row = row;
        this.problems = problems;
        this.before = problems.size();
    }

    /** Whether every cell that was read so far means something. */
    boolean areFit() {
        return problems.size() == before;
    }

    String text(String column) {
        return row.value(column);
    }

    /** Texts of the columns that say something, by what they are. */
    <E extends Enum<E>> Map<E, String> texts(Class<E> type, Map<E, String> columns) {
        var texts = new EnumMap<E, String>(type);
        columns.forEach((text, column) -> {
            if (!row.value(column).isEmpty()) {
                texts.put(text, row.value(column));
            }
        });
        return texts;
    }

    /** Yes or no; nothing where the cell is empty, or wrong. */
    Optional<Boolean> flag(String column) {
        var text = row.value(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("(?i)yes|no|true|false|1|0")) {
            problems.add(row.problem(column, "is neither yes nor no"));
            return Optional.empty();
        }
        return Optional.of(text.matches("(?i)yes|true|1"));
    }

    /** A whole number from a least one on; nothing where the cell is empty, or wrong. */
    Optional<Integer> number(String column, int least) {
        var text = row.value(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("-?\\d{1,9}") || Integer.parseInt(text) < least) {
            problems.add(row.problem(column, "is no whole number from " + least + " on"));
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(text));
    }

    /** The concept a row is given for. */
    long ou(OrgUnits units) {
        var code = row.value(CatalogueImports.OU);
        if (code.isEmpty()) {
            return Trait.ORGANIZATION;
        }
        var found = units.find(code);
        if (found.isEmpty()) {
            problems.add(row.problem(CatalogueImports.OU, "is no concept of the organization"));
        }
        return found.orElse(Trait.ORGANIZATION);
    }
}
