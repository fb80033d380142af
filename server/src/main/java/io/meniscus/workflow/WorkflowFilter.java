package io.meniscus.workflow;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which workflows are asked for, and which part of them; what is null or empty is no filter.
 *
 * @param from  started then or later
 * @param until started before
 */
public record WorkflowFilter(
        @Nullable Long maker,
        @Nullable WorkflowType type,
        Set<WorkflowState> states,
        @Nullable Long concept,
        @Nullable Long zone,
        @Nullable Long store,
        @Nullable Long till,
        @Nullable Instant from,
        @Nullable Instant until,
        Sort sort,
        int limit,
        long offset) {
    public WorkflowFilter {
        states = Set.copyOf(states);
    }

    /** In which order; those that end later are newer. */
    public enum Sort {
        STARTED_FIRST("started_at, id"),
        STARTED_LAST("started_at desc, id desc"),
        ENDED_FIRST("decided_at nulls last, id"),
        ENDED_LAST("decided_at desc nulls last, id desc");

        private final String sql;

        Sort(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }
}
