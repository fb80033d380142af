package io.meniscus.customer.search;

import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.search.Part;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a text is looked for: in words of some parts, and in identifiers of some types where they stand.
 *
 * @param words       parts of stored words
 * @param identifiers types whose values are asked themselves
 */
public record Parts(Set<Part> words, Set<IdentifierType> identifiers) {
    public static final Parts FIRST_NAME = new Parts(Set.of(Part.FIRST_NAME), Set.of());
    public static final Parts LAST_NAME = new Parts(Set.of(Part.LAST_NAME), Set.of());

    /** Every word of names and identifiers. */
    public static final Parts ALL = all();

    public Parts {
        words = Set.copyOf(words);
        identifiers = Set.copyOf(identifiers);
    }

    private static Parts all() {
        var parts = FIRST_NAME.and(LAST_NAME).words();
        var words = new TreeSet<>(parts);
        for (var type : IdentifierType.values()) {
            words.add(Part.of(type));
        }
        return new Parts(words, EnumSet.allOf(IdentifierType.class)).orLater();
    }

    /** The beginning of an identifier. */
    public static Parts of(IdentifierType... types) {
        var words = new TreeSet<Part>();
        Arrays.stream(types).map(Part::of).forEach(words::add);
        return new Parts(words, Set.of(types));
    }

    /** These and others. */
    public Parts and(Parts others) {
        var allWords = new TreeSet<>(words);
        allWords.addAll(others.words);
        var allIdentifiers = new TreeSet<>(identifiers);
        allIdentifiers.addAll(others.identifiers);
        return new Parts(allWords, allIdentifiers);
    }

    /** The same from any of their words on, not their beginning alone. */
    public Parts orLater() {
        var all = new TreeSet<>(words);
        words.forEach(part -> all.add(part.later()));
        return new Parts(all, identifiers);
    }
}
