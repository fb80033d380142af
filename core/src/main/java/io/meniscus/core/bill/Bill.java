package io.meniscus.core.bill;

import io.meniscus.core.AccountId;
import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.bill.line.BillLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A bill as it stands. Its facts never change but for the fields an update writes and what is noted of returns.
 *
 * @param customer the customer it was made out to by an identifier, whatever person that is part of now; {@link
 *     #NOBODY} for an anonymous one
 * @param lines    empty where they were not loaded
 */
public record Bill(BillId id, CustomerId customer, Head head, Returned returned, List<BillLine> lines) {
    /** Of bills that nobody stands behind. */
    public static final CustomerId NOBODY = new CustomerId(0);

    public Bill {
        lines = List.copyOf(lines);
    }

    /**
     * The bill without its lines.
     *
     * @param returnType NONE for a sale
     * @param parent     of a return, the bill that is returned
     * @param account    of the source it came from
     * @param addedAt    when it was taken in
     */
    public record Head(
            BillType type,
            ReturnType returnType,
            String number,
            BillId parent,
            Place place,
            AccountId account,
            Instant billedAt,
            Instant addedAt,
            BillAmounts amounts,
            OutlierStatus outlier,
            DeliveryStatus delivery,
            BillDetails details,
            RequestId request) {}

    /**
     * Where it was made out.
     *
     * @param store 0 for a till without one
     */
    public record Place(TillId till, long store) {}

    /**
     * What came back of it.
     *
     * @param how NONE where nothing did; LINE_ITEM and AMOUNT exclude each other
     */
    public record Returned(ReturnType how, BigDecimal amount) {
        public static final Returned NOTHING = new Returned(ReturnType.NONE, BigDecimal.ZERO);
    }

    /** What was not given back of its amount. */
    public BigDecimal amountLeft() {
        return head.amounts().amount().subtract(returned.amount());
    }

    /** Whether it counts: for points, purchases and visits. */
    public boolean counts() {
        return head.outlier() == OutlierStatus.NORMAL && !head.type().isAnonymous();
    }

    /** With more of it back, its lines as they are then. */
    public Bill returning(ReturnType how, BigDecimal amount, List<BillLine> after) {
        return new Bill(id, customer, head, new Returned(how, returned.amount().add(amount)), after);
    }

    /** With other details, lines and delivery. */
    public Bill edited(DeliveryStatus delivery, BillDetails details, List<BillLine> changed) {
        var now = new Head(
                head.type(),
                head.returnType(),
                head.number(),
                head.parent(),
                head.place(),
                head.account(),
                head.billedAt(),
                head.addedAt(),
                head.amounts(),
                head.outlier(),
                delivery,
                details,
                head.request());
        return new Bill(id, customer, now, returned, changed);
    }
}
