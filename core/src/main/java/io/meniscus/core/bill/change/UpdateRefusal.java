package io.meniscus.core.bill.change;

import io.meniscus.core.BillId;
import io.meniscus.core.bill.BillType;
import io.meniscus.core.world.Refusal;

/** Why a bill was not updated; it is as it was (error-codes "Transaction"). */
public sealed interface UpdateRefusal extends Refusal {
    /** Neither an id nor a number was given. */
    record NothingNamed() implements UpdateRefusal {}

    /** The customer has no bill of that id. */
    record IdUnknown(BillId id) implements UpdateRefusal {}

    /** The customer has no bill of that number. */
    record NumberUnknown(String number) implements UpdateRefusal {}

    /** Bills of this type never change. */
    record TypeFixed(BillType type) implements UpdateRefusal {}

    record TillUnknown(String code) implements UpdateRefusal {}

    /** The bill has no such line; it is named by its item or its number. */
    record LineUnknown(String line) implements UpdateRefusal {}
}
