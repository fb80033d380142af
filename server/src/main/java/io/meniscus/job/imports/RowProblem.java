package io.meniscus.job.imports;

/**
 * Why a row is not imported.
 *
 * @param row    as a spreadsheet counts: the header is row 1
 * @param column the column's name; empty = the row as a whole
 */
public record RowProblem(long row, String column, String message) {}
