package io.meniscus.customer.erasure;

import io.meniscus.access.secret.InstallationKey;
import io.meniscus.access.secret.KeyedHash;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.Identity;
import io.meniscus.run.Column;
import io.meniscus.run.LoadScript;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is kept of erased identifiers: a keyed hash each, of the organization, the type and the value, so that their
 * coming back is noticed and nothing can be read from a copy of the database. Hashes of another installation key, whose
 * id stands beside them, are not found any more.
 */
public final class ErasedHashStore {
    /** By primary key: whatever was erased of an organization's identifiers costs a look-up the same. */
    public static final String ERASED = """
            select h.hash, h.customer_id
              from erased_identifier h
             where h.org_id = ? and h.key_id = ? and h.hash = any(?::bytea[])""";

    private final int keyId;
    private final KeyedHash hash;
    private final Predicate<OrgId> erases;

    /**
     * Hashes under the installation's key.
     *
     * @param erases whether an organization erases persons; of others nothing is asked
     */
    public ErasedHashStore(InstallationKey key, Predicate<OrgId> erases) {
        this.keyId = key.id();
        this.hash = key.keyedHash(InstallationKey.Purpose.ERASED_IDENTIFIERS);
        this.erases = erases;
    }

    /**
     * Adds the question which of these values were erased. It stands behind the question who holds them: a value that
     * is erased between the two is found here.
     */
    public void load(OrgId org, Collection<IdentifierKey> keys, Identity identity, LoadScript script) {
        if (!erases.test(org)) {
            return;
        }
        var byHash = new HashMap<ByteBuffer, IdentifierKey>();
        keys.forEach(key -> byHash.put(ByteBuffer.wrap(of(org, key)), key));
        script.query(
                ERASED,
                row -> {
                    var key = byHash.get(ByteBuffer.wrap(row.getBytes(1)));
                    if (key != null) {
                        identity.erased().load(key, new CustomerId(row.getLong(2)));
                    }
                },
                Column.of(org.value()),
                Column.of((long) keyId),
                Column.bytes(List.copyOf(byHash.keySet()), ByteBuffer::array));
    }

    byte[] of(OrgId org, IdentifierKey key) {
        return hash.of(
                ByteBuffer.allocate(Long.BYTES).putLong(org.value()).array(),
                ByteBuffer.allocate(Short.BYTES).putShort(key.type().code()).array(),
                key.value().getBytes(StandardCharsets.UTF_8));
    }

    int keyId() {
        return keyId;
    }
}
