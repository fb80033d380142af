package io.meniscus.api.v1_1.requests;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code request/approve} and {@code request/reject}. */
public record DecideBody(@Nullable List<Item> request) {

    /** One decision; points and series belong to goodwill. */
    public record Item(
            @Nullable String type,
            @Nullable String base_type,
            @Nullable String id,
            @Nullable String points,
            @Nullable String series_id,
            @Nullable String updated_comments) {}
}
