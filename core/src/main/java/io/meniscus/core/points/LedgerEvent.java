package io.meniscus.core.points;

/** What an entry of the ledger was written for, by its name on the wire (v2/points-ledger); the code is hashed. */
public enum LedgerEvent {
    TRANSACTION_ADD(1, "TransactionAdd"),
    TRANSACTION_UPDATE(2, "TransactionUpdate"),
    RETURN_BILL(3, "ReturnBill"),
    POINTS_REDEMPTION(4, "PointsRedemption"),
    POINTS_REDEMPTION_REVERSAL(5, "PointsRedemptionReversal"),
    POINTS_TRANSFER(6, "PointsTransfer"),
    DELAYED_ACCRUAL(7, "DelayedAccrual"),
    POINTS_EXPIRY(8, "PointsExpiry"),
    VOUCHER_REDEMPTION(9, "VoucherRedemption"),
    CUSTOMER_REGISTRATION(10, "CustomerRegistration"),
    CUSTOMER_UPDATE(11, "CustomerUpdate"),
    TARGET_COMPLETED(12, "TargetCompleted"),
    GENERIC_EVENT(13, "GenericEvent"),
    ALLOCATE_GOODWILL_POINTS(14, "AllocateGoodwillPoints"),
    MANUAL_POINTS_ADJUSTMENT(15, "ManualPointsAdjustment"),
    /** Two persons became one: the entry has no postings and carries the head of the other side's chain. */
    MERGE_MARK(20, "CustomerMerge"),
    /** They are two again. */
    MERGE_UNDO_MARK(21, "CustomerMergeUndo"),
    /** Parted, the one that spent points of the other carries them itself: what it spent goes from lots to lots. */
    MERGE_COMPENSATION(22, "CustomerMergeCompensation");

    private final short code;
    private final String wire;

    LedgerEvent(int code, String wire) {
        this.code = (short) code;
        this.wire = wire;
    }

    public short code() {
        return code;
    }

    public String wire() {
        return wire;
    }

    /** The event of a stored code. */
    public static LedgerEvent of(short code) {
        for (var one : values()) {
            if (one.code == code) {
                return one;
            }
        }
        throw new IllegalArgumentException("no event has the code " + code);
    }
}
