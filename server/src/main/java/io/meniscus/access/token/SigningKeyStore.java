package io.meniscus.access.token;

import io.meniscus.core.OrgId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The keys that access tokens are signed with; they are the platform's, organization 0. */
public final class SigningKeyStore {
    private final Jdbi jdbi;

    public SigningKeyStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * One row.
     *
     * @param publicDer X.509 encoding
     * @param sealedDer PKCS #8 encoding, sealed
     * @param keyId     the installation key it is sealed under
     */
    @SuppressWarnings("ArrayRecordComponent") // a row on its way to or from the database, never compared
    record Row(String kid, byte[] publicDer, byte[] sealedDer, int keyId, Instant createdAt) {}

    /** All keys, the newest first. */
    List<Row> all() {
        return jdbi.inTransaction(handle -> {
            enterPlatform(handle);
            return handle.createQuery("""
                            select kid, public_der, sealed_der, key_id, created_at
                            from signing_key
                            where org_id = :org
                            order by created_at desc, kid desc
                            """)
                    .bind("org", OrgId.PLATFORM.value())
                    .map((row, _) -> new Row(
                            row.getString("kid"),
                            row.getBytes("public_der"),
                            row.getBytes("sealed_der"),
                            row.getInt("key_id"),
                            row.getObject("created_at", OffsetDateTime.class).toInstant()))
                    .list();
        });
    }

    /**
     * Adds a key, or nothing when a key of that kid is there: of servers that start together one wins. Answers whether
     * it was added.
     */
    boolean addIfAbsent(Row key) {
        return jdbi.inTransaction(handle -> {
            // Not a tenant, so not active; its row is what the platform's own rows refer to.
            handle.execute("""
                    insert into organization_directory (org_id, code, active, version)
                    values (0, '', false, 0)
                    on conflict do nothing
                    """);
            enterPlatform(handle);
            int added = handle.createUpdate("""
                            insert into signing_key (org_id, kid, public_der, sealed_der, key_id, created_at)
                            values (:org, :kid, :public_der, :sealed_der, :key_id, :created_at)
                            on conflict (org_id, kid) do nothing
                            """)
                    .bind("org", OrgId.PLATFORM.value())
                    .bind("kid", key.kid())
                    .bind("public_der", key.publicDer())
                    .bind("sealed_der", key.sealedDer())
                    .bind("key_id", key.keyId())
                    .bind("created_at", key.createdAt().atOffset(ZoneOffset.UTC))
                    .execute();
            return added == 1;
        });
    }

    /** Takes keys away. */
    void remove(List<String> kids) {
        if (kids.isEmpty()) {
            return;
        }
        jdbi.useTransaction(handle -> {
            enterPlatform(handle);
            handle.createUpdate("delete from signing_key where org_id = :org and kid = any(:kids)")
                    .bind("org", OrgId.PLATFORM.value())
                    .bindArray("kids", String.class, kids.toArray())
                    .execute();
        });
    }

    private static void enterPlatform(Handle handle) {
        handle.createQuery("select set_config('app.org', :org, true)")
                .bind("org", Long.toString(OrgId.PLATFORM.value()))
                .mapTo(String.class)
                .one();
    }
}
