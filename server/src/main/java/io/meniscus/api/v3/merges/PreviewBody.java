package io.meniscus.api.v3.merges;

import org.jspecify.annotations.Nullable;

/** Who would be merged into whom. */
public record PreviewBody(@Nullable Who victim, @Nullable Who survivor) {

    /** A customer by id, or by an identifier in any source. */
    public record Who(
            @Nullable Long id,
            @Nullable String identifierName,
            @Nullable String identifierValue) {}
}
