package io.meniscus.workflow;

import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call and what became of it.
 *
 * @param name     a UUID, by which callers know it
 * @param call     the call, JSON as it was given; empty once its customer was erased
 * @param decided  null while it waits
 * @param output   what the call answered, JSON; empty when it was not made, or erased
 */
public record Workflow(
        long id,
        String name,
        WorkflowType type,
        WorkflowState state,
        CustomerId customer,
        Place place,
        UserId maker,
        Instant startedAt,
        String call,
        @Nullable Decision decided,
        String output) {

    /** For which part of the organization it was made, as the caller says. */
    public record Place(long concept, long zone, long store, long till) {}

    /**
     * That it was decided.
     *
     * @param checker null where nobody was asked
     */
    public record Decision(@Nullable UserId checker, Instant at, String message) {}

    /** A workflow to start. */
    public record New(
            String name,
            WorkflowType type,
            CustomerId customer,
            Place place,
            UserId maker,
            String call,
            Instant at,
            RequestId request) {}
}
