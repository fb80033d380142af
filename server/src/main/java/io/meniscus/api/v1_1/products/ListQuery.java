package io.meniscus.api.v1_1.products;

import io.meniscus.core.FreeText;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Request;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What lists of the catalogue are asked by (v1.1/product "GET lists"). Refuses with 400 a number that is none.
 *
 * @param name in any letter case; empty for any
 * @param ids  empty for any
 */
record ListQuery(String name, List<Long> ids, int limit, int offset) {
    private static final int USUAL = 20;
    private static final int MOST = 500;
    /** An id that nobody has. */
    private static final long NOBODYS = -1;

    static final List<Parameter> PARAMETERS = List.of(
            optional("format", "json or xml"),
            optional("include_id", "true adds ids"),
            optional("name", "in any letter case"),
            optional("id", "comma list"),
            optional("limit", "20; at most 500"),
            optional("offset", "how many to skip"),
            optional("ou_code", "of which concept, where products belong to concepts"),
            optional("fetch_type", "ALL, ORG or SCOPE; likewise"));

    static Parameter optional(String name, String meaning) {
        return new Parameter(name, Presence.OPTIONAL, meaning);
    }

    static List<Parameter> with(Parameter... further) {
        var all = new ArrayList<>(PARAMETERS);
        all.addAll(List.of(further));
        return all;
    }

    static ListQuery of(Request request) {
        return new ListQuery(
                text(request, "name"),
                ids(request, "id"),
                number(request, "limit", USUAL, MOST),
                number(request, "offset", 0, Integer.MAX_VALUE));
    }

    static String text(Request request, String name) {
        return FreeText.of(request.query(name).orElse(""));
    }

    /** A comma list of ids; what is no number is nobody's. */
    static List<Long> ids(Request request, String name) {
        return Arrays.stream(text(request, name).split(",", -1))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .map(id -> id.matches("\\d{1,18}") ? Long.parseLong(id) : NOBODYS)
                .distinct()
                .toList();
    }

    /** A number from 0 on; a larger one than there may be counts as that. */
    static int number(Request request, String name, int usual, int most) {
        var text = text(request, name);
        if (text.isEmpty()) {
            return usual;
        }
        if (!text.matches("\\d{1,9}")) {
            throw new EdgeException(new EdgeRefusal.BadParameter(name + " is no number"));
        }
        return Math.min(Integer.parseInt(text), most);
    }

    /** How many values beside each row. */
    static int valueLimit(Request request) {
        return number(request, "value_limit", USUAL, MOST);
    }

    static boolean isOn(Request request, String name) {
        var value = request.query(name).orElse("");
        return value.equals("1") || value.equalsIgnoreCase("true");
    }
}
