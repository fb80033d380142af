package io.meniscus.access;

import io.meniscus.access.secret.SecretForm;
import io.meniscus.access.secret.SecretScheme;
import io.meniscus.access.secret.SecretVerifier;
import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import io.meniscus.organization.Activity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** The login directory, which has no policy and no secrets, and the credentials, which have both. */
public final class LoginStore {
    private static final String PUT = """
            insert into login_directory (name, kind, org_id, principal_id, active, version)
            values (:name, :kind, :org, :principal, :active, nextval('change_version'))
            on conflict (name, kind) do update
            set principal_id = excluded.principal_id, active = excluded.active, version = excluded.version
            where login_directory.org_id = excluded.org_id
            """;
    private static final String FORGET =
            "delete from credential where org_id = :org and kind = :kind and principal_id = :principal";
    private static final String REMEMBER = """
            insert into credential (org_id, kind, principal_id, form, scheme, key_id, salt, verifier)
            values (:org, :kind, :principal, :form, :scheme, :key_id, :salt, :verifier)
            """;

    private final Jdbi jdbi;

    public LoginStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A directory row and what its secret is checked against. */
    public record Found(Login login, List<SecretVerifier> verifiers) {}

    /**
     * The logins of a name, tills first. A name that is unknown costs the same statements as one that is known.
     */
    public List<Found> find(LoginName name) {
        return jdbi.inTransaction(handle -> {
            var logins = directoryRows(handle, name);
            if (logins.isEmpty()) {
                verifiers(handle, OrgId.PLATFORM, LoginKind.NOBODY, 0);
                return List.of();
            }
            var found = new ArrayList<Found>();
            for (var login : logins) {
                var kind = login.key().kind();
                found.add(new Found(login, verifiers(handle, login.org(), kind, login.principalId())));
            }
            return found;
        });
    }

    /** The directory row of one login, or nothing. */
    public Optional<Login> login(Login.Key key) {
        return jdbi.withHandle(handle -> directoryRows(handle, key.name())).stream()
                .filter(login -> login.key().equals(key))
                .findFirst();
    }

    private static List<Login> directoryRows(Handle handle, LoginName name) {
        return handle.createQuery("""
                        select l.name, l.kind, l.org_id, l.principal_id,
                               l.active and (o.active or o.org_id = 0) as active, l.version
                        from login_directory l
                        join organization_directory o on o.org_id = l.org_id
                        where l.name = :name
                        order by l.kind
                        """)
                .bind("name", name.folded())
                .map((row, _) -> login(row))
                .list();
    }

    private static Login login(ResultSet row) throws SQLException {
        var name = new LoginName(row.getString("name"));
        return new Login(
                new Login.Key(LoginKind.ofCode(row.getInt("kind")), name),
                new OrgId(row.getLong("org_id")),
                row.getLong("principal_id"),
                Activity.of(row.getBoolean("active")),
                row.getLong("version"));
    }

    private static List<SecretVerifier> verifiers(Handle handle, OrgId org, LoginKind kind, long principalId) {
        enter(handle, org);
        return handle.createQuery("""
                        select form, scheme, key_id, salt, verifier
                        from credential
                        where org_id = :org and kind = :kind and principal_id = :principal
                        """)
                .bind("org", org.value())
                .bind("kind", kind.code())
                .bind("principal", principalId)
                .map((row, _) -> new SecretVerifier(
                        SecretForm.ofCode(row.getInt("form")),
                        SecretScheme.ofCode(row.getInt("scheme")),
                        row.getInt("key_id"),
                        row.getBytes("salt"),
                        row.getBytes("verifier")))
                .list();
    }

    /** What a secret is checked against; none where there is no secret. */
    public List<SecretVerifier> verifiersOf(OrgId org, LoginKind kind, long principalId) {
        return jdbi.inTransaction(handle -> verifiers(handle, org, kind, principalId));
    }

    /** An active API client, or nothing. */
    public Optional<ApiClient> client(OrgId org, long id) {
        return jdbi.inTransaction(handle -> {
            enter(handle, org);
            return handle.createQuery("""
                            select c.name, c.client_key, c.default_till_id, c.access_group, c.token_life_seconds,
                                   c.falls_back, c.scopes, g.name as group_name, g.data_grants, g.config_grants
                            from api_client c
                            left join access_group g on g.org_id = c.org_id and g.id = c.access_group
                            where c.org_id = :org and c.id = :id and c.active
                            """)
                    .bind("org", org.value())
                    .bind("id", id)
                    .map((row, _) -> client(org, id, row))
                    .findOne();
        });
    }

