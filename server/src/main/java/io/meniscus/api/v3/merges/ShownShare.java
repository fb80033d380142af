package io.meniscus.api.v3.merges;

import io.meniscus.core.points.parting.Share;
import io.meniscus.core.program.Program;
import io.meniscus.organization.Organization;
import java.math.BigDecimal;

/**
 * What both sides of a merge have in a program when they are parted; points have three decimals.
 *
 * @param programName  empty for a program that is no more
 * @param leaving      the merge's victim with all that hangs below it
 * @param staying      everybody else
 * @param compensation what compensating postings moved, or would, from who spent the other's points to that other
 */
public record ShownShare(int programId, String programName, Amounts leaving, Amounts staying, BigDecimal compensation) {

    /**
     * One side: earned less spent, expired and paidForOther is the balance.
     *
     * @param spent        by its own identifiers, whoever's points they were
     * @param paidForOther points of it that the other side spent; negative where the other paid for it
     * @param balance      before any compensation
     */
    public record Amounts(
            BigDecimal earned,
            BigDecimal spent,
            BigDecimal expired,
            BigDecimal paidForOther,
            BigDecimal promised,
            BigDecimal balance) {
        static Amounts of(Share.Amounts amounts) {
            return new Amounts(
                    amounts.earned().toDecimal(),
                    amounts.spent().toDecimal(),
                    amounts.expired().toDecimal(),
                    amounts.paidForOther().toDecimal(),
                    amounts.promised().toDecimal(),
                    amounts.balance().toDecimal());
        }
    }

    static ShownShare of(Share share, Organization organization) {
        return new ShownShare(
                share.program().value(),
                name(share, organization),
                Amounts.of(share.leaving()),
                Amounts.of(share.staying()),
                share.settles().toDecimal());
    }

    static String name(Share share, Organization organization) {
        return organization.programs().find(share.program()).map(Program::name).orElse("");
    }
}
