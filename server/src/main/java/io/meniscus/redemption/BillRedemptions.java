package io.meniscus.redemption;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.redemption.Redemption;
import java.util.Collection;
import java.util.List;

/** Redemptions read back by the bills they are for. */
public final class BillRedemptions {
    private final BillRedemptionStore store;

    public BillRedemptions(BillRedemptionStore store) {
        this.store = store;
    }

    /** A person's redemptions that are bound to bills, or say no more than a number of one; the first one first. */
    public List<Redemption> of(OrgId org, Collection<CustomerId> members, Collection<Bill> bills) {
        return members.isEmpty() || bills.isEmpty() ? List.of() : store.of(org, members, bills);
    }
}
