package io.meniscus.api.v2.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The data scope of a v2.1 call (v2/connected-orgs): nothing is connected, so the caller's own organization is all that
 * can be asked for.
 */
final class DataScope {
    private DataScope() {}

    /** Whether the call is one that has a data scope. */
    static boolean isAsked(LedgerQuery query) {
        return query.request().path().startsWith("/v2.1/");
    }

    /** Refuses (310144) any organization but the caller's own. */
    static void demandOwn(LedgerQuery query) {
        if (!isAsked(query)) {
            return;
        }
        var scope = header(query, "DATA-SCOPE").orElse("SELF").strip().toUpperCase(Locale.ROOT);
        var named = Stream.of("DATA-SCOPE-ORG", "DATA-SCOPE-ORGS")
                .flatMap(name -> header(query, name).stream())
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        var own = Long.toString(query.organization().id().value());
        boolean isOwn = named.stream().allMatch(own::equals)
                && switch (scope) {
                    case "SELF" -> true;
                    case "OTHER" -> !named.isEmpty();
                    default -> false;
                };
        if (!isOwn) {
            throw new QueryRefused(new LedgerRefusal.NotConnected());
        }
    }

    private static Optional<String> header(LedgerQuery query, String name) {
        return query.request().header(name);
    }
}
