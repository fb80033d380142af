package io.meniscus.note;

import io.meniscus.core.world.Refusal;

/** Why notes were not saved or shown. */
public sealed interface NoteRefusal extends Refusal {
    /** None of the notes given could be saved. */
    record NotSaved() implements NoteRefusal {}

    /** The customer has none. */
    record NoNotes() implements NoteRefusal {}
}
