package io.meniscus.organization;

import io.meniscus.core.OrgId;
import io.meniscus.organization.setup.SetupStore;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Snapshots of organizations, and the directory that tells which there are and which changed. */
public final class OrganizationStore {
    private final Jdbi jdbi;
    private final SetupStore.Held held;

    /** Reads as the role that serves. */
    public OrganizationStore(Jdbi jdbi) {
        this(jdbi, new SetupStore.Held());
    }

    /** @param held shared with who changes set-ups, so that what one of them read the other need not read */
    public OrganizationStore(Jdbi jdbi, SetupStore.Held held) {
        this.jdbi = jdbi;
        this.held = held;
    }

    /** A row of the directory: every change of an organization's set-up raises its version. */
    record Listed(OrgId org, String code, Activity activity, long version) {}

    /** What tells whether anything in the directory changed: see {@link Organizations}. */
    record Sum(long organizations, long versions) {}

    /** An active organization, from one snapshot of the database; nothing when there is none of that id. */
    Optional<Organization> load(OrgId org) {
        return jdbi.inTransaction(
                        TransactionIsolationLevel.REPEATABLE_READ, handle -> SetupStore.load(handle, org, held))
                .filter(state -> state.activity() == Activity.ACTIVE)
                .map(SetupSnapshot::of);
    }

    /** Whether nothing but the platform was ever set up. */
    public boolean isEmpty() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select not exists(select from organization_directory where org_id > 0)")
                        .mapTo(boolean.class)
                        .one());
    }

    /** Whether there is an active organization of that code. */
    public boolean isActive(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists(select from organization_directory where code = :code and active)")
                .bind("code", code)
                .mapTo(boolean.class)
                .one());
    }

    /** Every organization there ever was, by its code. */
    public SortedMap<String, OrgId> codes() {
        var codes = new TreeMap<String, OrgId>();
        directory().stream()
                .filter(listed -> listed.org().value() > 0)
                .forEach(listed -> codes.put(listed.code(), listed.org()));
        return codes;
    }

    Sum sum() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) as organizations, coalesce(sum(version), 0)::bigint as versions
                          from organization_directory""")
                .map((row, _) -> new Sum(row.getLong("organizations"), row.getLong("versions")))
                .one());
    }

    List<Listed> directory() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select org_id, code, active, version from organization_directory""")
                .map((row, _) -> new Listed(
                        new OrgId(row.getLong("org_id")),
                        row.getString("code"),
                        Activity.of(row.getBoolean("active")),
                        row.getLong("version")))
                .list());
    }
}
