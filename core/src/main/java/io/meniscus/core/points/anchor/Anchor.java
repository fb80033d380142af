package io.meniscus.core.points.anchor;

import io.meniscus.core.OrgId;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.Bytes;
import io.meniscus.core.points.Head;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Heads of an organization's ledgers at a moment, bound by one digest. Each anchor carries the digest of the one before
 * it, so a signature of the last vouches for all.
 *
 * @param id       counted from 1 in the organization
 * @param previous digest of the anchor before; {@link Head#NONE} for the first
 * @param heads    by account, each once
 */
public record Anchor(long id, Instant at, Head previous, List<AnchoredHead> heads) {
    private static final byte VERSION = 1;

    public Anchor {
        heads = heads.stream().sorted().toList();
    }

    /**
     * The SHA-256 of the canonical form: version (1 byte), organization, id, microseconds since 1970 (8 bytes each),
     * the digest before (32), the number of heads (4), and of each head customer (8), program (4), number of the entry
     * (8) and head (32); numbers are big endian.
     */
    public Head digest(OrgId org) {
        try {
            return Head.of(MessageDigest.getInstance("SHA-256").digest(canonical(org)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private byte[] canonical(OrgId org) {
        var bytes = new Bytes()
                .int8(VERSION)
                .int64(org.value())
                .int64(id)
                .int64(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .all(previous.bytes())
                .int32(heads.size());
        for (var head : heads) {
            bytes.int64(head.account().customer().value())
                    .int32(head.account().program().value())
                    .int64(head.seq())
                    .all(head.head().bytes());
        }
        return bytes.toArray();
    }

    /** The head of an account, if this anchor has it. */
    public Optional<AnchoredHead> of(AccountKey account) {
        return heads.stream().filter(head -> head.account().equals(account)).findFirst();
    }
}
