package io.meniscus.api.v2.organization;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A store to be made (v2/organization "orgEntity/store"). Blank ids are inherited. */
record StoreBody(
        @Nullable String code,
        @Nullable String name,
        @Nullable String description,
        @Nullable String type,
        @Nullable String adminType,
        @JsonProperty("isActive") @Nullable Boolean isActive,
        @Nullable Integer timeZoneId,
        @Nullable Integer currencyId,
        @Nullable Integer languageId,
        @Nullable Long parentZoneId,
        @Nullable Long parentConceptId,
        @Nullable List<@Nullable String> externalIds,
        @Nullable String email,
        @Nullable String mobile,
        @Nullable String landline,
        @Nullable String latitude,
        @Nullable String longitude,
        @Nullable String address,
        @Nullable String cityId,
        @Nullable String areaId,
        @Nullable Map<String, @Nullable Object> customFields) {}
