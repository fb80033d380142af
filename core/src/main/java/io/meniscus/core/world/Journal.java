package io.meniscus.core.world;

import java.util.ArrayList;

/** The undo log that all containers of one world share; a savepoint is a position in it. */
public final class Journal {
    private final ArrayList<Runnable> undo = new ArrayList<>();

    void record(Runnable step) {
        undo.add(step);
    }

    int position() {
        return undo.size();
    }

    void rollbackTo(int position) {
        while (undo.size() > position) {
            undo.removeLast().run();
        }
    }

    void forget() {
        undo.clear();
    }
}
