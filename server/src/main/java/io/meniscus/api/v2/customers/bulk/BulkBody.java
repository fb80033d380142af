package io.meniscus.api.v2.customers.bulk;

import io.meniscus.api.v2.customers.RegisterBody;
import io.meniscus.core.identity.CustomerRefusal.NotAssociated.Missing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One customer of a batch: a registration with its place in a hierarchy (v2/customers "bulk"). */
public record BulkBody(
        RegisterBody.@Nullable Loyalty loyaltyInfo,
        @Nullable String associatedWith,
        @Nullable List<RegisterBody.Profile> profiles,
        @Nullable Map<String, @Nullable Object> fields,
        @Nullable Map<String, @Nullable Object> customFields,
        @Nullable Map<String, @Nullable Object> extendedFields,
        @Nullable String statusLabel,
        @Nullable Association associationDetails) {

    /** A place below a parent, in a company, above children. */
    public record Association(
            @Nullable String hierarchyCode,
            @Nullable String roleCode,
            @Nullable String childRoleCode,
            @Nullable List<Relative> childCustomers,
            @Nullable Relative parentCustomer,
            @Nullable Company fleetCompany) {}

    public record Relative(
            @Nullable List<RegisterBody.Profile> profiles,
            @Nullable Map<String, @Nullable Object> extendedFields) {}

    public record Company(@Nullable String externalId) {}

    RegisterBody form() {
        return new RegisterBody(
                loyaltyInfo, associatedWith, profiles, fields, customFields, extendedFields, statusLabel);
    }

    /** What it wants to be associated with that there is not; nothing where it wants no association. */
    Optional<Missing> missing() {
        var wanted = associationDetails;
        if (wanted == null) {
            return Optional.empty();
        }
        if (isGiven(wanted.hierarchyCode())) {
            return Optional.of(Missing.HIERARCHY);
        }
        if (wanted.fleetCompany() != null) {
            return Optional.of(Missing.COMPANY);
        }
        if (wanted.parentCustomer() != null) {
            return Optional.of(Missing.PARENT);
        }
        boolean wantsRole = isGiven(wanted.roleCode())
                || isGiven(wanted.childRoleCode())
                || (wanted.childCustomers() != null && !wanted.childCustomers().isEmpty());
        return wantsRole ? Optional.of(Missing.HIERARCHY_CODE) : Optional.empty();
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
