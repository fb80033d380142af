package io.meniscus.points;

import io.meniscus.core.points.LedgerCheck.Finding;
import io.meniscus.core.points.PointsAccount;
import io.meniscus.points.anchor.HandedOut;
import java.util.Optional;

/**
 * What a check of one account came to.
 *
 * @param handedOut its last head that was
 * @param finding   the first thing that is wrong
 */
public record Checked(PointsAccount account, HandedOut handedOut, Optional<Finding> finding) {}
