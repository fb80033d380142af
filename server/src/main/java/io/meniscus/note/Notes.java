package io.meniscus.note;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Owner;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations on notes: save and list. */
public final class Notes {
    /** Characters of a note. */
    public static final int LONGEST = 255;

    private final NoteStore store;

    public Notes(NoteStore store) {
        this.store = store;
    }

    /**
     * Who saves notes, and when.
     *
     * @param associate whom the caller names; null for nobody
     */
    public record Hand(TillId till, @Nullable Long associate, Instant at) {}

    /** Adds notes and changes those that are named by id; what cannot be saved is left out. */
    public Outcome<List<Note>> save(OrgId org, Owner owner, List<GivenNote> given, Hand hand) {
        var saved = store.save(org, owner, given, hand);
        if (saved.isEmpty()) {
            return Outcome.refused(new NoteRefusal.NotSaved());
        }
        return saved.size() == given.size()
                ? Outcome.accepted(saved)
                : Outcome.accepted(saved, List.of(new NoteWarning.SomeNotSaved()));
    }

    /** A person's notes, in the order they were saved. */
    public Outcome<List<Note>> of(OrgId org, Owner owner) {
        var notes = store.of(org, owner.members()).values().stream()
                .flatMap(List::stream)
                .toList();
        return notes.isEmpty() ? Outcome.refused(new NoteRefusal.NoNotes()) : Outcome.accepted(notes);
    }

    /** The notes of several customers, by the customer they are kept under. */
    public Map<CustomerId, List<Note>> of(OrgId org, Collection<CustomerId> customers) {
        return store.of(org, customers);
    }
}
