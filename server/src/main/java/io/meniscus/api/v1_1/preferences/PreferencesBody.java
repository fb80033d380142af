package io.meniscus.api.v1_1.preferences;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code customer/preferences}; what is left out stays as it is. */
public record PreferencesBody(@Nullable List<Customer> customer) {

    /** Whose preferences; several identifiers must agree. */
    public record Customer(
            @Nullable String id,
            @Nullable String user_id,
            @Nullable String mobile,
            @Nullable String email,
            @Nullable String external_id,
            @Nullable String local_id,
            @Nullable Store store,
            @Nullable Fields custom_fields) {}

    /** The preferred store, by its code or its id. */
    public record Store(@Nullable String code, @Nullable String id) {}

    public record Fields(@Nullable List<Field> field) {}

    public record Field(@Nullable String name, @Nullable String value) {}
}
