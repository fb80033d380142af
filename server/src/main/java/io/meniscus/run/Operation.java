package io.meniscus.run;

import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;

/**
 * A kind of write: which rows a command needs, and the pure decision over them. Loading and storing belong to the
 * sections it names.
 */
public interface Operation<C, R> {
    /** Adds the keys a command needs to the needs of the sections it works on. */
    void needs(C command, Needs needs);

    /** Whether rows the command needs are held by somebody else: it is then tried again a little later. */
    boolean blocked(C command, World world);

    /** Notes that a command waits for such rows: later ones for the same customer then wait behind it. */
    void holdBack(C command, World world);

    Outcome<R> decide(C command, World world, Given given);

    /** The most ids of a kind that deciding one command takes. */
    int idsNeeded(IdKind kind);

    /** The most ids of a kind that deciding this very command takes, where that differs from command to command. */
    default int idsNeeded(C command, IdKind kind) {
        return idsNeeded(kind);
    }
}
