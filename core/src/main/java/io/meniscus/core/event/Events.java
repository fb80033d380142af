package io.meniscus.core.event;

import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Journal;
import io.meniscus.core.world.Rows;
import io.meniscus.core.world.SectionKind;
import io.meniscus.core.world.World;

/** The section of what happened in a batch. */
public record Events(Rows<Event> rows) {
    public static final SectionKind<Events> KIND = new SectionKind<>("events", Events::new);

    private Events(Journal journal) {
        this(new Rows<>(journal));
    }

    /** Notes that something happened to a customer: it is stored in the transaction of what it tells. */
    public static void record(
            World world,
            Given given,
            EventKind kind,
            CustomerId customer,
            long subject,
            TillId till,
            RequestId request) {
        world.section(KIND)
                .rows()
                .add(new Event(given.id(IdKind.EVENT), given.at(), kind, customer, subject, till, request));
    }
}
