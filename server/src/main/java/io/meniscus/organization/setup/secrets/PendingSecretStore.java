package io.meniscus.organization.setup.secrets;

import io.meniscus.access.LoginKind;
import io.meniscus.access.secret.SecretVerifier;
import io.meniscus.core.OrgId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Secrets that were given in an import and are still to be hashed, encrypted under the installation key. */
public final class PendingSecretStore {
    private PendingSecretStore() {}

    @SuppressWarnings("ArrayRecordComponent") // a row on its way to or from the database, never compared as a whole
    public record Row(LoginKind kind, long principal, int keyId, byte[] sealed) {}

    /** A pending secret and what it is checked against from now on. */
    public record Hashed(Row row, List<SecretVerifier> verifiers) {}

    public static Set<SecretsPlan.Principal> principals(Handle handle, OrgId org) {
        return new HashSet<>(handle.createQuery("select kind, principal_id from pending_secret where org_id = :org")
                .bind("org", org.value())
                .map((row, _) ->
                        new SecretsPlan.Principal(LoginKind.ofCode(row.getInt("kind")), row.getLong("principal_id")))
                .list());
    }

    public static List<Row> first(Handle handle, OrgId org, int keyId, int limit) {
        return handle.createQuery("""
                        select kind, principal_id, key_id, sealed
                          from pending_secret
                         where org_id = :org and key_id = :key
                         order by kind, principal_id
                         limit :limit""")
                .bind("org", org.value())
                .bind("key", keyId)
                .bind("limit", limit)
                .map((row, _) -> new Row(
                        LoginKind.ofCode(row.getInt("kind")),
                        row.getLong("principal_id"),
                        row.getInt("key_id"),
                        row.getBytes("sealed")))
                .list();
    }

    public static int count(Handle handle, OrgId org, int keyId) {
        return handle.createQuery("select count(*) from pending_secret where org_id = :org and key_id = :key")
                .bind("org", org.value())
                .bind("key", keyId)
                .mapTo(Integer.class)
                .one();
    }

    public static void put(Handle handle, OrgId org, Collection<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("""
                insert into pending_secret (org_id, kind, principal_id, key_id, sealed)
                values (:org, :kind, :principal, :key, :sealed)
                on conflict (org_id, kind, principal_id) do update
                   set key_id = excluded.key_id, sealed = excluded.sealed""");
        for (var row : rows) {
            batch.bind("org", org.value())
                    .bind("kind", row.kind().code())
                    .bind("principal", row.principal())
                    .bind("key", row.keyId())
                    .bind("sealed", row.sealed())
                    .add();
        }
        batch.execute();
    }

    /** Takes one away that is still the same: whether it was. */
    public static boolean take(Handle handle, OrgId org, Row row) {
        return handle.createUpdate("""
                        delete from pending_secret
                         where org_id = :org and kind = :kind and principal_id = :principal and sealed = :sealed""")
                        .bind("org", org.value())
                        .bind("kind", row.kind().code())
                        .bind("principal", row.principal())
                        .bind("sealed", row.sealed())
                        .execute()
                == 1;
    }

    /** Takes away those of principals whose secret was set meanwhile. */
    public static void forget(Handle handle, OrgId org, LoginKind kind, Collection<Long> principals) {
        handle.createUpdate("""
                        delete from pending_secret
                         where org_id = :org and kind = :kind and principal_id = any(:principals)""")
                .bind("org", org.value())
                .bind("kind", kind.code())
                .bindArray("principals", Long.class, principals.toArray())
                .execute();
    }
}
