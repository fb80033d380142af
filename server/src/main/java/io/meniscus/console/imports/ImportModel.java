package io.meniscus.console.imports;

import io.meniscus.console.view.Tone;
import java.util.List;

/**
 * One file.
 *
 * @param start  where it is started; empty for who may not, and once it was
 * @param here   this page's own address, asked again while it runs
 * @param errors where the rows that were not imported are; empty for none
 */
public record ImportModel(
        String title,
        String kind,
        String back,
        String here,
        Tone tone,
        String state,
        List<String> facts,
        boolean running,
        boolean started,
        long done,
        long total,
        long failed,
        String message,
        String errors,
        String start,
        List<String> headerProblems,
        List<String> columns,
        List<List<String>> rows,
        List<Problem> problems,
        String summary,
        String error) {
    public ImportModel {
        facts = List.copyOf(facts);
        headerProblems = List.copyOf(headerProblems);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** What is wrong with a row. */
    public record Problem(long row, String column, String message) {}
}
