package io.meniscus.core.redemption.parting;

import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.points.Holding;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.core.points.parting.Share;
import io.meniscus.core.points.parting.Share.Amounts;
import io.meniscus.core.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reckons what two sides of a person have in each program, and what one paid for the other since they became one: what
 * was spent by the identifiers of one came from the lots of the other. What customers spent that have left the person
 * meanwhile concerns neither. The accounts of both must be there with all their lots.
 */
public final class Sharing {
    private final PointsLedger ledger;
    private final List<Spending> spendings;
    private final Set<CustomerId> leaving;
    private final Set<CustomerId> staying;
    private final Instant at;

    /**
     * Looks at two sides.
     *
     * @param spendings since they became one; none of two that are none
     */
    public Sharing(
            World world,
            List<Spending> spendings,
            Collection<CustomerId> leaving,
            Collection<CustomerId> staying,
            Instant at) {
        this.ledger = world.section(PointsLedger.KIND);
        this.spendings = List.copyOf(spendings);
        this.leaving = Set.copyOf(leaving);
        this.staying = Set.copyOf(staying);
        this.at = at;
    }

    /** By program, of those in which anybody has an account; nothing of it is settled. */
    public List<Share> shares() {
        var both = new ArrayList<>(leaving);
        both.addAll(staying);
        return ledger.programs(both).stream()
                .filter(program -> program.value() != 0)
                .map(this::share)
                .toList();
    }

    private Share share(ProgramId program) {
        var paid = paidByLeaving(spendings.stream()
                .filter(row -> row.account().program().equals(program))
                .toList());
        return new Share(
                program,
                amounts(Holding.of(ledger, leaving, program, at), paid),
                amounts(Holding.of(ledger, staying, program, at), paid.negated()),
                Points.ZERO);
    }

    private static Amounts amounts(Holding holding, Points paid) {
        return new Amounts(
                holding.lifetime(),
                holding.redeemed().minus(paid),
                holding.expired(),
                paid,
                holding.promised(),
                holding.current());
    }

    /** What the leaving side paid for the other, less what that paid for it. */
    private Points paidByLeaving(List<Spending> all) {
        var forStaying = sum(all, row -> staying.contains(row.spender()) && leaving.contains(customer(row)));
        var forLeaving = sum(all, row -> leaving.contains(row.spender()) && staying.contains(customer(row)));
        return forStaying.minus(forLeaving).plus(carried(all));
    }

    /** What a return moved from the lots of one side to those of the other. */
    private Points carried(List<Spending> all) {
        var byLeaving = sum(all, row -> row.spender().equals(Spending.NOBODY) && leaving.contains(customer(row)));
        var byStaying = sum(all, row -> row.spender().equals(Spending.NOBODY) && staying.contains(customer(row)));
        if (byLeaving.isPositive()) {
            return byLeaving.min(byStaying.negated().orNone());
        }
        return byLeaving.negated().min(byStaying.orNone()).negated();
    }

    private static CustomerId customer(Spending row) {
        return row.account().customer();
    }

    private static Points sum(List<Spending> all, Predicate<Spending> counted) {
        return all.stream().filter(counted).map(Spending::amount).reduce(Points.ZERO, Points::plus);
    }
}
