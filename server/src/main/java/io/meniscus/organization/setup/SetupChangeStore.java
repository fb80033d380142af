package io.meniscus.organization.setup;

import io.meniscus.access.Login;
import io.meniscus.access.LoginKind;
import io.meniscus.access.LoginName;
import io.meniscus.access.LoginStore;
import io.meniscus.access.secret.InstallationKey;
import io.meniscus.access.secret.SecretForm;
import io.meniscus.access.secret.SecretScheme;
import io.meniscus.access.secret.SecretVerifier;
import io.meniscus.core.OrgId;
import io.meniscus.organization.kinds.Profile;
import io.meniscus.organization.setup.history.Changed;
import io.meniscus.organization.setup.history.LastChange;
import io.meniscus.organization.setup.history.SetupChange;
import io.meniscus.organization.setup.history.SetupHistoryStore;
import io.meniscus.organization.setup.secrets.PendingSeal;
import io.meniscus.organization.setup.secrets.PendingSecretStore;
import io.meniscus.organization.setup.secrets.SecretsPlan;
import io.meniscus.run.Randomness;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Reads what a change of set-up is compared with, and writes it, each in one transaction. */
public final class SetupChangeStore {
    private final Jdbi jdbi;
    private final SetupStore.Held held;

    /** Works as the role that serves. */
    public SetupChangeStore(Jdbi jdbi) {
        this(jdbi, new SetupStore.Held());
    }

    /** @param held shared with who reads set-ups, so that what one of them read the other need not read */
    public SetupChangeStore(Jdbi jdbi, SetupStore.Held held) {
        this.jdbi = jdbi;
        this.held = held;
    }

    SetupCallStore calls(InstallationKey key, Randomness randomness) {
        return new SetupCallStore(jdbi, key, randomness);
    }

    /** What came of a write. */
    sealed interface Result {
        /** Written; {@code ids} of the entries that were changed. */
        record Done(OrgId org, long version, List<Report.Made> made) implements Result {}

        /** The set-up changed since it was read; nothing was written. */
        record Stale() implements Result {}

        /** Another organization took this log-in since; nothing was written. */
        record Taken(Login.Key login) implements Result {}
    }

    /** Ends a transaction without a commit, with what to answer. */
    private static final class NotWritten extends RuntimeException {
        private final transient Result result;

        NotWritten(Result result) {
            super("not written", null, false, false);
            this.result = result;
        }
    }

    /** A set-up, what is known of its secrets, and which of some log-ins others have. */
    record Read(SetupState state, SecretsPlan.Stored secrets, Set<Login.Key> taken) {}

    Read read(String code, List<Given> given) {
        return snapshot(handle -> {
            var org = find(handle, code).orElse(OrgId.PLATFORM);
            var state = SetupStore.load(handle, org, held()).orElseGet(() -> SetupState.none(code));
            var secrets = new SecretsPlan.Stored(
                    verifiers(handle, org, SecretsPlan.principals(state, given)),
                    PendingSecretStore.principals(handle, org));
            return new Read(state, secrets, taken(handle, org, LoginsPlan.wanted(given)));
        });
    }

    Optional<SetupState> state(OrgId org) {
        return snapshot(handle -> SetupStore.load(handle, org, held()));
    }

    Optional<OrgId> find(String code) {
        return jdbi.withHandle(handle -> find(handle, code));
    }

    List<SetupChange> history(OrgId org, String section, String name, long below, int limit) {
        return snapshot(handle -> SetupHistoryStore.read(handle, org, section, name, below, limit));
    }

    Map<String, LastChange> lastChanges(OrgId org, String section, Collection<String> names) {
        return snapshot(handle -> SetupHistoryStore.last(handle, org, section, names));
    }

    Map<String, Changed> changed(OrgId org, Kind kind) {
        return snapshot(handle -> SetupHistoryStore.changed(handle, org, kind.section()));
    }

    /** What a call has changed and not committed is held for nobody else: its version may yet be another's. */
    private SetupStore.Held held() {
        return SetupCallStore.current().isPresent() ? new SetupStore.Held() : held;
    }

