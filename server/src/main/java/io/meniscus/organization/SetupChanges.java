package io.meniscus.organization;

import java.util.List;
import java.util.Map;

/** Everything a document changes, ready to be written in one transaction. */
record SetupChanges(
        Setup stored,
        Activity activity,
        Setup.Profile profile,
        List<Setup.Zone> zones,
        List<Setup.StoreEntry> stores,
        List<Setup.TillEntry> tills,
        List<Setup.Client> clients,
        List<Setup.Account> accounts,
        List<Setup.Label> labels,
        List<Setup.Lookup> lookups,
        List<Map.Entry<String, String>> configuration,
        List<LoginsPlan.LoginRow> logins,
        List<SecretsPlan.Change> secrets,
        List<String> lines) {

    boolean isNew() {
        return stored.profile() == null;
    }
}
