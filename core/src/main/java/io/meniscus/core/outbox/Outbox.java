package io.meniscus.core.outbox;

import io.meniscus.core.world.Journal;
import io.meniscus.core.world.Rows;
import io.meniscus.core.world.SectionKind;

/** The section of messages that a batch puts out to be sent. */
public final class Outbox {
    public static final SectionKind<Outbox> KIND = new SectionKind<>("outbox", Outbox::new);

    private final Rows<OutboxMessage> messages;

    private Outbox(Journal journal) {
        messages = new Rows<>(journal);
    }

    public void add(OutboxMessage message) {
        messages.add(message);
    }

    /** What is to be stored. */
    public Rows<OutboxMessage> messages() {
        return messages;
    }
}
