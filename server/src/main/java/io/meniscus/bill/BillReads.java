package io.meniscus.bill;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.BillType;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.core.world.World;
import io.meniscus.points.PointsNeeds;
import io.meniscus.run.Needs;
import io.meniscus.run.Question;
import io.meniscus.run.Runner;
import io.meniscus.run.SectionStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads bills back: one, those of a number, those of a person, and the points they made. */
public final class BillReads {
    private final BillReadStore store;
    private final Runner runner;
    private final LotsOfBills lots;

    /**
     * Reads over the stores.
     *
     * @param points the section's, shared with all who read and write points
     */
    public BillReads(BillReadStore store, Runner runner, SectionStore<PointsLedger, PointsNeeds> points) {
        this.store = store;
        this.runner = runner;
        this.lots = new LotsOfBills(points);
    }

    /** Which end of the time comes first. */
    public enum Order {
        NEWEST_FIRST,
        OLDEST_FIRST
    }

    /**
     * Which bills of a person, and which part of them.
     *
     * @param from   billed then or later; null for no bound
     * @param before billed earlier; null for no bound
     * @param stores made out in one of these; empty for all
     */
    public record Filter(
            @Nullable Instant from, @Nullable Instant before, Set<Long> stores, Order order, int limit, int offset) {
        public Filter {
            stores = Set.copyOf(stores);
        }
    }

    /**
     * Bills of places.
     *
     * @param stores made out in one of these; empty for all, as for tills
     * @param from   billed then or later; null for no bound
     * @param before billed earlier; null for no bound
     * @param amount net; null for any
     * @param limit  the most that are found, the latest
     */
    public record Place(
            Set<Long> stores,
            Set<Long> tills,
            Set<BillType> types,
            @Nullable Instant from,
            @Nullable Instant before,
            @Nullable BigDecimal amount,
            int limit) {
        public Place {
            stores = Set.copyOf(stores);
            tills = Set.copyOf(tills);
            types = Set.copyOf(types);
        }
    }

    /**
     * A part of a person's bills, without their lines.
     *
     * @param total how many the filter takes, whatever the part
     */
    public record Page(List<Bill> bills, int total) {
        public Page {
            bills = List.copyOf(bills);
        }
    }

    /** A bill with its lines. */
    public Optional<Bill> find(OrgId org, BillId id) {
        return withLines(org, store.byId(org, List.of(id))).stream().findFirst();
    }

    /** Bills by id, in no order, without their lines; those that nobody has are left out. */
    public List<Bill> find(OrgId org, Collection<BillId> ids) {
        return ids.isEmpty() ? List.of() : store.byId(org, ids);
    }

    /** The bills of a number, the latest first, without their lines. */
    public List<Bill> numbered(OrgId org, String number) {
        return store.numbered(org, number);
    }

    /** The latest bills of places, among the organization's last ten thousand, without their lines. */
    public List<Bill> at(OrgId org, Place place) {
        return store.at(org, place);
    }

    /** The bills of the customers that a person is; those of nobody are nobody's. */
    public Page of(OrgId org, Collection<CustomerId> members, Filter filter) {
        return store.of(org, members, filter);
    }

    /** Bills with their lines, in the order they came. */
    public List<Bill> withLines(OrgId org, List<Bill> bills) {
        if (bills.isEmpty()) {
            return bills;
        }
        var lines = store.lines(org, bills.stream().map(Bill::id).toList());
        return bills.stream()
                .map(bill -> new Bill(
                        bill.id(),
                        bill.customer(),
                        bill.head(),
                        bill.returned(),
                        lines.getOrDefault(bill.id(), List.of())))
                .toList();
    }

    /** The points that bills made, by bill, as they stand; bills that made none are left out. */
    public Map<BillId, List<Lot>> lots(OrgId org, Collection<BillId> bills) {
        return bills.isEmpty() ? Map.of() : runner.read(org, lots, List.copyOf(bills));
    }

    private record LotsOfBills(SectionStore<PointsLedger, PointsNeeds> store)
            implements Question<List<BillId>, Map<BillId, List<Lot>>> {
        @Override
        public void needs(List<BillId> bills, Needs needs) {
            bills.forEach(needs.of(store)::lotsOf);
        }

        @Override
        public Map<BillId, List<Lot>> answer(List<BillId> bills, World world) {
            var ledger = world.section(PointsLedger.KIND);
            var found = new HashMap<BillId, List<Lot>>();
            for (var bill : bills) {
                var lots = ledger.lotsOf(bill);
                if (!lots.isEmpty()) {
                    found.put(bill, lots);
                }
            }
            return found;
        }
    }
}