    private static ApiClient client(OrgId org, long id, ResultSet row) throws SQLException {
        var scopes = new ClientScopes(StoredAccess.scopes(StoredAccess.tree(row.getString("scopes"))));
        return new ApiClient(
                org,
                id,
                row.getString("name"),
                row.getString("client_key"),
                new TillId(row.getLong("default_till_id")),
                access(row, scopes),
                scopes,
                Duration.ofSeconds(row.getLong("token_life_seconds")),
                row.getBoolean("falls_back") ? Principal.Fallback.DEFAULT_TILL : Principal.Fallback.REFUSE);
    }

    private static ClientAccess access(ResultSet row, ClientScopes scopes) throws SQLException {
        long group = row.getLong("access_group");
        if (row.wasNull()) {
            return scopes;
        }
        var builtIn = AccessGroup.builtIn(group);
        if (builtIn.isPresent()) {
            return builtIn.get();
        }
        return new AccessGroup(
                row.getString("group_name"),
                StoredAccess.grants(StoredAccess.tree(row.getString("data_grants"))),
                StoredAccess.grants(StoredAccess.tree(row.getString("config_grants"))));
    }

    /** What an active console user is where, or nothing; no role counts before the first password was changed. */
    public Optional<KnownLogin.UserRoles> roles(long userId) {
        return jdbi.inTransaction(handle -> {
            enter(handle, OrgId.PLATFORM);
            return handle.createQuery("""
                            select platform, must_change from console_user
                            where org_id = 0 and id = :id and state = 1
                            """)
                    .bind("id", userId)
                    .map((row, _) -> row.getBoolean("must_change")
                            ? new KnownLogin.UserRoles(false, Map.of())
                            : new KnownLogin.UserRoles(row.getBoolean("platform"), memberships(handle, userId)))
                    .findOne();
        });
    }

