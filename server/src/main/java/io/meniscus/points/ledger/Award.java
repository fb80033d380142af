package io.meniscus.points.ledger;

import io.meniscus.core.ProgramId;
import io.meniscus.core.points.AwardType;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.ExpiryKind;
import io.meniscus.core.points.LotId;
import io.meniscus.core.points.Points;
import java.time.Instant;

/**
 * A lot that an event made.
 *
 * @param event     its number
 * @param amount    as awarded
 * @param promotion 0 for the program's own earning
 */
public record Award(
        long event,
        LotId lot,
        ProgramId program,
        Category category,
        AwardType type,
        ExpiryKind expiry,
        Instant awardedAt,
        Instant expiresAt,
        long promotion,
        Points amount,
        Points returned) {}
