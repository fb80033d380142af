package io.meniscus.customer.erasure;

import io.meniscus.core.OrgId;
import io.meniscus.core.field.CustomField;
import io.meniscus.core.field.FieldPolicy;
import io.meniscus.core.identity.CustomerStatus;
import io.meniscus.core.identity.erasure.ErasureRules;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.StatusLabel;
import io.meniscus.organization.configuration.Flag;
import io.meniscus.organization.configuration.TextKey;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What an organization's set-up says of erasing persons (organization-setup §8). */
public final class ErasurePolicy {
    private ErasurePolicy() {}

    /** Off too while a label that persons need on the way is not there; switching the flag on makes them. */
    public static ErasureRules of(Organization organization) {
        if (!isOn(organization)) {
            return new ErasureRules.Off();
        }
        var active =
                organization.defaultLabel().map(StatusLabel::id).or(() -> label(organization, CustomerStatus.ACTIVE));
        var pending = label(organization, CustomerStatus.PENDING_DELETION);
        var deleted = label(organization, CustomerStatus.DELETED);
        if (active.isEmpty() || pending.isEmpty() || deleted.isEmpty()) {
            return new ErasureRules.Off();
        }
        return new ErasureRules.On(
                new ErasureRules.Labels(active.get(), pending.get(), deleted.get()),
                organization.clusterZone(),
                organization.settings().number(TextKey.CONF_PII_DATA_DELETE_AFTER_DAYS),
                kept(organization));
    }

    /** Whether the organization erases persons. */
    public static boolean isOn(Organization organization) {
        return organization.settings().isOn(Flag.CONF_ENABLE_PII_DELETION);
    }

    /** Whether an organization that is active erases persons. */
    public static Predicate<OrgId> isOn(Organizations organizations) {
        return org -> organizations.get(org).filter(ErasurePolicy::isOn).isPresent();
    }

    private static Optional<Long> label(Organization organization, CustomerStatus status) {
        return organization.labels().stream()
                .filter(label -> label.status() == status.code())
                .map(StatusLabel::id)
                .min(Long::compare);
    }

    private static ErasureRules.KeptFields kept(Organization organization) {
        return new ErasureRules.KeptFields(
                organization.fields().custom().stream()
                        .filter(field -> !field.has(CustomField.Mark.PII) && !field.has(CustomField.Mark.PSI))
                        .map(CustomField::id)
                        .collect(Collectors.toSet()),
                organization.fields().extended().stream()
                        .filter(offered -> !offered.has(FieldPolicy.Mark.PII) && !offered.has(FieldPolicy.Mark.PSI))
                        .map(offered -> offered.field().id())
                        .collect(Collectors.toSet()));
    }
}
