package io.meniscus.points;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.Holding;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.core.world.World;
import io.meniscus.run.Needs;
import io.meniscus.run.Question;
import io.meniscus.run.Runner;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What persons have in programs at an instant, whether or not the sweep has been there; one query for all. */
public final class PointsReads {
    private final Runner runner;
    private final FindHoldings holdings;
    private final FindLots lots;
    private final FindEveryLot everyLot;

    public PointsReads(Runner runner, PointsStore points) {
        this.runner = runner;
        this.holdings = new FindHoldings(points);
        this.lots = new FindLots(points);
        this.everyLot = new FindEveryLot(points);
    }

    /** What a person has, by program, those it was ever given points in; in the order of their ids. */
    public record Holdings(List<Holding> all) {
        public Holdings {
            all = List.copyOf(all);
        }

        /** Nothing in any. */
        public static final Holdings NONE = new Holdings(List.of());

        /**
         * Of a person.
         *
         * @param members its customers, whose accounts are in the ledger with at least the lots that have lapsed and
         *                those that owe
         */
        public static Holdings of(PointsLedger ledger, List<CustomerId> members, Instant at) {
            var found = new ArrayList<Holding>();
            for (var program : ledger.programs(members)) {
                found.add(Holding.of(ledger, members, program, at));
            }
            return new Holdings(found);
        }

        public Optional<Holding> find(ProgramId program) {
            return all.stream().filter(one -> one.program().equals(program)).findFirst();
        }

        public List<ProgramId> programs() {
            return all.stream().map(Holding::program).toList();
        }

        /** What the person bought in all, in whatever program each bill counts. */
        public BigDecimal lifetimePurchases() {
            return all.stream().map(one -> one.purchases().lifetime()).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** Nothing where it was never given any. */
        public Holding in(ProgramId program) {
            return find(program).orElseGet(() -> Holding.none(program));
        }
    }

    /** What a person has, whose customers these are ({@code Person.members}). */
    public Holdings of(OrgId org, List<CustomerId> members, Instant at) {
        return ofAll(org, List.of(members), at).getFirst();
    }

    /** What persons have, in their order. */
    public List<Holdings> ofAll(OrgId org, List<List<CustomerId>> persons, Instant at) {
        return persons.isEmpty() ? List.of() : runner.read(org, holdings, new Asked(persons, at));
    }

    /** A person's lots that are not used up, in burn order. */
    public List<Lot> openLots(OrgId org, List<CustomerId> members, Instant at) {
        return runner.read(org, lots, new Asked(List.of(members), at));
    }

    /** All lots that persons ever had, used up or not, in burn order; by a statement for all. */
    public List<List<Lot>> everyLot(OrgId org, List<List<CustomerId>> persons, Instant at) {
        return persons.isEmpty() ? List.of() : runner.read(org, everyLot, new Asked(persons, at));
    }

    private record Asked(List<List<CustomerId>> persons, Instant at) {}

    /** The lots of a person that are in a ledger with its accounts, in burn order. */
    static List<Lot> lots(PointsLedger ledger, List<CustomerId> members) {
        return ledger.lots(ledger.programs(members).stream()
                .flatMap(program -> members.stream().map(member -> new AccountKey(member, program)))
                .toList());
    }

    private record FindEveryLot(PointsStore points) implements Question<Asked, List<List<Lot>>> {
        @Override
        public void needs(Asked asked, Needs needs) {
            for (var members : asked.persons()) {
                needs.of(points).accountsOf(members.getFirst());
                needs.of(points).everyLotOf(members.getFirst());
            }
        }

        @Override
        public List<List<Lot>> answer(Asked asked, World world) {
            var ledger = world.section(PointsLedger.KIND);
            return asked.persons().stream()
                    .map(members -> lots(ledger, members))
                    .toList();
        }
    }

    private record FindHoldings(PointsStore points) implements Question<Asked, List<Holdings>> {
        @Override
        public void needs(Asked asked, Needs needs) {
            asked.persons().forEach(members -> needs.of(points).standingOf(members.getFirst(), asked.at()));
        }

        @Override
        public List<Holdings> answer(Asked asked, World world) {
            var ledger = world.section(PointsLedger.KIND);
            return asked.persons().stream()
                    .map(members -> Holdings.of(ledger, members, asked.at()))
                    .toList();
        }
    }

    private record FindLots(PointsStore points) implements Question<Asked, List<Lot>> {
        @Override
        public void needs(Asked asked, Needs needs) {
            asked.persons().forEach(members -> needs.of(points).openLotsOf(members.getFirst(), asked.at()));
        }

        @Override
        public List<Lot> answer(Asked asked, World world) {
            return lots(world.section(PointsLedger.KIND), asked.persons().getFirst());
        }
    }
}
