package io.meniscus.core.bill;

import io.meniscus.core.world.Refusal;

/** The command that adds a bill: what was read of the call, or why that could not be read. */
public sealed interface AddBill {
    /** A bill to decide about. */
    record Ready(BillForm form, Whose whose, BillRules rules) implements AddBill {}

    /** One that was refused before anything was looked at. */
    record Unfit(Refusal refusal) implements AddBill {}
}
