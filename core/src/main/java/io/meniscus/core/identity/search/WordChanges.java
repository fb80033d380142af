package io.meniscus.core.identity.search;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.HeldIdentifier;
import io.meniscus.core.identity.Identity;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The words that appear and go with what a batch changed of names and identifiers. Words belong to the customer that
 * a name or identifier was registered under, so merging and undoing change none.
 */
public record WordChanges(SortedSet<PersonWord> added, SortedSet<PersonWord> removed) {
    /** Compares the section's rows with what was loaded. */
    public static WordChanges of(Identity identity) {
        var before = new TreeSet<PersonWord>();
        var after = new TreeSet<PersonWord>();
        for (var change : identity.profiles().changes()) {
            var was = change.before();
            if (was != null) {
                PersonWord.addAll(was, before);
            }
            var is = change.after();
            if (is != null) {
                PersonWord.addAll(is, after);
            }
        }
        for (var change : identity.identifiers().changes()) {
            var was = change.before();
            addAll(was == null ? List.of() : was, before);
            var is = change.after();
            addAll(is == null ? List.of() : is, after);
        }
        var added = new TreeSet<>(after);
        added.removeAll(before);
        var removed = new TreeSet<>(before);
        removed.removeAll(after);
        removed.removeIf(word -> standsElsewhere(word, identity));
        return new WordChanges(added, removed);
    }

    private static void addAll(List<HeldIdentifier> holders, Collection<PersonWord> words) {
        holders.forEach(held -> PersonWord.addAll(held, words));
    }

    /** Whether another profile or identifier of the customer has the word too. */
    private static boolean standsElsewhere(PersonWord word, Identity identity) {
        return wordsOf(word.customer(), identity).contains(word);
    }

    private static SortedSet<PersonWord> wordsOf(CustomerId customer, Identity identity) {
        var words = new TreeSet<PersonWord>();
        for (var profile : identity.profilesOf(customer)) {
            PersonWord.addAll(profile, words);
            addAll(identity.identifiersOf(profile.key()), words);
        }
        return words;
    }
}
