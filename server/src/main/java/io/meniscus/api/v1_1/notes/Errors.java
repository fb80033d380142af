package io.meniscus.api.v1_1.notes;

import io.meniscus.api.v1_1.customer.Errors.ItemError;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.CustomerWarning;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.Warning;
import io.meniscus.note.NoteRefusal;
import io.meniscus.note.NoteWarning;
import java.util.List;

/** The item codes and words of notes (v1.1/error-codes "Customer"). */
final class Errors {
    private Errors() {}

    static ItemError of(Refusal refusal) {
        return switch (refusal) {
            case NoteRefusal note -> of(note);
            case LookupRefusal lookup -> io.meniscus.api.v1_1.customer.Errors.of(lookup);
            case CustomerRefusal customer -> io.meniscus.api.v1_1.customer.Errors.of(customer);
            default -> throw new IllegalStateException("notes do not refuse with " + refusal);
        };
    }

    static ItemError of(NoteRefusal refusal) {
        return switch (refusal) {
            case NoteRefusal.NotSaved() -> new ItemError(1037, "Customer notes could not be saved");
            case NoteRefusal.NoNotes() -> new ItemError(1028, "No notes found for the customer");
        };
    }

    static List<String> warnings(List<Warning> warnings) {
        return warnings.stream()
                .map(warning -> switch (warning) {
                    case NoteWarning note -> of(note);
                    case CustomerWarning customer -> io.meniscus.api.v1_1.customer.Errors.of(customer);
                    default -> throw new IllegalStateException("notes do not warn of " + warning);
                })
                .distinct()
                .toList();
    }

    static String of(NoteWarning warning) {
        return switch (warning) {
            case NoteWarning.SomeNotSaved() -> "1036";
        };
    }
}
