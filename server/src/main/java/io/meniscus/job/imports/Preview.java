package io.meniscus.job.imports;

import java.util.List;

/**
 * What running a file would come to, found without writing.
 *
 * @param headerProblems all; while there is one, the file is not run and no row is checked
 * @param first          the first rows, secrets masked
 * @param problems       of the rows checked, the first {@value Imports#MOST_PROBLEMS_SHOWN}
 * @param badRows        rows with a problem among those checked
 * @param checked        rows checked: all, unless that would take too long
 */
public record Preview(
        List<String> headerProblems, List<ImportRow> first, List<RowProblem> problems, long badRows, long checked) {}
