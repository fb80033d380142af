package io.meniscus.core.bill.change;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.BillAdded;
import java.util.List;

/**
 * An anonymous bill that became a customer's.
 *
 * @param anonymous which stays as it was
 * @param bill      the customer's
 * @param person    whom the wire shows
 */
public record BillClaimed(BillId anonymous, Bill bill, CustomerId person, List<BillAdded.Award> awards) {
    public BillClaimed {
        awards = List.copyOf(awards);
    }
}
