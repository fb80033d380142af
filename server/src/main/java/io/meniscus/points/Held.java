package io.meniscus.points;

import io.meniscus.points.PointsReads.Holdings;

/** What a write to a customer came to, with what that person has in programs behind it. */
public record Held<R>(R result, Holdings holdings) {}
