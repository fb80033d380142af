package io.meniscus.core.identity.merge;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.HeldIdentifier;
import io.meniscus.core.points.parting.Share;
import java.util.List;

/**
 * What undoing a merge came to.
 *
 * @param person    whom the victim was part of until now
 * @param left      the customers that are another person now, the victim first
 * @param taken     identifiers taken from the side that had gained them
 * @param elsewhere where values stand now that the victim held before the merge and did not get back
 * @param shares    of the points of both sides, by program
 */
public record Unmerged(
        MergeEdge edge,
        CustomerId person,
        List<CustomerId> left,
        List<HeldIdentifier> taken,
        List<HeldIdentifier> elsewhere,
        List<Share> shares) {
    public Unmerged {
        left = List.copyOf(left);
        taken = List.copyOf(taken);
        elsewhere = List.copyOf(elsewhere);
        shares = List.copyOf(shares);
    }
}
