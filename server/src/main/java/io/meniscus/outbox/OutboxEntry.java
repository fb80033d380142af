package io.meniscus.outbox;

import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.core.outbox.MessageChannel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as people see it: its code in its place, or hidden where the organization hides codes.
 *
 * @param customer who had the address when it was written; null for nobody
 */
public record OutboxEntry(
        long id,
        MessageChannel channel,
        String address,
        @Nullable CustomerId customer,
        String subject,
        String content,
        Instant at,
        RequestId request) {
    /** Addresses and texts are personal data. */
    @Override
    public String toString() {
        return "OutboxEntry[" + id + ", " + channel + "]";
    }
}
