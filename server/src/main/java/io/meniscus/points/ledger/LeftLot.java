package io.meniscus.points.ledger;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.AwardType;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.ExpiryKind;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.LotId;
import io.meniscus.core.points.Points;
import java.time.Instant;

/** What was left of a lot at a moment; negative of one that holds what is owed. */
record LeftLot(
        CustomerId customer, ProgramId program, Category category, AwardType type, Points amount, Instant expiresAt) {

    AccountKey account() {
        return new AccountKey(customer, program);
    }

    /** A lot of so much, as balances count it. */
    Lot asLot() {
        var origin = new Lot.Origin(category, type, ExpiryKind.FIXED, Instant.EPOCH, expiresAt, BillId.NONE, 0, 0);
        return new Lot(
                new LotId(0), account(), origin, expiresAt, amount, Points.ZERO, Points.ZERO, Points.ZERO, Points.ZERO);
    }
}
