package io.meniscus.core.redemption;

import io.meniscus.core.ProgramId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.CustomerRef;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose points are to be redeemed, and how many.
 *
 * @param amount  as it was asked for; zero where that was no number
 * @param program null for the till's
 * @param code    to be looked at and not used, where a call only asks; empty for none
 */
public record RedemptionAsk(
        CustomerRef ref,
        Amount amount,
        @Nullable ProgramId program,
        TillId till,
        Instant at,
        PointsRules rules,
        String code) {

    /** How many points. */
    public sealed interface Amount {
        BigDecimal number();

        record OfPoints(BigDecimal number) implements Amount {}

        /** Money, of which the points are to be worth as much. */
        record OfMoney(BigDecimal number) implements Amount {}
    }
}
