package io.meniscus.bill;

import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.program.CapKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What a batch asks of caps: what all share, and what persons have had. */
public final class CapNeeds {
    private final NavigableSet<CapKey> shared = new TreeSet<>();
    private final NavigableSet<OfPerson<IdentifierKey>> ofKeys = new TreeSet<>(order());
    private final NavigableSet<OfPerson<CustomerId>> ofIds = new TreeSet<>(order());

    /** A cap of a person, by what that is known by. */
    record OfPerson<W extends Comparable<W>>(W who, ProgramId program, String cap, LocalDate start) {}

    private static <W extends Comparable<W>> Comparator<OfPerson<W>> order() {
        return Comparator.comparing((OfPerson<W> one) -> one.who())
                .thenComparing(OfPerson::program)
                .thenComparing(OfPerson::cap)
                .thenComparing(OfPerson::start);
    }

    /** What everybody has had under a cap in the cycle that starts on a day. */
    public void shared(ProgramId program, String cap, LocalDate start) {
        shared.add(new CapKey(program, cap, CapKey.EVERYBODY, start));
    }

    /** What the person of an identifier has had. */
    public void of(IdentifierKey key, ProgramId program, String cap, LocalDate start) {
        ofKeys.add(new OfPerson<>(key, program, cap, start));
    }

    /** What the person of an id has had. */
    public void of(CustomerId id, ProgramId program, String cap, LocalDate start) {
        ofIds.add(new OfPerson<>(id, program, cap, start));
    }

    List<CapKey> shared() {
        return new ArrayList<>(shared);
    }

    List<OfPerson<IdentifierKey>> ofKeys() {
        return new ArrayList<>(ofKeys);
    }

    List<OfPerson<CustomerId>> ofIds() {
        return new ArrayList<>(ofIds);
    }
}
