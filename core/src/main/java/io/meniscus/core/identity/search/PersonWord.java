package io.meniscus.core.identity.search;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.HeldIdentifier;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.Profile;
import java.util.Collection;
import java.util.Comparator;

/**
 * A row that finds a customer: a folded name or identifier, or the rest of it from a later word on. An identifier that
 * folding leaves as it is has no row of its own, for it is found where it stands; most are such.
 */
public record PersonWord(String word, Part part, CustomerId customer) implements Comparable<PersonWord> {
    private static final Comparator<PersonWord> ORDER = Comparator.comparing(PersonWord::word)
            .thenComparing(PersonWord::part)
            .thenComparing(PersonWord::customer);

    /** Adds the words of a profile's names. */
    public static void addAll(Profile profile, Collection<PersonWord> words) {
        addName(profile.firstName(), Part.FIRST_NAME, profile.customer(), words);
        addName(profile.lastName(), Part.LAST_NAME, profile.customer(), words);
    }

    private static void addName(String name, Part part, CustomerId customer, Collection<PersonWord> words) {
        var folded = Fold.of(name);
        if (folded.isEmpty()) {
            return;
        }
        words.add(new PersonWord(folded, part, customer));
        for (var later : Fold.laterOfName(folded)) {
            words.add(new PersonWord(later, part.later(), customer));
        }
    }

    /** Adds the words that an identifier is not found by where it stands. */
    public static void addAll(HeldIdentifier held, Collection<PersonWord> words) {
        addAll(held.key(), held.customer(), words);
    }

    /** As {@link #addAll(HeldIdentifier, Collection)}, of a customer who holds it. */
    public static void addAll(IdentifierKey key, CustomerId customer, Collection<PersonWord> words) {
        switch (key.type().family()) {
            // digits, and lower case without spaces: folded as they are
            case MOBILE, EMAIL -> {}
            case EXTERNAL_ID, CARD, PLATFORM -> {
                var part = Part.of(key.type());
                var folded = Fold.of(key.value());
                if (!folded.isEmpty() && !folded.equals(key.value())) {
                    words.add(new PersonWord(folded, part, customer));
                }
                for (var later : Fold.laterOfIdentifier(folded)) {
                    words.add(new PersonWord(later, part.later(), customer));
                }
            }
        }
    }

    @Override
    public int compareTo(PersonWord other) {
        return ORDER.compare(this, other);
    }

    /** Words are personal data: logs get what they are of. */
    @Override
    public String toString() {
        return "***(" + part.code() + ") of " + customer;
    }
}
