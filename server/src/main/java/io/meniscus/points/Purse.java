package io.meniscus.points;

import io.meniscus.core.identity.Customer;
import io.meniscus.core.points.Lot;
import io.meniscus.points.PointsReads.Holdings;
import java.util.List;

/**
 * What a person has in programs, and no more of the person than who it is.
 *
 * @param root of the person, of loyalty where any of its customers is
 * @param lots those that are not used up, in burn order, where they were asked for; else none
 */
public record Purse(Customer root, Holdings holdings, List<Lot> lots) {
    public Purse {
        lots = List.copyOf(lots);
    }
}
