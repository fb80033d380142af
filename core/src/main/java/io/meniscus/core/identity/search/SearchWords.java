package io.meniscus.core.identity.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** The words of a free-text search, folded; those that another begins with say nothing more and are left out. */
public record SearchWords(List<String> words) {
    /** The plus sign that people write before a country code, and nothing stored has. */
    private static final Pattern PLUS = Pattern.compile("\\+(?=\\d)");

    public SearchWords {
        words = List.copyOf(words);
    }

    /** Reads a search as it was typed. */
    public static SearchWords of(String query) {
        var all = new LinkedHashSet<String>();
        for (var word : Fold.of(query).split(" ", -1)) {
            var plain = PLUS.matcher(word).lookingAt() ? word.substring(1) : word;
            if (!plain.isEmpty()) {
                all.add(plain);
            }
        }
        var telling = new ArrayList<String>();
        for (var word : all) {
            if (all.stream().noneMatch(other -> !other.equals(word) && other.startsWith(word))) {
                telling.add(word);
            }
        }
        return new SearchWords(telling);
    }

    /** Whether any word is the beginning of a word of a name. */
    boolean isInName(String name) {
        var folded = Fold.of(name);
        return isIn(folded, Fold.laterOfName(folded));
    }

    /** Whether any word is the beginning of a word of an identifier. */
    boolean isInIdentifier(String value) {
        var folded = Fold.of(value);
        return isIn(folded, Fold.laterOfIdentifier(folded));
    }

    private boolean isIn(String folded, List<String> later) {
        for (var word : words) {
            if (folded.startsWith(word) || later.stream().anyMatch(rest -> rest.startsWith(word))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "SearchWords[" + words.size() + "]";
    }
}
