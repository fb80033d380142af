package io.meniscus.core.points.parting;

import io.meniscus.core.ProgramId;
import io.meniscus.core.points.Points;

/**
 * What both sides of a merge have in a program when they are parted.
 *
 * @param leaving the merge's victim with all that hangs below it
 * @param staying everybody else of the person
 * @param settles what compensating postings move, or moved, from who owes to who paid: at most what the one has and
 *                what would not have lapsed with the other
 */
public record Share(ProgramId program, Amounts leaving, Amounts staying, Points settles) {

    /**
     * One side's points. Earned less spent, expired and paid for the other is the balance.
     *
     * @param earned       by its own identifiers, less what was taken back
     * @param spent        by its own identifiers, whoever's lots it came from
     * @param paidForOther what its lots paid of what the other side spent; negative where the other paid for it
     * @param promised     beside the balance
     * @param balance      what its lots hold, before anything is settled
     */
    public record Amounts(
            Points earned, Points spent, Points expired, Points paidForOther, Points promised, Points balance) {}

    /** Whether one side owes the other anything. */
    public boolean isOwed() {
        return !leaving.paidForOther().isZero();
    }
}
