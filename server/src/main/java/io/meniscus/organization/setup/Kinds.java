package io.meniscus.organization.setup;

import io.meniscus.organization.kinds.AccessGroups;
import io.meniscus.organization.kinds.ApiClients;
import io.meniscus.organization.kinds.Associates;
import io.meniscus.organization.kinds.AttributionLookups;
import io.meniscus.organization.kinds.Concepts;
import io.meniscus.organization.kinds.ConfigurationValues;
import io.meniscus.organization.kinds.CurrencyRatios;
import io.meniscus.organization.kinds.CustomFields;
import io.meniscus.organization.kinds.ExtendedFields;
import io.meniscus.organization.kinds.Profile;
import io.meniscus.organization.kinds.Sources;
import io.meniscus.organization.kinds.StatusLabels;
import io.meniscus.organization.kinds.Stores;
import io.meniscus.organization.kinds.Tenders;
import io.meniscus.organization.kinds.Tills;
import io.meniscus.organization.kinds.Verticals;
import io.meniscus.organization.kinds.Zones;
import io.meniscus.organization.program.LoyaltyPrograms;
import java.util.List;
import java.util.Optional;

/** Every kind of entry, what is referred to before what refers to it. */
public final class Kinds {
    public static final List<Kind> ALL = List.of(
            Profile.KIND,
            AccessGroups.KIND,
            Zones.KIND,
            Concepts.KIND,
            Stores.KIND,
            Tills.KIND,
            ApiClients.KIND,
            Associates.KIND,
            Sources.KIND,
            StatusLabels.KIND,
            CustomFields.KIND,
            Verticals.KIND,
            ExtendedFields.KIND,
            AttributionLookups.KIND,
            Tenders.KIND,
            CurrencyRatios.KIND,
            LoyaltyPrograms.KIND,
            ConfigurationValues.KIND);

    private Kinds() {}

    public static Optional<Kind> find(String section) {
        return ALL.stream().filter(kind -> kind.section().equals(section)).findFirst();
    }

    static Kind of(String section) {
        return find(section).orElseThrow(() -> new IllegalStateException("no kind " + section));
    }
}
