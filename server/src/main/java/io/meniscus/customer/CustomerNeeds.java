package io.meniscus.customer;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.merge.MergeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What a batch asks of the identity section: values and ids, and of which of them the whole person. */
public final class CustomerNeeds {
    private final SortedSet<IdentifierKey> identifiers = new TreeSet<>();
    private final SortedSet<CustomerId> ids = new TreeSet<>();
    private final SortedSet<IdentifierKey> profiles = new TreeSet<>();
    private final SortedSet<IdentifierKey> membersOf = new TreeSet<>();
    private final SortedSet<IdentifierKey> personsOfIdentifiers = new TreeSet<>();
    private final SortedSet<CustomerId> personsOfIds = new TreeSet<>();
    private final SortedSet<MergeId> merges = new TreeSet<>();
    private final List<Together> together = new ArrayList<>();
    private final Set<CustomerId> begun = new HashSet<>();

    /** Whom a value names. */
    public void identifier(IdentifierKey key) {
        identifiers.add(key);
    }

    /** Whom a value names, with the profile it stands in: what the customer is called. */
    public void profileOf(IdentifierKey key) {
        identifiers.add(key);
        profiles.add(key);
    }

    /** Whom a value names, with everything of that person. */
    public void personOf(IdentifierKey key) {
        identifiers.add(key);
        personsOfIdentifiers.add(key);
    }

    /** Whom a value names, with the customers that are that person: who it is, and nothing of what is known of it. */
    public void membersOf(IdentifierKey key) {
        identifiers.add(key);
        membersOf.add(key);
    }

    /** Whose root an id has. */
    public void id(CustomerId id) {
        ids.add(id);
    }

    /** The person of an id, with everything. */
    public void personOf(CustomerId id) {
        ids.add(id);
        personsOfIds.add(id);
    }

    /** The persons of what one command names: where they are several, what a merge of them asks as well. */
    public void personsOf(List<CustomerRef> refs, List<IdentifierKey> keys) {
        personsOf(refs, keys, _ -> {});
    }

    /**
     * As {@link #personsOf(List, List)}.
     *
     * @param several is told the roots once they are found to be several
     */
    public void personsOf(List<CustomerRef> refs, List<IdentifierKey> keys, Consumer<Collection<CustomerId>> several) {
        var allKeys = new ArrayList<>(keys);
        var allIds = new ArrayList<CustomerId>();
        for (var ref : refs) {
            switch (ref) {
                case CustomerRef.ById(var id, var scope) -> allIds.add(id);
                case CustomerRef.ByIdentifier(var key, var scope) -> allKeys.add(key);
            }
        }
        allKeys.forEach(this::personOf);
        allIds.forEach(this::personOf);
        if (allKeys.size() + allIds.size() > 1) {
            together.add(new Together(allKeys, allIds, several));
        }
    }

    /** What one command names, by value and by id. */
    record Together(List<IdentifierKey> keys, List<CustomerId> ids, Consumer<Collection<CustomerId>> several) {}

    /** The person that a merge's victim is part of, with everything and its merges. */
    public void personOf(MergeId merge) {
        merges.add(merge);
    }

    /** Whether the members of a person are asked for only now. */
    boolean begin(CustomerId root) {
        return begun.add(root);
    }

    boolean anyPersons() {
        return !personsOfIdentifiers.isEmpty() || !personsOfIds.isEmpty() || !merges.isEmpty();
    }

    List<IdentifierKey> identifiers() {
        return List.copyOf(identifiers);
    }

    List<IdentifierKey> profiles() {
        return List.copyOf(profiles);
    }

    List<IdentifierKey> membersOf() {
        return List.copyOf(membersOf);
    }

    List<CustomerId> ids() {
        return List.copyOf(ids);
    }

    List<IdentifierKey> personsOfIdentifiers() {
        return new ArrayList<>(personsOfIdentifiers);
    }

    List<MergeId> merges() {
        return List.copyOf(merges);
    }

    /** What each command names that names more than one thing. */
    List<Together> together() {
        return together;
    }

    List<CustomerId> personsOfIds() {
        return new ArrayList<>(personsOfIds);
    }
}
