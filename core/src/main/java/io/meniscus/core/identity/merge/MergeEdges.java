package io.meniscus.core.identity.merge;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.world.Groups;
import io.meniscus.core.world.Journal;
import io.meniscus.core.world.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The merges of the persons in a batch's working set, those undone among them. */
public final class MergeEdges {
    private final Table<MergeId, MergeEdge> edges;
    private final Groups<CustomerId, MergeId> fromVictim = new Groups<>();
    private final Groups<CustomerId, MergeId> intoSurvivor = new Groups<>();
    private final Groups<IdentifierKey, MergeId> onValue = new Groups<>();
    private final Map<IdentifierKey, Map<MergeId, Instant>> loadedCauses = new HashMap<>();

    public MergeEdges(Journal journal) {
        edges = new Table<>(journal);
    }

    /** Takes a merge as the database has it. */
    public void load(MergeEdge edge) {
        index(edge);
        edges.load(edge.id(), edge);
    }

    /** Takes that a merge rested on a value, whose edge need not be there. */
    public void loadCause(IdentifierKey key, MergeId id, Instant at) {
        loadedCauses.computeIfAbsent(key, k -> new HashMap<>()).put(id, at);
    }

    void put(MergeEdge edge) {
        index(edge);
        edges.put(edge.id(), edge);
    }

    private void index(MergeEdge edge) {
        fromVictim.add(edge.victim(), edge.id());
        intoSurvivor.add(edge.survivor(), edge.id());
        edge.reason().identifiers().forEach(key -> onValue.add(key, edge.id()));
    }

    public @Nullable MergeEdge find(MergeId id) {
        return edges.find(id);
    }

    /** Merges in which a customer was the victim, those undone among them. */
    public List<MergeEdge> from(CustomerId victim) {
        return fromVictim.of(victim).stream()
                .map(edges::find)
                .filter(Objects::nonNull)
                .toList();
    }

    /** When merges happened that rest on a value. */
    List<Instant> restingOn(IdentifierKey key) {
        var times = new HashMap<>(loadedCauses.getOrDefault(key, Map.of()));
        for (var id : onValue.of(key)) {
            var edge = edges.find(id);
            if (edge != null) {
                times.put(id, edge.made().at());
            }
        }
        return List.copyOf(times.values());
    }

    /** A customer and everyone that hangs below it, itself first. */
    public List<CustomerId> treeOf(CustomerId top) {
        var tree = new ArrayList<>(List.of(top));
        for (int i = 0; i < tree.size(); i++) {
            for (var id : intoSurvivor.of(tree.get(i))) {
                var edge = edges.find(id);
                if (edge != null && edge.stands()) {
                    tree.add(edge.victim());
                }
            }
        }
        return tree;
    }

    /** The merges by id, for storing. */
    public Table<MergeId, MergeEdge> table() {
        return edges;
    }
}
