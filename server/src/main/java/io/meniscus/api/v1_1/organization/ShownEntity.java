package io.meniscus.api.v1_1.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v1_1.wire.ItemStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entity: all texts; what the query leaves out is null. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShownEntity(
        ItemStatus item_status,
        String id,
        String is_active,
        String code,
        String name,
        String description,
        String last_updated_by,
        String last_updated_on,
        Fields custom_fields,
        Fields language_translations,
        @Nullable String time_zone_id,
        @Nullable String currency_id,
        @Nullable String language_id,
        @Nullable TimeZones timezones,
        @Nullable Currencies currencies,
        @Nullable String language_code,
        @Nullable String language_locale,
        @Nullable Languages languages,
        Parent parent,
        String external_id,
        String external_id_1,
        String external_id_2,
        String mobile,
        String channel,
        String land_line,
        String email,
        String address,
        Location location,
        String type) {

    public record Fields(List<Field> field) {}

    public record Field(String name, String value) {}

    public record TimeZones(TimeZone base_timezone) {}

    public record TimeZone(String label, String offset) {}

    public record Currencies(Currency base_currency) {}

    public record Currency(String symbol, String label) {}

    public record Languages(Language base_language) {}

    public record Language(String lang, String locale) {}

    /** The zone or concept around it; nothing unless it was asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parent(
            @Nullable String id,
            @Nullable String code,
            @Nullable String name,
            @Nullable String type) {
        static final Parent NONE = new Parent(null, null, null, null);
    }

    public record Location(String latitude, String longitude) {}
}
