package io.meniscus.api.v2.customers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a change of identifiers (v2/customers "changeIdentifier"). */
public record ChangeBody(
        @Nullable List<Identifier> add, @Nullable List<Identifier> remove) {

    /** An identifier by type. */
    public record Identifier(
            @Nullable String type, @Nullable String value) {}
}
