package io.meniscus.core.redemption;

import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.points.Points;

/**
 * Points that went from one person to another.
 *
 * @param from the customer that gave, whatever person it is part of today; {@code to} likewise
 */
public record Transfer(
        long id, ProgramId program, CustomerId from, CustomerId to, Points points, String notes, Stamp made) {}
