package io.meniscus.redemption.parting;

import io.meniscus.core.identity.merge.MergeEdge;
import io.meniscus.core.identity.merge.MergeId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a batch asks of the section of spendings: those of the persons of merges, since these. */
final class SpendingNeeds {
    private final SortedMap<MergeId, MergeEdge> merges = new TreeMap<>();

    void since(MergeEdge merge) {
        merges.put(merge.id(), merge);
    }

    List<MergeEdge> merges() {
        return List.copyOf(merges.values());
    }
}
