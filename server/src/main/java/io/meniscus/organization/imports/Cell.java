package io.meniscus.organization.imports;

import io.meniscus.job.imports.ImportColumn;
import io.meniscus.job.imports.ImportColumn.Presence;

/** A column, and the field of the entry that its text becomes or helps to find. */
record Cell(ImportColumn column, String field) {
    static Cell needed(String name, String field, String description, String example) {
        return new Cell(new ImportColumn(name, Presence.NEEDED, description, example), field);
    }

    static Cell of(String name, String field, String description, String example) {
        return new Cell(new ImportColumn(name, Presence.OPTIONAL, description, example), field);
    }
}
