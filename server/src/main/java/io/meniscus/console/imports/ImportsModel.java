package io.meniscus.console.imports;

import io.meniscus.console.view.Field;
import io.meniscus.console.view.Tone;
import java.util.List;

/**
 * The form that uploads a file, and the files that were uploaded.
 *
 * @param action where files are sent; empty for who may only look
 * @param chosen the kind that is uploaded; empty until one is chosen
 */
public record ImportsModel(
        String action,
        List<KindLine> kinds,
        String chosen,
        List<Field> options,
        List<ColumnLine> columns,
        String template,
        List<Row> imports,
        String older,
        String error) {
    public ImportsModel {
        kinds = List.copyOf(kinds);
        options = List.copyOf(options);
        columns = List.copyOf(columns);
        imports = List.copyOf(imports);
    }

    /** An import there is. */
    public record KindLine(String name, String title, String description, String href, boolean chosen) {}

    /** A column it reads. */
    public record ColumnLine(String name, String need, String description, String example) {}

    /** A file that was uploaded. */
    public record Row(
            String file, String href, String kind, String when, String by, Tone tone, String state, String rows) {}
}
