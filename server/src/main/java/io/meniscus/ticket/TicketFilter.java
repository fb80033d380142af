package io.meniscus.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets are asked for; an empty text asks for all. Texts compare without regard to letter case.
 *
 * @param from  null for no limit
 * @param until null for no limit; excluded
 */
public record TicketFilter(
        String status,
        String priority,
        String department,
        String code,
        String reportedFrom,
        String type,
        @Nullable Instant from,
        @Nullable Instant until) {}
