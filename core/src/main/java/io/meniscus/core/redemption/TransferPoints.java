package io.meniscus.core.redemption;

import io.meniscus.core.ProgramId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.CustomerRef;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The command that gives points of one person to another.
 *
 * @param amount  as it was asked for; the program rounds it
 * @param program null for the till's
 * @param code    what was typed, of the giver's codes for transfers
 */
public record TransferPoints(
        CustomerRef from,
        CustomerRef to,
        BigDecimal amount,
        @Nullable ProgramId program,
        String notes,
        String code,
        PointsRules rules,
        Instant at,
        TillId till,
        RequestId request) {}
