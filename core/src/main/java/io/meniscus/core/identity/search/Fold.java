package io.meniscus.core.identity.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * How texts are compared in a search: compatibility forms alike (NFKD, written as NFC), accents of Latin, Greek and
 * Cyrillic off, letter case off, one space between words. Vowel signs of other scripts are letters of theirs and stay.
 * A folded text has at most 255 characters, so two that differ behind those are one.
 */
public final class Fold {
    /** More of a text finds nobody else in practice, and a row of an index has a bound. */
    public static final int LONGEST = 255;

    /** Later words of one text that find it: names have few, and each costs a row. */
    private static final int MOST_LATER = 10;

    /** NUL and lone halves of surrogate pairs, which the database does not take. */
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");

    private Fold() {}

    /** The folded text, without spaces around. */
    public static String of(String text) {
        var spaced = SPACES.matcher(UNSTORABLE.matcher(text).replaceAll("")).replaceAll(" ");
        var folded = isAscii(spaced) ? spaced.toLowerCase(Locale.ROOT) : ofAnyScript(spaced);
        return cut(folded.strip());
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static String ofAnyScript(String text) {
        var open = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        // upper case first: it joins letters that have one capital, such as both small sigmas
        var upper = open.toUpperCase(Locale.ROOT);
        var folded = new StringBuilder(upper.length());
        upper.codePoints().map(Character::toLowerCase).forEach(letter -> appendPlain(folded, letter));
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** Latin letters whose stroke or join no normal form takes apart. */
    private static void appendPlain(StringBuilder folded, int letter) {
        switch (letter) {
            case 'ø' -> folded.append('o');
            case 'ł' -> folded.append('l');
            case 'đ' -> folded.append('d');
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            default -> folded.appendCodePoint(letter);
        }
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        boolean cutsAPair = Character.isHighSurrogate(text.charAt(LONGEST - 1));
        return text.substring(0, cutsAPair ? LONGEST - 1 : LONGEST).strip();
    }

    /** What a folded name reads like from each of its later words on: behind spaces, hyphens, apostrophes. */
    static List<String> laterOfName(String folded) {
        return later(folded, Fold::isOfWord, before -> !isOfWord(before));
    }

    /** As {@link #laterOfName} for an identifier, whose words are parted by spaces alone. */
    static List<String> laterOfIdentifier(String folded) {
        return later(folded, here -> here != ' ', before -> before == ' ');
    }

    private static List<String> later(String folded, IntPredicate begins, IntPredicate endsBefore) {
        var found = new ArrayList<String>();
        int at = folded.isEmpty() ? 0 : folded.offsetByCodePoints(0, 1);
        while (at < folded.length() && found.size() < MOST_LATER) {
            int here = folded.codePointAt(at);
            if (begins.test(here) && endsBefore.test(folded.codePointBefore(at))) {
                found.add(folded.substring(at));
            }
            at += Character.charCount(here);
        }
        return found;
    }

    private static boolean isOfWord(int letter) {
        return Character.isLetterOrDigit(letter)
                || switch (Character.getType(letter)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.FORMAT -> true;
                    default -> false;
                };
    }
}
