package io.meniscus.api.v1_1.products;

import io.meniscus.core.FreeText;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The grammar of {@code product/search} (v1.1/product "search"): {@code (cond)} or {@code (cond|cond…)}, a condition
 * being {@code ATTRIBUTE:OPERATOR:VALUES}; {@code ;} parts the values of RANGE and IN. All conditions must hold.
 * Refuses with code 400 whatever does not read so, and values with characters that the grammar keeps for itself.
 */
record SearchQuery(List<Term> terms) {
    private static final int MOST_TERMS = 10;
    private static final int MOST_VALUES = 100;
    private static final Pattern KEPT = Pattern.compile("&&|\\|\\||[-+!(){}\\[\\]^\"~*?:\\\\]");

    SearchQuery {
        terms = List.copyOf(terms);
    }

    /** How a value is compared. */
    enum Operator {
        STARTS,
        ENDS,
        EXACT,
        RANGE,
        LESS,
        GREATER,
        EQUALS,
        IN,
        ON
    }

    /** One condition, its values as given; at least one. */
    record Term(String attribute, Operator operator, List<String> values) {
        Term {
            values = List.copyOf(values);
        }

        /** The refusal of an attribute that is not compared so. */
        EdgeException notTaken() {
            return invalid(attribute + " does not take " + operator);
        }
    }

    static SearchQuery read(String text) {
        var query = FreeText.of(text);
        if (query.length() < 2 || !query.startsWith("(") || !query.endsWith(")")) {
            throw invalid("q is no (ATTRIBUTE:OPERATOR:VALUE)");
        }
        var terms = new ArrayList<Term>();
        for (var term : query.substring(1, query.length() - 1).split("\\|", -1)) {
            terms.add(term(term));
        }
        if (terms.size() > MOST_TERMS) {
            throw invalid("q has more than " + MOST_TERMS + " conditions");
        }
        return new SearchQuery(terms);
    }

    private static Term term(String text) {
        var cells = text.split(":", 3);
        if (cells.length < 3 || cells[0].isBlank()) {
            throw invalid("a condition is ATTRIBUTE:OPERATOR:VALUE");
        }
        if (KEPT.matcher(cells[2]).find()) {
            throw invalid("a value has a character that values may not have");
        }
        var operator = operator(cells[1].strip());
        var values = new ArrayList<String>();
        boolean several = operator == Operator.RANGE || operator == Operator.IN;
        for (var value : several ? cells[2].split(";", -1) : new String[] {cells[2]}) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        boolean isCountRight = operator == Operator.RANGE ? values.size() == 2 : !values.isEmpty();
        if (!isCountRight || values.size() > MOST_VALUES) {
            throw invalid("RANGE takes two values, IN at most " + MOST_VALUES + ", others one");
        }
        return new Term(cells[0].strip(), operator, values);
    }

    private static Operator operator(String text) {
        try {
            return Operator.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw invalid("there is no operator " + text);
        }
    }

    static EdgeException invalid(String reason) {
        return new EdgeException(new EdgeRefusal.BadParameter(reason));
    }
}
