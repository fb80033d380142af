package io.meniscus.redemption;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.redemption.Redeeming;
import io.meniscus.core.redemption.RedemptionId;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a batch asks of redemptions: some by number or reference, and a person's of the last minute. */
public final class RedemptionNeeds {
    private final SortedSet<RedemptionId> numbers = new TreeSet<>();
    private final SortedSet<String> references = new TreeSet<>();
    private final SortedSet<IdentifierKey> recentOfKeys = new TreeSet<>();
    private final SortedSet<CustomerId> recentOfIds = new TreeSet<>();
    private Instant since = Instant.MAX;

    void number(RedemptionId id) {
        numbers.add(id);
    }

    void reference(String externalReference) {
        references.add(externalReference);
    }

    /** Those of a person that a call at an instant may repeat. */
    void recentOf(CustomerRef ref, Instant at) {
        switch (ref) {
            case CustomerRef.ById(var id, var scope) -> recentOfIds.add(id);
            case CustomerRef.ByIdentifier(var key, var scope) -> recentOfKeys.add(key);
        }
        var from = at.minus(Redeeming.REPEATED);
        since = from.isBefore(since) ? from : since;
    }

    List<RedemptionId> numbers() {
        return List.copyOf(numbers);
    }

    List<String> references() {
        return List.copyOf(references);
    }

    List<IdentifierKey> recentOfKeys() {
        return List.copyOf(recentOfKeys);
    }

    List<CustomerId> recentOfIds() {
        return List.copyOf(recentOfIds);
    }

    boolean anyRecent() {
        return !recentOfKeys.isEmpty() || !recentOfIds.isEmpty();
    }

    Instant since() {
        return since;
    }
}
