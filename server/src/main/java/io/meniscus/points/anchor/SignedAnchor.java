package io.meniscus.points.anchor;

import io.meniscus.access.token.Signatures.Signed;
import io.meniscus.core.OrgId;
import io.meniscus.core.points.Head;
import io.meniscus.core.points.anchor.Anchor;

/**
 * An anchor as it is kept.
 *
 * @param digest as it was signed; the anchor's own where nobody changed it
 */
public record SignedAnchor(Anchor anchor, Head digest, Signed signed) {

    /** Whether its heads are those that were signed. */
    boolean isIntact(OrgId org) {
        return anchor.digest(org).equals(digest);
    }
}
