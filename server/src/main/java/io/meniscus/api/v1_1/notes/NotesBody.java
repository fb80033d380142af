package io.meniscus.api.v1_1.notes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code customer/notes}: a note with an id is changed, one without is added. */
public record NotesBody(@Nullable List<Customer> customer) {

    /** Whose notes; several identifiers must agree. */
    public record Customer(
            @Nullable String id,
            @Nullable String user_id,
            @Nullable String mobile,
            @Nullable String email,
            @Nullable String external_id,
            @Nullable Long associate_id,
            @Nullable Notes notes) {}

    public record Notes(@Nullable List<Note> note) {}

    public record Note(
            @Nullable String id,
            @Nullable String date,
            @Nullable String description) {}
}
