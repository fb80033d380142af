package io.meniscus.core.redemption.parting;

import io.meniscus.core.CustomerId;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.Book;
import io.meniscus.core.points.LotId;
import io.meniscus.core.points.Points;

/**
 * What somebody spent of a lot since a merge, all events together.
 *
 * @param account whose lot it is
 * @param book    {@link Book#REDEEMED} or {@link Book#GIVEN}
 * @param spender whose identifier was presented; {@link #NOBODY} where a return moved spent points to another lot
 * @param amount  negative where more came back than went
 */
public record Spending(LotId lot, AccountKey account, Book book, CustomerId spender, Points amount) {
    public static final CustomerId NOBODY = new CustomerId(0);
}
