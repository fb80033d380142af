package io.meniscus.core.bill.change;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.BillAdded;
import java.math.BigDecimal;
import java.util.List;

/**
 * An anonymous bill that became a customer's.
 *
 * @param anonymous which stays as it was
 * @param bill      the customer's
 * @param person    whom the wire shows
 * @param standing  the person's points after it, in each program it happened in; the default program's last
 * @param lifetimePurchases what the person bought in all, after it
 */
public record BillClaimed(
        BillId anonymous,
        Bill bill,
        CustomerId person,
        List<BillAdded.Award> awards,
        List<BillAdded.InProgram> standing,
        BigDecimal lifetimePurchases) {
    public BillClaimed {
        awards = List.copyOf(awards);
        standing = List.copyOf(standing);
    }
}
