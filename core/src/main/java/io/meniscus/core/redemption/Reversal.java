package io.meniscus.core.redemption;

import io.meniscus.core.identity.Stamp;
import io.meniscus.core.points.Points;

/** Redeemed points that were given back. */
public record Reversal(long id, RedemptionId redemption, Points points, Stamp made) {}
