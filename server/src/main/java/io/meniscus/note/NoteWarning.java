package io.meniscus.note;

import io.meniscus.core.world.Warning;

/** What was left out while other notes were saved. */
public sealed interface NoteWarning extends Warning {
    record SomeNotSaved() implements NoteWarning {}
}
