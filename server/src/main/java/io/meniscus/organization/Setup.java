package io.meniscus.organization;

import io.meniscus.access.AccessGroup;
import io.meniscus.access.Principal.Fallback;
import io.meniscus.core.OrgId;
import io.meniscus.core.identity.CustomerStatus;
import io.meniscus.core.identity.Source;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An organization's set-up as it is stored: what a document is compared with, and what the snapshot is made of.
 * Entries refer to one another by code; id 0 stands for one that is not stored yet. Lists are in order of id.
 *
 * @param profile absent while the organization is not stored yet
 */
record Setup(
        OrgId org,
        String code,
        Activity activity,
        long version,
        @Nullable Profile profile,
        List<Zone> zones,
        List<StoreEntry> stores,
        List<TillEntry> tills,
        List<Client> clients,
        List<Account> accounts,
        List<Label> labels,
        List<Lookup> lookups,
        Map<String, String> configuration) {

    /** Stands for an organization that nobody has set up yet. */
    static Setup none(String code) {
        return new Setup(
                OrgId.PLATFORM,
                code,
                Activity.ACTIVE,
                0,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    record Profile(String name, String country, String dialCode, String timeZone, String currency, String language) {}

    /** What a zone or store has of its own; empty = its parent's. */
    record Region(String timeZone, String currency, String language) {}

    /** A zone; the root's parent is empty. */
    record Zone(long id, String code, String name, String parent, Region region, Activity activity) {}

    /** A store; {@code group} absent = the organization's default; {@code externalIds} by position, gaps empty. */
    record StoreEntry(
            long id,
            String code,
            String name,
            String description,
            String zone,
            Region region,
            @Nullable AccessGroup group,
            List<String> externalIds,
            Activity activity) {}

    /** A till; {@code storeServer} empty = none. */
    record TillEntry(
            long id,
            String code,
            String name,
            String description,
            TillKind kind,
            String store,
            String storeServer,
            boolean billable,
            Activity activity) {}

    record Client(
            long id,
            String name,
            String key,
            String description,
            String defaultTill,
            AccessGroup group,
            int tokenLife,
            Fallback fallback,
            Activity activity) {}

    record Account(long id, Source source, String account, String name, Activity activity) {}

    record Label(long id, String label, CustomerStatus status, boolean isDefault) {}

    record Lookup(String type, String code, String till) {}
}
