package io.meniscus.organization.setup;

import io.meniscus.organization.setup.secrets.SecretsPlan;
import java.time.Instant;
import java.util.List;

/** Everything a change of set-up writes, ready for one transaction. */
public record SetupChanges(
        SetupState stored,
        Entry profile,
        List<Entry> changed,
        List<Entry> removed,
        List<LoginsPlan.LoginRow> logins,
        List<SecretsPlan.Change> secrets,
        List<SecretsPlan.Pending> pending,
        List<String> lines,
        Actor actor,
        Instant at) {

    boolean isEmpty() {
        return lines.isEmpty() && pending.isEmpty();
    }
}
