package io.meniscus.core.event;

import io.meniscus.core.world.Journal;
import io.meniscus.core.world.Rows;
import io.meniscus.core.world.SectionKind;

/** The section of what happened in a batch. */
public record Events(Rows<Event> rows) {
    public static final SectionKind<Events> KIND = new SectionKind<>("events", Events::new);

    private Events(Journal journal) {
        this(new Rows<>(journal));
    }
}
