package io.meniscus.bill;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.bill.Bill;
import java.util.Collection;
import java.util.List;

/** Lists of bills for who looks at them, page by page and without their lines. */
public final class BillLists {
    private final BillListStore store;

    public BillLists(BillListStore store) {
        this.store = store;
    }

    /** Bills of the customers that a person is, those before a mark, the newest first; nobody's are left out. */
    public List<Bill> of(
            OrgId org, Collection<CustomerId> members, BillFilter filter, BillFilter.Mark before, int limit) {
        return store.of(org, members, filter, before, limit);
    }

    /** The stores that a person has bills of; 0 for tills without one. */
    public List<Long> stores(OrgId org, Collection<CustomerId> members) {
        return store.stores(org, members);
    }

    /** Bills of a number, whoever has them, those before a mark, the newest first. */
    public List<Bill> numbered(OrgId org, String number, BillFilter.Place place, BillFilter.Mark before, int limit) {
        return store.numbered(org, number, place, before, limit);
    }

    /**
     * The bills that brought something of a sale back, the first one first: those of a person, and those of the sale's
     * number.
     *
     * @param members of the person; none for nobody's sale
     */
    public List<Bill> returnsOf(OrgId org, Bill sale, Collection<CustomerId> members, int limit) {
        return store.returnsOf(org, sale, members, limit);
    }
}
