package io.meniscus.store;

import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A log file as it is stored.
 *
 * @param sha1       of the content
 * @param loggedAt   the client's word for when it was written, null when it did not say
 * @param uploadedAt the client's word for when it was sent, likewise
 * @param chunks     the content in order
 */
@SuppressWarnings("ArrayRecordComponent") // a row on its way to the database, never compared as a whole
record ClientLog(
        OrgId org,
        long store,
        TillId till,
        String name,
        long bytes,
        byte[] sha1,
        @Nullable Instant loggedAt,
        @Nullable Instant uploadedAt,
        Instant receivedAt,
        List<byte[]> chunks) {}
