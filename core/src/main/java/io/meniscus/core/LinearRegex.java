package io.meniscus.core;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Regular expressions that administrators give and the whole value must match. They run in time linear in the value,
 * whatever they say, so that none stalls the server. Refuses what such an engine cannot run: back references and
 * look-around; and an expression longer than 1,000 characters or one that unfolds to a huge program.
 */
public final class LinearRegex {
    private static final int LONGEST = 1_000;
    private static final int LARGEST_PROGRAM = 20_000;
    private static final double LARGEST_UNFOLDING = 100_000;
    private static final int MOST_KEPT = 2_000;

    // Rules are few and every value asks for one; a snapshot's policies are made anew at each change of set-up.
    private static final Map<String, Pattern> KEPT = new ConcurrentHashMap<>();

    private LinearRegex() {}

    /** Whether a text can be a rule; an empty one is none and asks nothing. */
    public static boolean isRule(String text) {
        return compiled(text).isPresent();
    }

    /** Whether a value obeys a rule that {@link #isRule} accepted. */
    public static boolean allows(String rule, String value) {
        return rule.isEmpty()
                || compiled(rule).map(pattern -> pattern.matches(value)).orElse(false);
    }

    /** What counted repetitions could come to inside one another: the engine would write them all out. */
    private static double unfolds(String text) {
        var counts = java.util.regex.Pattern.compile("\\d{1,9}(?=,?\\d*\\})").matcher(text);
        double product = 1;
        while (counts.find()) {
            product *= Math.max(1, Long.parseLong(counts.group()));
        }
        return product;
    }

    private static Optional<Pattern> compiled(String text) {
        var kept = KEPT.get(text);
        if (kept != null) {
            return Optional.of(kept);
        }
        if (text.length() > LONGEST || unfolds(text) > LARGEST_UNFOLDING) {
            return Optional.empty();
        }
        try {
            var pattern = Pattern.compile(text);
            if (pattern.programSize() > LARGEST_PROGRAM) {
                return Optional.empty();
            }
            if (KEPT.size() >= MOST_KEPT) {
                KEPT.clear();
            }
            KEPT.put(text, pattern);
            return Optional.of(pattern);
        } catch (PatternSyntaxException _) {
            return Optional.empty();
        }
    }
}
