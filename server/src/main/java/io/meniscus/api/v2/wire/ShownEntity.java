package io.meniscus.api.v2.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.meniscus.core.TillId;
import io.meniscus.organization.AdminType;
import io.meniscus.organization.Organization;
import io.meniscus.organization.OrganizationKind;
import io.meniscus.organization.Store;
import io.meniscus.organization.StoreDetails;
import io.meniscus.organization.Till;
import io.meniscus.organization.region.RegionNumbers;

/** A till as v2 shows it (v2/organization "till", v2/transactions "entity"); ids of what it inherits are -1. */
public record ShownEntity(
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
        int languageId) {

    /** The till of an id, of which there may be none any more. */
    public static ShownEntity of(TillId id, Organization organization) {
        return organization
                .till(id)
                .map(till -> of(till, organization))
                .orElseGet(() -> new ShownEntity(
                        id.value(),
                        "",
                        "",
                        "",
                        "TILL",
                        AdminType.GENERAL.name(),
                        false,
                        hasUnits(organization),
                        RegionNumbers.INHERITED,
                        RegionNumbers.INHERITED,
                        RegionNumbers.INHERITED));
    }

    public static ShownEntity of(Till till, Organization organization) {
        var own = till.details().own();
        return new ShownEntity(
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
                hasUnits(organization),
                RegionNumbers.TIME_ZONE.of(own.timeZone()),
                RegionNumbers.CURRENCY.of(own.currency()),
                RegionNumbers.LANGUAGE.of(own.language()));
    }

    private static boolean hasUnits(Organization organization) {
        return organization.details().kind() == OrganizationKind.ORGANIZATION_UNITS;
    }
}
