package io.meniscus.api.v2.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.meniscus.core.identity.request.Hand;
import io.meniscus.customer.request.Parties;
import io.meniscus.organization.AdminType;
import io.meniscus.organization.Organization;
import io.meniscus.organization.OrganizationKind;
import io.meniscus.organization.Store;
import io.meniscus.organization.StoreDetails;
import io.meniscus.organization.Till;
import io.meniscus.organization.region.RegionNumbers;
import org.jspecify.annotations.Nullable;

/** Who asked or decided, with the keys that logs have (v2/customers "EntityRef"); nobody is an empty object. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShownParty(
        @Nullable Long id,
        @Nullable String code,
        @Nullable String description,
        @Nullable String name,
        @Nullable String type,
        @Nullable String adminType,
        @JsonProperty("isActive") @Nullable Boolean isActive,
        @JsonProperty("isOuEnabled") @Nullable Boolean isOuEnabled,
        @Nullable Integer timeZoneId,
        @Nullable Integer currencyId,
        @Nullable Integer languageId) {
    private static final ShownParty NOBODY =
            new ShownParty(null, null, null, null, null, null, null, null, null, null, null);

    static ShownParty of(@Nullable Hand hand, Parties parties, Organization organization) {
        if (hand == null) {
            return NOBODY;
        }
        return switch (parties.shown(hand, organization)) {
            case Parties.Shown.AtTill(var till) -> till(till, organization);
            case Parties.Shown.User(var id, var code, var name) -> user(id, code, name, organization);
            case Parties.Shown.Nobody() -> NOBODY;
        };
    }

    private static ShownParty till(Till till, Organization organization) {
        var own = till.details().own();
        return new ShownParty(
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

    private static ShownParty user(long id, String code, String name, Organization organization) {
        return new ShownParty(
                id,
                code,
                "",
                name,
                "ADMIN_USER",
                AdminType.GENERAL.name(),
                true,
                hasUnits(organization),
                RegionNumbers.INHERITED,
                RegionNumbers.INHERITED,
                RegionNumbers.INHERITED);
    }

    private static boolean hasUnits(Organization organization) {
        return organization.details().kind() == OrganizationKind.ORGANIZATION_UNITS;
    }
}
