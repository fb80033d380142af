package io.meniscus.core.bill.change;

import io.meniscus.core.CustomerId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.BillAdded;
import java.util.List;

/**
 * A bill that was updated.
 *
 * @param bill     as it is now
 * @param person   whom the wire shows
 * @param standing the person's points in each program
 */
public record BillUpdated(Bill bill, CustomerId person, List<BillAdded.InProgram> standing) {
    public BillUpdated {
        standing = List.copyOf(standing);
    }
}
