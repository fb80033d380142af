package io.meniscus.api.v1_1.requests;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code customer/update_identity}. */
public record IdentityBody(@Nullable List<Item> customer) {

    /** One change that is asked for: mobile, email or external_id. */
    public record Item(
            @Nullable String identifier,
            @Nullable String old_value,
            @Nullable String new_value) {}
}
