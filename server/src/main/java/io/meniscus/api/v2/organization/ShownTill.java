package io.meniscus.api.v2.organization;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.meniscus.api.v2.wire.W;
import io.meniscus.organization.AdminType;
import io.meniscus.organization.Organization;
import io.meniscus.organization.OrganizationKind;
import io.meniscus.organization.Store;
import io.meniscus.organization.StoreDetails;
import io.meniscus.organization.Till;
import io.meniscus.organization.region.RegionNumbers;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A till as it is answered; ids of what it inherits are -1. */
record ShownTill(
        long id,
        String code,
        String description,
        String name,
        String type,
        String adminType,
        @JsonProperty("isActive") boolean isActive,
        @JsonProperty("isOuEnabled") boolean isOuEnabled,
        int timeZoneId,
        int currencyId,
        int languageId,
        @Nullable List<Value> customField,
        List<W> warnings) {

    /** A custom field's value. */
    record Value(String name, String value) {}

    static ShownTill of(Till till, Organization organization) {
        var own = till.details().own();
        var values = new TreeMap<>(till.details().customFields())
                .entrySet().stream()
                        .map(value -> new Value(value.getKey(), value.getValue()))
                        .toList();
        return new ShownTill(
                till.id().value(),
                till.code(),
                till.description(),
                till.name(),
                "TILL",
                organization
                        .store(till.storeId())
                        .map(Store::details)
                        .map(StoreDetails::adminType)
                        .orElse(AdminType.GENERAL)
                        .name(),
                till.isActive(),
                organization.details().kind() == OrganizationKind.ORGANIZATION_UNITS,
                RegionNumbers.TIME_ZONE.of(own.timeZone()),
                RegionNumbers.CURRENCY.of(own.currency()),
                RegionNumbers.LANGUAGE.of(own.language()),
                values.isEmpty() ? null : values,
                List.of());
    }
}
