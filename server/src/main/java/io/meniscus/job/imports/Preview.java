package io.meniscus.job.imports;

import java.util.List;

/**
 * What running a file would come to, found without writing.
 *
 * @param headerProblems all; while there is one, the file is not run and no row is checked
 * @param first          the first rows, secrets masked
 * @param problems       of the rows checked, the first {@value Imports#MOST_PROBLEMS_SHOWN}
 * @param badRows        rows that would be left out among those checked
 * @param checked        rows checked: all, unless that would take too long
 * @param tally          what those among them that would be imported would come to
 */
public record Preview(
        List<String> headerProblems,
        List<ImportRow> first,
        List<RowProblem> problems,
        long badRows,
        long checked,
        Tally tally) {
    /** Of a file that no row of was checked. */
    public static Preview unchecked(List<String> headerProblems) {
        return new Preview(headerProblems, List.of(), List.of(), 0, 0, Tally.NONE);
    }
}
