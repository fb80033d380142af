package io.meniscus.redemption;

import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import io.meniscus.customer.PersonWrite;
import io.meniscus.otp.CodeSections;
import io.meniscus.run.Needs;
import io.meniscus.run.Operation;
import java.util.function.BiConsumer;

/**
 * A write to the points of the persons that a command names.
 *
 * @param further what it needs beside the persons
 * @param lots    the most it opens
 */
record PointsWrite<C, R>(PersonWrite<C, R> persons, BiConsumer<C, Needs> further, int lots) implements Operation<C, R> {
    /** Of who gave points and of who got them. */
    private static final int EVENTS = 2;

    @Override
    public void needs(C command, Needs needs) {
        persons.needs(command, needs);
        further.accept(command, needs);
    }

    @Override
    public boolean blocked(C command, World world) {
        return persons.blocked(command, world);
    }

    @Override
    public void holdBack(C command, World world) {
        persons.holdBack(command, world);
    }

    @Override
    public Outcome<R> decide(C command, World world, Given given) {
        return persons.decide(command, world, given);
    }

    @Override
    public int idsNeeded(IdKind kind) {
        return switch (kind) {
            case EVENT -> EVENTS;
            case LEDGER_EVENT, POINTS_ACT -> 1;
            case LOT -> lots;
            case ONE_TIME_CODE, MESSAGE -> CodeSections.idsNeeded(kind);
            case CUSTOMER, MERGE, REQUEST, BILL, PRODUCT -> 0;
        };
    }
}
