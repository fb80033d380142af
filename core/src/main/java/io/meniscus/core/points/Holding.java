package io.meniscus.core.points;

import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.Purchases;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What a person has in a program at an instant (loyalty-engine §1 "Balances"): the accounts of all its customers
 * together, whether or not the sweep has been there.
 *
 * @param balances  as of the last entries
 * @param purchases of the person, those the program counts
 */
public record Holding(ProgramId program, Balances balances, Standing standing, Purchases purchases) {

    /**
     * Of a person.
     *
     * @param members its customers, whose accounts are in the ledger with at least the lots that have lapsed and those
     *                that owe
     */
    public static Holding of(PointsLedger ledger, Collection<CustomerId> members, ProgramId program, Instant at) {
        var balances = Balances.NONE;
        var standing = new Standing(Points.ZERO, Points.ZERO);
        var purchases = Purchases.NONE;
        for (var member : members) {
            var key = new AccountKey(member, program);
            var account = ledger.account(key);
            balances = balances.plus(account.balances());
            purchases = purchases.plus(account.purchases());
            standing = standing.plus(Standing.of(account, ledger.lots(List.of(key)), at));
        }
        return new Holding(program, balances, standing, purchases);
    }

    /** Of nobody. */
    public static Holding none(ProgramId program) {
        return new Holding(program, Balances.NONE, new Standing(Points.ZERO, Points.ZERO), Purchases.NONE);
    }

    /** What can be redeemed; negative where more was taken back than was there. */
    public Points current() {
        return standing.current();
    }

    public Points promised() {
        return balances.promised();
    }

    public Points redeemed() {
        return balances.redeemed();
    }

    public Points expired() {
        return balances.expired().plus(standing.lapsed());
    }

    public Points returned() {
        return balances.returned();
    }

    public Points adjusted() {
        return balances.adjusted();
    }

    public Points lifetime() {
        return balances.lifetime();
    }
}
