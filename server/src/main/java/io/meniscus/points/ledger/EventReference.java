package io.meniscus.points.ledger;

import io.meniscus.core.TillId;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What is known of what an event was written for; texts are empty and amounts zero where nothing is.
 *
 * @param till       where it happened; {@link TillId#NONE} for nowhere
 * @param billNumber empty for no bill
 */
public record EventReference(TillId till, String billNumber, Sale sale, String redemptionCode, String reason) {
    /** Of an event that refers to nothing that is known. */
    static final EventReference NOTHING =
            new EventReference(TillId.NONE, "", new Sale(Instant.EPOCH, BigDecimal.ZERO, BigDecimal.ZERO, ""), "", "");

    /** A bill's instant and amounts. */
    public record Sale(Instant at, BigDecimal amount, BigDecimal gross, String note) {}
}
