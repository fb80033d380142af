package io.meniscus.job.imports;

import java.util.List;

/**
 * What whoever imports is to know of a row.
 *
 * @param row    as a spreadsheet counts: the header is row 1
 * @param column the column's name; empty = the row as a whole
 * @param weight whether the row is left out for it
 */
public record RowProblem(long row, String column, String message, Weight weight) {
    /** What a problem means for its row. */
    public enum Weight {
        /** It is not imported. */
        REFUSED,
        /** It is, but not as the file has it. */
        REMARK
    }

    /** Why a row is not imported. */
    public RowProblem(long row, String column, String message) {
        this(row, column, message, Weight.REFUSED);
    }

    /** How many rows are left out for any of these. */
    static long refused(List<RowProblem> problems) {
        return problems.stream()
                .filter(problem -> problem.weight == Weight.REFUSED)
                .mapToLong(RowProblem::row)
                .distinct()
                .count();
    }
}
