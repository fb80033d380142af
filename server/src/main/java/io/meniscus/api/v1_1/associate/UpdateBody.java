package io.meniscus.api.v1_1.associate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an update sends: one associate; what is left out is left alone. */
public record UpdateBody(@Nullable List<Associate> associate) {
    public record Associate(
            @Nullable String firstname,
            @Nullable String lastname,
            @Nullable String mobile,
            @Nullable String email) {}
}
