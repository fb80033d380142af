package io.meniscus.core.world;

/** Hot entities whose ids come in blocks from the sequence of that name. */
public enum IdKind {
    CUSTOMER("customer_id"),
    EVENT("event_id"),
    MERGE("merge_edge_id"),
    REQUEST("customer_request_id"),
    BILL("bill_id"),
    LOT("points_lot_id"),
    /** The number of what moved points, which its entries share. */
    LEDGER_EVENT("ledger_event_id"),
    /** Redemptions of points, their reversals, and transfers. */
    POINTS_ACT("points_act_id"),
    ONE_TIME_CODE("one_time_code_id"),
    /** Of the outbox. */
    MESSAGE("outbox_message_id"),
    PRODUCT("product_id");

    private final String sequence;

    IdKind(String sequence) {
        this.sequence = sequence;
    }

    public String sequence() {
        return sequence;
    }
}
