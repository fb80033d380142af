package io.meniscus.core.redemption;

import io.meniscus.core.ProgramId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.points.AwardType;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.LotId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The command that takes points of a person by hand.
 *
 * @param program null for the till's
 */
public record DeductPoints(
        CustomerRef ref,
        BigDecimal amount,
        Category category,
        Target target,
        @Nullable ProgramId program,
        PointsRules rules,
        Instant at,
        TillId till,
        RequestId request) {

    /** Which points. */
    public sealed interface Target {
        /** Those that lapse first. */
        record Any() implements Target {}

        /** Those of one award. */
        record Award(LotId lot, AwardType type) implements Target {}

        /** Those of a promotion, of which there are none. */
        record Promotion() implements Target {}
    }
}
