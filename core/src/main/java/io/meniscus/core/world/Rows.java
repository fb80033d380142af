package io.meniscus.core.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows that are only ever added, in the order they were decided: events, ledger entries, log lines. */
public final class Rows<E> {
    private final Journal journal;
    private final ArrayList<E> added = new ArrayList<>();

    public Rows(Journal journal) {
        this.journal = journal;
    }

    public void add(E row) {
        added.add(row);
        journal.record(added::removeLast);
    }

    public List<E> added() {
        return Collections.unmodifiableList(added);
    }
}
