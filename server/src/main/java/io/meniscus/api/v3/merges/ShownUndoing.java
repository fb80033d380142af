package io.meniscus.api.v3.merges;

import io.meniscus.api.v3.merges.ShownMerge.ShownHeld;
import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.merge.Unmerged;
import io.meniscus.organization.Organization;
import java.util.List;

/**
 * What undoing a merge came to, or would.
 *
 * @param person    whom the victim was part of until then
 * @param left      the customers that are another person now, the victim first
 * @param taken     identifiers taken from the side that had gained them
 * @param elsewhere where identifiers are now that the victim held before the merge and did not get back
 * @param points    of both sides, by program
 */
public record ShownUndoing(
        long merge,
        long person,
        List<Long> left,
        List<ShownHeld> taken,
        List<ShownHeld> elsewhere,
        List<ShownShare> points) {

    static ShownUndoing of(Unmerged unmerged, Organization organization) {
        return new ShownUndoing(
                unmerged.edge().id().value(),
                unmerged.person().value(),
                unmerged.left().stream().map(CustomerId::value).toList(),
                unmerged.taken().stream()
                        .map(row -> ShownMerge.held(row, organization))
                        .toList(),
                unmerged.elsewhere().stream()
                        .map(row -> ShownMerge.held(row, organization))
                        .toList(),
                unmerged.shares().stream()
                        .map(share -> ShownShare.of(share, organization))
                        .toList());
    }
}
