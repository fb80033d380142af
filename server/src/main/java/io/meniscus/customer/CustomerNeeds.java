package io.meniscus.customer;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.IdentifierKey;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a batch asks of the identity section: values and ids, and of which of them the whole person. */
public final class CustomerNeeds {
    private final SortedSet<IdentifierKey> identifiers = new TreeSet<>();
    private final SortedSet<CustomerId> ids = new TreeSet<>();
    private final SortedSet<IdentifierKey> personsOfIdentifiers = new TreeSet<>();
    private final SortedSet<CustomerId> personsOfIds = new TreeSet<>();

    /** Whom a value names. */
    public void identifier(IdentifierKey key) {
        identifiers.add(key);
    }

    /** Whom a value names, with everything of that person. */
    public void personOf(IdentifierKey key) {
        identifiers.add(key);
        personsOfIdentifiers.add(key);
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

    boolean anyPersons() {
        return !personsOfIdentifiers.isEmpty() || !personsOfIds.isEmpty();
    }

    List<IdentifierKey> identifiers() {
        return List.copyOf(identifiers);
    }

    List<CustomerId> ids() {
        return List.copyOf(ids);
    }

    List<IdentifierKey> personsOfIdentifiers() {
        return new ArrayList<>(personsOfIdentifiers);
    }

    List<CustomerId> personsOfIds() {
        return new ArrayList<>(personsOfIds);
    }
}
