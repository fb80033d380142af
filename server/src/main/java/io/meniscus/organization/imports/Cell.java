package io.meniscus.organization.imports;

import io.meniscus.job.imports.ImportColumn;
import io.meniscus.job.imports.ImportColumn.Presence;
import io.meniscus.job.imports.ImportColumn.Showing;

/** A column, and the field of the entry that its text becomes or helps to find; empty for none. */
record Cell(ImportColumn column, String field) {
    static Cell needed(String name, String field, String description, String example) {
        return new Cell(new ImportColumn(name, Presence.NEEDED, description, example), field);
    }

    /** One whose values nobody sees again. */
    static Cell secret(String name, String field, String description) {
        return new Cell(new ImportColumn(name, Presence.OPTIONAL, Showing.MASKED, description, ""), field);
    }

    /** One that files have and nothing here is made of. */
    static Cell unkept(String name, String description) {
        return of(name, "", description, "");
    }

    static Cell of(String name, String field, String description, String example) {
        return new Cell(new ImportColumn(name, Presence.OPTIONAL, description, example), field);
    }
}
