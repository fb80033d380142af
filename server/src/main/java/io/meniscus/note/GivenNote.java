package io.meniscus.note;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A note as a call brings it. */
public sealed interface GivenNote {
    record New(String description, Instant at) implements GivenNote {}

    /**
     * Another text for a note that is there.
     *
     * @param at null leaves the note's own
     */
    record Changed(long id, String description, @Nullable Instant at) implements GivenNote {}

    /** No text, one that is too long, or a date or id that is none. */
    record Unreadable() implements GivenNote {}
}
