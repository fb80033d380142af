package io.meniscus.outbox;

import io.meniscus.core.outbox.MessageChannel;
import java.time.Instant;
import java.util.Set;

/**
 * Which messages of an organization, the newest first.
 *
 * @param channels those wanted; all of them for no choice
 * @param before   older ones than that instant and number
 * @param rows     at most
 */
public record OutboxFilter(Set<MessageChannel> channels, Position before, int rows) {
    public OutboxFilter {
        channels = Set.copyOf(channels);
    }

    /** A place in the list. */
    public record Position(Instant at, long id) {}
}
