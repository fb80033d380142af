package io.meniscus.organization;

import io.meniscus.access.Login;
import io.meniscus.access.LoginKind;
import io.meniscus.access.LoginName;
import io.meniscus.access.LoginStore;
import io.meniscus.access.LoginStore.Written;
import io.meniscus.access.secret.SecretForm;
import io.meniscus.access.secret.SecretScheme;
import io.meniscus.access.secret.SecretVerifier;
import io.meniscus.core.OrgId;
import io.meniscus.organization.SetupPlan.PrincipalKey;
import io.meniscus.organization.SetupPlan.Stored;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Reads what an import compares with, and writes what it changes, each in one transaction. */
public final class SetupChangeStore {
    private final Jdbi jdbi;

    /** Works as the role that serves. */
    public SetupChangeStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What came of a write. */
    sealed interface Result {
        record Done(OrgId org) implements Result {}

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

    /** The set-up of the organization with a code, its verifiers, and which of some log-ins others have. */
    Stored read(String code, Set<Login.Key> wanted) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            var org = handle.createQuery("select org_id from organization_directory where code = :code")
                    .bind("code", code)
                    .mapTo(Long.class)
                    .findOne()
                    .map(OrgId::new)
                    .orElse(OrgId.PLATFORM);
            var setup = SetupStore.load(handle, org).orElseGet(() -> Setup.none(code));
            return new Stored(setup, verifiers(handle, org), taken(handle, org, wanted));
        });
    }

    private static Map<PrincipalKey, List<SecretVerifier>> verifiers(Handle handle, OrgId org) {
        var verifiers = new HashMap<PrincipalKey, List<SecretVerifier>>();
        handle.createQuery("""
                        select kind, principal_id, form, scheme, key_id, salt, verifier
                          from credential
                         where org_id = :org""")
                .bind("org", org.value())
                .map((row, _) -> Map.entry(
                        new PrincipalKey(LoginKind.ofCode(row.getInt("kind")), row.getLong("principal_id")),
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
     * Writes changes and raises the organization's version, all or nothing.
     *
     * @param beforeCommit runs when everything is written; when it fails, nothing is
     */
    Result write(SetupChanges changes, Runnable beforeCommit) {
        try {
            return jdbi.inTransaction(handle -> {
                var org = head(handle, changes);
                new SetupRowsStore(handle, org).write(changes);
                logins(handle, org, changes);
                beforeCommit.run();
                return new Result.Done(org);
            });
        } catch (NotWritten e) {
            return e.result;
        }
    }

    /** Locks the organization against other imports, or makes it; the version tells whether somebody was faster. */
    private static OrgId head(Handle handle, SetupChanges changes) {
        var stored = changes.stored();
        if (changes.isNew()) {
            return insertHead(handle, changes);
        }
        int rows = handle.createUpdate("""
                        update organization_directory
                           set active = :active, version = nextval('change_version')
                         where org_id = :org and version = :version""")
                .bind("active", changes.activity() == Activity.ACTIVE)
                .bind("org", stored.org().value())
                .bind("version", stored.version())
                .execute();
        if (rows == 0) {
            throw new NotWritten(new Result.Stale());
        }
        SetupStore.enter(handle, stored.org());
        return stored.org();
    }

    private static OrgId insertHead(Handle handle, SetupChanges changes) {
        return handle.createQuery("""
                        insert into organization_directory (org_id, code, active, version)
                        values (nextval('organization_id'), :code, :active, nextval('change_version'))
                        on conflict (code) do nothing
                        returning org_id""")
                .bind("code", changes.stored().code())
                .bind("active", changes.activity() == Activity.ACTIVE)
                .mapTo(Long.class)
                .findOne()
                .map(id -> {
                    var org = new OrgId(id);
                    SetupStore.enter(handle, org);
                    return org;
                })
                .orElseThrow(() -> new NotWritten(new Result.Stale()));
    }

    private static void logins(Handle handle, OrgId org, SetupChanges changes) {
        var ids = new HashMap<LoginKind, Map<String, Long>>();
        ids.put(
                LoginKind.TILL,
                ids(
                        handle,
                        org,
                        "select code as name, id from till where org_id = :org and code = any(:names)",
                        names(changes, LoginKind.TILL)));
        ids.put(
                LoginKind.API_CLIENT,
                ids(
                        handle,
                        org,
                        "select name, id from api_client where org_id = :org and name = any(:names)",
                        names(changes, LoginKind.API_CLIENT)));
        for (var secret : changes.secrets()) {
            var kind = secret.login().kind();
            LoginStore.replaceVerifiers(handle, org, kind, id(ids, kind, secret.principal()), secret.verifiers());
        }
        // In one order for everybody: two imports that want the same names must not wait for each other.
        var rows = changes.logins().stream()
                .sorted((one, other) ->
                        one.key().name().folded().compareTo(other.key().name().folded()))
                .toList();
        for (var login : rows) {
            var id = id(ids, login.key().kind(), login.principal());
            if (LoginStore.put(handle, login.key(), org, id, login.activity()) == Written.NAME_TAKEN) {
                throw new NotWritten(new Result.Taken(login.key()));
            }
        }
    }

    private static long id(Map<LoginKind, Map<String, Long>> ids, LoginKind kind, String principal) {
        var id = ids.getOrDefault(kind, Map.of()).get(principal);
        if (id == null) {
            throw new IllegalStateException("no id of " + kind + " " + principal);
        }
        return id;
    }

    private static Set<String> names(SetupChanges changes, LoginKind kind) {
        var names = new HashSet<String>();
        for (var login : changes.logins()) {
            if (login.key().kind() == kind) {
                names.add(login.principal());
            }
        }
        return names;
    }

    private static Map<String, Long> ids(Handle handle, OrgId org, String sql, Collection<String> names) {
        var ids = new HashMap<String, Long>();
        handle.createQuery(sql)
                .bind("org", org.value())
                .bindArray("names", String.class, names.toArray())
                .map((row, _) -> Map.entry(row.getString("name"), row.getLong("id")))
                .forEach(entry -> ids.put(entry.getKey(), entry.getValue()));
        return ids;
    }
}