    private <T> T snapshot(Function<Handle, T> reader) {
        var joined = SetupCallStore.current();
        return joined.isPresent()
                ? joined.get().read(reader)
                : jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, reader::apply);
    }

    private static Optional<OrgId> find(Handle handle, String code) {
        return handle.createQuery("select org_id from organization_directory where code = :code")
                .bind("code", code)
                .mapTo(Long.class)
                .findOne()
                .map(OrgId::new);
    }

    /** Which of some log-ins other organizations have. */
    Set<Login.Key> taken(OrgId org, Set<Login.Key> wanted) {
        return snapshot(handle -> taken(handle, org, wanted));
    }

    /** Of those alone that are given: an organization may have tens of thousands. */
    private static Map<SecretsPlan.Principal, List<SecretVerifier>> verifiers(
            Handle handle, OrgId org, List<SecretsPlan.Principal> principals) {
        var verifiers = new HashMap<SecretsPlan.Principal, List<SecretVerifier>>();
        if (principals.isEmpty()) {
            return verifiers;
        }
        handle.createQuery("""
                        select c.kind, c.principal_id, c.form, c.scheme, c.key_id, c.salt, c.verifier
                          from unnest(:kinds::smallint[], :ids::bigint[]) as p(kind, id)
                          join credential c on c.org_id = :org and c.kind = p.kind and c.principal_id = p.id""")
                .bind("org", org.value())
                .bindArray(
                        "kinds",
                        Short.class,
                        principals.stream().map(one -> one.kind().code()).toArray())
                .bindArray(
                        "ids",
                        Long.class,
                        principals.stream().map(SecretsPlan.Principal::id).toArray())
                .map((row, _) -> Map.entry(
                        new SecretsPlan.Principal(LoginKind.ofCode(row.getInt("kind")), row.getLong("principal_id")),
                        new SecretVerifier(
                                SecretForm.ofCode(row.getInt("form")),
                                SecretScheme.ofCode(row.getInt("scheme")),
                                row.getInt("key_id"),
                                row.getBytes("salt"),
                                row.getBytes("verifier"))))
                .forEach(entry -> verifiers
                        .computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                        .add(entry.getValue()));
        return verifiers;
    }

    private static Set<Login.Key> taken(Handle handle, OrgId org, Set<Login.Key> wanted) {
        var names = wanted.stream().map(key -> key.name().folded()).distinct().toArray(String[]::new);
        var taken = new HashSet<>(handle.createQuery("""
                        select name, kind
                          from login_directory
                         where name = any(:names) and org_id <> :org""")
                .bindArray("names", String.class, (Object[]) names)
                .bind("org", org.value())
                .map((row, _) ->
                        new Login.Key(LoginKind.ofCode(row.getInt("kind")), new LoginName(row.getString("name"))))
                .list());
        taken.retainAll(wanted);
        return taken;
    }

    /**
     * Writes changes with their history and raises the organization's version, all or nothing.
     *
     * @param beforeCommit runs when everything is written; when it fails, nothing is
     */
    Result write(SetupChanges changes, PendingSeal seal, Runnable beforeCommit) {
        var after = new ArrayList<SetupState>();
        try {
            var result = transaction(handle -> {
                var head = head(handle, changes);
                var rows = new SetupRowsStore(handle, head.org, changes.stored());
                rows.write(changes.changed(), changes.removed());
                secrets(handle, head.org, rows, changes, seal);
                logins(handle, head.org, rows, changes);
                SetupHistoryStore.write(handle, head.org, head.version, changes);
                beforeCommit.run();
                if (isKnownAfter(changes)) {
                    after.add(changes.stored().with(head.version, changed(changes, rows)));
                }
                return new Result.Done(head.org, head.version, made(changes, rows));
            });
            after.forEach(held()::written);
            return result;
        } catch (NotWritten e) {
            return e.result;
        }
    }

    /**
     * Whether reading the set-up again would give back what was written: entries with ids, which come in the order they
     * were made in. So a large import does not read all again for every few rows.
     */
    private static boolean isKnownAfter(SetupChanges changes) {
        return !changes.stored().isNew()
                && changes.removed().isEmpty()
                && changes.changed().stream().allMatch(entry -> entry.kind().hasIds() && !isRenamed(changes, entry));
    }

    private static boolean isRenamed(SetupChanges changes, Entry entry) {
        return changes.stored()
                .before(entry)
                .filter(old -> !old.name().equals(entry.name()))
                .isPresent();
    }

    private static List<Entry> changed(SetupChanges changes, SetupRowsStore rows) {
        return changes.changed().stream()
                .map(entry -> entry.id() == 0 ? entry.withId(rows.id(entry.kind(), entry.name())) : entry)
                .toList();
    }

    private Result transaction(Function<Handle, Result> writer) {
        var joined = SetupCallStore.current();
        return joined.isPresent() ? joined.get().write(writer) : jdbi.inTransaction(writer::apply);
    }

    private static List<Report.Made> made(SetupChanges changes, SetupRowsStore rows) {
        return changes.changed().stream()
                .filter(entry -> entry.id() == 0 && entry.kind().hasIds())
                .map(entry -> new Report.Made(entry.kind(), entry.name(), rows.id(entry.kind(), entry.name())))
                .toList();
    }

    private record Head(OrgId org, long version) {}

    /** Locks the organization against other changes, or makes it; the version tells whether somebody was faster. */
    private static Head head(Handle handle, SetupChanges changes) {
        var stored = changes.stored();
        var sql = stored.isNew() ? """
                insert into organization_directory (org_id, code, active, version)
                values (nextval('organization_id'), :code, :active, nextval('change_version'))
                on conflict (code) do nothing
                returning org_id, version""" : """
                update organization_directory
                   set active = :active, version = nextval('change_version')
                 where code = :code and version = :version
                returning org_id, version""";
        var head = handle.createQuery(sql)
                .bind("code", stored.code())
                .bind("active", changes.profile().get(Profile.ACTIVE))
                .bind("version", stored.version())
                .map((row, _) -> new Head(new OrgId(row.getLong("org_id")), row.getLong("version")))
                .findOne()
                .orElseThrow(() -> new NotWritten(new Result.Stale()));
        SetupStore.enter(handle, head.org);
        return head;
    }

    private static void secrets(Handle handle, OrgId org, SetupRowsStore rows, SetupChanges changes, PendingSeal seal) {
        var verified = new ArrayList<LoginStore.Verified>();
        var set = new HashMap<LoginKind, List<Long>>();
        for (var secret : changes.secrets()) {
            var kind = secret.login().kind();
            long id = rows.id(secret.entry().kind(), secret.entry().name());
            verified.add(new LoginStore.Verified(kind, id, secret.verifiers()));
            set.computeIfAbsent(kind, _ -> new ArrayList<>()).add(id);
        }
        LoginStore.replaceVerifiers(handle, org, verified);
        set.forEach((kind, ids) -> PendingSecretStore.forget(handle, org, kind, ids));
        var sealed = new ArrayList<PendingSecretStore.Row>();
        for (var pending : changes.pending()) {
            var kind = LoginsPlan.loginKind(pending.entry().kind()).orElseThrow();
            long id = rows.id(pending.entry().kind(), pending.entry().name());
            sealed.add(new PendingSecretStore.Row(kind, id, seal.keyId(), seal.seal(org, kind, id, pending.secret())));
        }
        PendingSecretStore.put(handle, org, sealed);
    }

    private static void logins(Handle handle, OrgId org, SetupRowsStore rows, SetupChanges changes) {
        // In one order for everybody: two changes that want the same names must not wait for each other.
        var logins = changes.logins().stream()
                .sorted((one, other) ->
                        one.key().name().folded().compareTo(other.key().name().folded()))
                .map(login -> new LoginStore.Row(login.key(), rows.id(login.kind(), login.name()), login.activity()))
                .toList();
        LoginStore.putAll(handle, org, logins).ifPresent(taken -> {
            throw new NotWritten(new Result.Taken(taken));
        });
    }

    /** The active organizations that have secrets still to be hashed under this key. */
    List<OrgId> withPending(int keyId) {
        return snapshot(handle -> {
            var organizations = handle.createQuery(
                            "select org_id from organization_directory where active and org_id > 0 order by org_id")
                    .map((row, _) -> new OrgId(row.getLong("org_id")))
                    .list();
            return organizations.stream()
                    .filter(org -> {
                        SetupStore.enter(handle, org);
                        return PendingSecretStore.count(handle, org, keyId) > 0;
                    })
                    .toList();
        });
    }

    /** Secrets that are still to be hashed under this key. */
    public List<PendingSecretStore.Row> pending(OrgId org, int keyId, int limit) {
        return snapshot(handle -> {
            SetupStore.enter(handle, org);
            return PendingSecretStore.first(handle, org, keyId, limit);
        });
    }

    /** Stores verifiers in place of a pending secret that is still the same; answers how many are left. */
    public int hashed(OrgId org, int keyId, List<PendingSecretStore.Hashed> hashed) {
        return jdbi.inTransaction(handle -> {
            SetupStore.enter(handle, org);
            for (var one : hashed) {
                var row = one.row();
                if (PendingSecretStore.take(handle, org, row)) {
                    LoginStore.replaceVerifiers(handle, org, row.kind(), row.principal(), one.verifiers());
                    LoginStore.touch(handle, org, row.kind(), List.of(row.principal()));
                }
            }
            return PendingSecretStore.count(handle, org, keyId);
        });
    }
}
