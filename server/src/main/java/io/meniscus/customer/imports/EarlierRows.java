package io.meniscus.customer.imports;

import io.meniscus.core.AccountId;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.customer.imports.RowReader.Read.Fit;
import io.meniscus.job.imports.RowProblem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What rows of a file that were rehearsed before would have registered: nothing of it is stored for later rows to
 * find. No larger than what a preview gets to see.
 */
final class EarlierRows {
    private final Map<IdentifierKey, Map<AccountId, Long>> rows = new HashMap<>();

    /** Notes a row that would be registered. */
    void add(Fit one) {
        for (var key : one.command().identifiers()) {
            rows.computeIfAbsent(key, _ -> HashMap.newHashMap(1))
                    .putIfAbsent(account(one), one.row().number());
        }
    }

    /** The problem of a row one of whose identifiers an earlier one would have registered in its account. */
    Optional<RowProblem> known(Fit one) {
        for (var key : one.command().identifiers()) {
            var before = rows.getOrDefault(key, Map.of()).get(account(one));
            if (before != null) {
                return Optional.of(one.row()
                        .problem(CustomerColumns.name(key.type()), "is known in this source by row " + before));
            }
        }
        return Optional.empty();
    }

    /** Whether an earlier row would have registered one of a row's identifiers, in whatever account. */
    boolean meets(Fit one) {
        return one.command().identifiers().stream().anyMatch(rows::containsKey);
    }

    private static AccountId account(Fit one) {
        return one.command().form().account();
    }
}
