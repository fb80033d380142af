package io.meniscus.api.v2;

import io.meniscus.api.v2.wire.W;
import io.meniscus.http.Request;

/** {@code limit} and {@code offset} of a query (conventions §9). */
public sealed interface Paging {
    /** The part of a list that was asked for. */
    record Page(int limit, int offset) implements Paging {}

    /** 8100 for an offset below 0 or no number, 8101 for such a limit or 0, 8102 for a limit above the most. */
    record Refused(W error) implements Paging {}

    /** The usual page of 10, at most 100. */
    static Paging of(Request request) {
        return of(request, 10, 100);
    }

    static Paging of(Request request, int usual, int most) {
        int offset = number(request, "offset", 0);
        if (offset < 0) {
            return new Refused(W.of(8100, "Offset cannot be negative"));
        }
        int limit = number(request, "limit", usual);
        if (limit <= 0) {
            return new Refused(W.of(8101, "Limit must be greater than 0"));
        }
        return limit > most ? new Refused(W.of(8102, "Limit cannot be greater than " + most)) : new Page(limit, offset);
    }

    private static int number(Request request, String name, int absent) {
        var given = request.query(name);
        if (given.isEmpty()) {
            return absent;
        }
        try {
            return Integer.parseInt(given.get());
        } catch (NumberFormatException _) {
            return -1;
        }
    }
}