    private static Map<OrgId, Role> memberships(Handle handle, long userId) {
        return handle.createQuery("select member_of, role from console_membership where org_id = 0 and user_id = :id")
                .bind("id", userId)
                .map((row, _) -> Map.entry(new OrgId(row.getLong("member_of")), Role.ofCode(row.getInt("role"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What came of writing a login. */
    public enum Written {
        DONE,
        /** The name is another organization's; nothing was written. */
        NAME_TAKEN
    }

    /**
     * Writes a directory row and raises its version, in the caller's transaction: at every change of a login, its
     * secret or its API client, for that is what makes servers forget what they verified. A login is never deleted,
     * only made inactive, nor is its name changed: the old name is made inactive and the new one written.
     */
    public static Written put(Handle handle, Login.Key key, OrgId org, long principalId, Activity activity) {
        int rows =
                bind(handle.createUpdate(PUT), key, org, principalId, activity).execute();
        return rows == 1 ? Written.DONE : Written.NAME_TAKEN;
    }

    /** A login to write. */
    public record Row(Login.Key key, long principalId, Activity activity) {}

    /** {@link #put} of many, in their order; the first whose name is another organization's, of which all is undone. */
    public static Optional<Login.Key> putAll(Handle handle, OrgId org, List<Row> rows) {
        var batch = handle.prepareBatch(PUT);
        for (var row : rows) {
            bind(batch, row.key(), org, row.principalId(), row.activity()).add();
        }
        var written = rows.isEmpty() ? new int[0] : batch.execute();
        for (int index = 0; index < written.length; index++) {
            if (written[index] != 1) {
                return Optional.of(rows.get(index).key());
            }
        }
        return Optional.empty();
    }

    /** Raises the versions of principals' logins: their secrets changed. */
    public static void touch(Handle handle, OrgId org, LoginKind kind, List<Long> principals) {
        handle.createUpdate("""
                        update login_directory set version = nextval('change_version')
                         where org_id = :org and kind = :kind and principal_id = any(:principals)""")
                .bind("org", org.value())
                .bind("kind", kind.code())
                .bindArray("principals", Long.class, principals.toArray())
                .execute();
    }

    /** What a principal's secret is checked against from now on. */
    public record Verified(LoginKind kind, long principalId, List<SecretVerifier> verifiers) {}

    /** {@link #replaceVerifiers(Handle, OrgId, LoginKind, long, List)} of many. */
    public static void replaceVerifiers(Handle handle, OrgId org, List<Verified> many) {
        var deleted = handle.prepareBatch(FORGET);
        var inserted = handle.prepareBatch(REMEMBER);
        boolean any = false;
        for (var one : many) {
            deleted.bind("org", org.value())
                    .bind("kind", one.kind().code())
                    .bind("principal", one.principalId())
                    .add();
            for (var verifier : one.verifiers()) {
                any = true;
                bind(inserted, org, one.kind(), one.principalId(), verifier);
            }
        }
        if (!many.isEmpty()) {
            deleted.execute();
        }
        if (any) {
            inserted.execute();
        }
    }

    /**
     * Replaces what a principal's secret is checked against, in the caller's transaction with its organization set;
     * {@link #put} belongs to the same transaction.
     */
    public static void replaceVerifiers(
            Handle handle, OrgId org, LoginKind kind, long principalId, List<SecretVerifier> verifiers) {
        replaceVerifiers(handle, org, List.of(new Verified(kind, principalId, verifiers)));
    }

    private static void bind(
            PreparedBatch batch, OrgId org, LoginKind kind, long principalId, SecretVerifier verifier) {
        batch.bind("org", org.value())
                .bind("kind", kind.code())
                .bind("principal", principalId)
                .bind("form", verifier.form().code())
                .bind("scheme", verifier.scheme().code())
                .bind("key_id", verifier.keyId())
                .bind("salt", verifier.salt())
                .bind("verifier", verifier.verifier())
                .add();
    }

    private static <S extends SqlStatement<S>> S bind(
            S statement, Login.Key key, OrgId org, long principalId, Activity activity) {
        return statement
                .bind("name", key.name().folded())
                .bind("kind", key.kind().code())
                .bind("org", org.value())
                .bind("principal", principalId)
                .bind("active", activity == Activity.ACTIVE);
    }

    /**
     * What changed in the directory above a version, and how far the database's transactions had come in the same
     * snapshot.
     *
     * @param oldestRunning every transaction with a smaller id was finished
     * @param nextToStart   no transaction with this id or a greater one had begun
     */
    public record Changes(List<Change> changes, List<OrgId> closed, long oldestRunning, long nextToStart) {}

    /** A login and the version it has now. */
    public record Change(Login.Key key, long version) {}

    /** Logins changed above {@code floor}, and the organizations that are switched off. */
    Changes changesAbove(long floor) {
        return jdbi.withHandle(handle -> {
            var closed = handle.createQuery("select org_id from organization_directory where not active and org_id > 0")
                    .map((row, _) -> new OrgId(row.getLong(1)))
                    .list();
            return handle.createQuery("""
                            select l.name, l.kind, l.version,
                                   pg_snapshot_xmin(s.snapshot)::text::bigint as oldest_running,
                                   pg_snapshot_xmax(s.snapshot)::text::bigint as next_to_start
                            from pg_current_snapshot() as s(snapshot)
                            left join login_directory l on l.version > :floor
                            """)
                    .bind("floor", floor)
                    .reduceResultSet(
                            new Changes(new ArrayList<>(), closed, 0, 0), (changes, row, _) -> add(changes, row));
        });
    }

    private static Changes add(Changes changes, ResultSet row) throws SQLException {
        var name = row.getString("name");
        if (name != null) {
            var key = new Login.Key(LoginKind.ofCode(row.getInt("kind")), new LoginName(name));
            changes.changes().add(new Change(key, row.getLong("version")));
        }
        return new Changes(
                changes.changes(), changes.closed(), row.getLong("oldest_running"), row.getLong("next_to_start"));
    }

    /** The highest version of the directory, 0 when it is empty. */
    long highestVersion() {
        return jdbi.withHandle(handle -> handle.createQuery("select coalesce(max(version), 0) from login_directory")
                .mapTo(Long.class)
                .one());
    }

    private static void enter(Handle handle, OrgId org) {
        handle.createQuery("select set_config('app.org', :org, true)")
                .bind("org", Long.toString(org.value()))
                .mapTo(String.class)
                .one();
    }
}
