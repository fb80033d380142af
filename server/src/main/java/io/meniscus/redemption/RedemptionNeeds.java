package io.meniscus.redemption;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.points.Burn;
import io.meniscus.core.redemption.Redeeming;
import io.meniscus.core.redemption.Redemption;
import io.meniscus.core.redemption.RedemptionId;
import io.meniscus.points.PointsNeeds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a batch asks of redemptions: some by number or reference, and a person's of the last minute. */
public final class RedemptionNeeds {
    private final SortedSet<RedemptionId> numbers = new TreeSet<>();
    private final SortedSet<String> references = new TreeSet<>();
    private final SortedSet<IdentifierKey> recentOfKeys = new TreeSet<>();
    private final SortedSet<CustomerId> recentOfIds = new TreeSet<>();
    private final List<PointsNeeds> lots = new ArrayList<>();
    private final SortedMap<CustomerId, Instant> madeSince = new TreeMap<>();
    private Instant since = Instant.MAX;

    public void number(RedemptionId id) {
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

    /** A person's redemptions that belong to bills, with the lots they took from. */
    public void ofBillsOf(CustomerRef ref, PointsNeeds points) {
        recentOf(ref, Instant.EPOCH.plus(Redeeming.REPEATED));
        lots.add(points);
        points.growing();
    }

    /** All redemptions of a person since an instant. */
    public void madeSince(CustomerId id, Instant at) {
        madeSince.merge(id, at, (one, other) -> one.isBefore(other) ? one : other);
    }

    void found(Redemption redemption) {
        lots.forEach(
                points -> points.lots(redemption.burns().stream().map(Burn::lot).toList()));
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

    SortedMap<CustomerId, Instant> madeSince() {
        return madeSince;
    }

    Instant since() {
        return since;
    }
}
