package io.meniscus.api.v3.merges;

import io.meniscus.core.points.parting.Share;
import io.meniscus.organization.Organization;
import java.math.BigDecimal;

/**
 * What two persons have in a program before they become one; points have three decimals.
 *
 * @param merged the balance of both together
 */
public record ShownPoints(int programId, String programName, Amounts victim, Amounts survivor, BigDecimal merged) {

    /** One person: earned less spent and expired is the balance. */
    public record Amounts(
            BigDecimal earned, BigDecimal spent, BigDecimal expired, BigDecimal promised, BigDecimal balance) {
        static Amounts of(Share.Amounts amounts) {
            return new Amounts(
                    amounts.earned().toDecimal(),
                    amounts.spent().toDecimal(),
                    amounts.expired().toDecimal(),
                    amounts.promised().toDecimal(),
                    amounts.balance().toDecimal());
        }
    }

    static ShownPoints of(Share share, Organization organization) {
        return new ShownPoints(
                share.program().value(),
                ShownShare.name(share, organization),
                Amounts.of(share.leaving()),
                Amounts.of(share.staying()),
                share.leaving().balance().plus(share.staying().balance()).toDecimal());
    }
}
