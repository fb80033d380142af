package io.meniscus.bill;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import io.meniscus.core.bill.Bill;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What persons bought: their bills without lines, picked by what a bill says. */
public final class PurchaseHistory {
    private final PurchaseHistoryStore store;
    private final BillReads bills;

    public PurchaseHistory(PurchaseHistoryStore store, BillReads bills) {
        this.store = store;
        this.bills = bills;
    }

    /** What bills are sorted by. */
    public enum Sort {
        DATE,
        ID
    }

    /**
     * Where bills were made out.
     *
     * @param tills  at one of these; null for any
     * @param stores in one of these; null for any
     */
    public record Where(
            @Nullable Set<TillId> tills, @Nullable Set<Long> stores) {
        public static final Where ANYWHERE = new Where(null, null);

        public Where {
            tills = tills == null ? null : Set.copyOf(tills);
            stores = stores == null ? null : Set.copyOf(stores);
        }
    }

    /**
     * Which bills.
     *
     * @param from   billed then or later; null for no bound
     * @param before billed earlier; null for no bound
     * @param first  id, included; 0 for no bound
     * @param last   id, included; {@link Long#MAX_VALUE} for no bound
     * @param number empty for any
     */
    public record Filter(
            @Nullable Instant from, @Nullable Instant before, long first, long last, String number, Where where) {}

    /** Which part of them, and in which order. */
    public record Part(Sort sort, BillReads.Order order, int limit, int offset) {}

    /** The bills of the customers that a person is. */
    public BillReads.Page of(OrgId org, Collection<CustomerId> members, Filter filter, Part part) {
        return store.of(org, members, filter, part);
    }

    /** The latest bills of each of some customers, by customer, the latest first; by one statement for all. */
    public List<Bill> latest(OrgId org, Collection<CustomerId> customers, int each) {
        return customers.isEmpty() ? List.of() : store.latest(org, customers, each);
    }

    /** The sales that bills returned; of those that returned any. */
    public List<Bill> parents(OrgId org, Collection<Bill> of) {
        return bills.find(
                org,
                of.stream()
                        .map(bill -> bill.head().parent())
                        .filter(parent -> !parent.equals(BillId.NONE))
                        .collect(Collectors.toSet()));
    }
}
