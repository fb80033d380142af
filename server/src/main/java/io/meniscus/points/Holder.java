package io.meniscus.points;

import io.meniscus.core.identity.Person;
import io.meniscus.core.points.Lot;
import io.meniscus.points.PointsReads.Holdings;
import java.util.List;

/**
 * A person with what it has in programs.
 *
 * @param lots those that are not used up, in burn order, where they were asked for; else none
 */
public record Holder(Person person, Holdings holdings, List<Lot> lots) {
    public Holder {
        lots = List.copyOf(lots);
    }
}
