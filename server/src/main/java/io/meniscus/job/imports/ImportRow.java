package io.meniscus.job.imports;

import java.util.Map;

/**
 * A row of a file.
 *
 * @param number as a spreadsheet counts: the header is row 1
 * @param values by the column's name; stripped, and without those that are empty
 */
public record ImportRow(long number, Map<String, String> values) {
    public ImportRow {
        values = Map.copyOf(values);
    }

    /** The column's value, empty text when the row has none. */
    public String value(String column) {
        return values.getOrDefault(column, "");
    }

    /** A problem of this row; a column of empty text is the row as a whole. */
    public RowProblem problem(String column, String message) {
        return new RowProblem(number, column, message);
    }

    /** Something to know of this row, which is imported all the same. */
    public RowProblem remark(String column, String message) {
        return new RowProblem(number, column, message, RowProblem.Weight.REMARK);
    }
}
