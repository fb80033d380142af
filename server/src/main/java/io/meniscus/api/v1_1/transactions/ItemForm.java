package io.meniscus.api.v1_1.transactions;

import io.meniscus.api.v1_1.customer.Errors.ItemError;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.api.v1_1.wire.ItemStatus.Outcome;
import java.math.BigDecimal;

/** What JSON types a call writes the values of an item in (v1.1 conventions "Scalars"). */
enum ItemForm {
    /** As add does: ids, points and codes are numbers; the success of a refused item is a boolean. */
    NATIVE,
    /** As the other writes do: all is text. */
    TEXT;

    Object number(long number) {
        return this == NATIVE ? (Object) number : Long.toString(number);
    }

    Object number(BigDecimal number) {
        return this == NATIVE ? Scalars.plain(number) : Scalars.shown(number);
    }

    ItemStatus good(int code, String message) {
        return this == NATIVE
                ? ItemStatus.numbered(Outcome.SUCCESS, code, message)
                : ItemStatus.text(Outcome.SUCCESS, code, message);
    }

    ItemStatus failed(ItemError error) {
        return this == NATIVE
                ? ItemStatus.typed(Outcome.FAILURE, error.code(), error.message())
                : ItemStatus.text(Outcome.FAILURE, error.code(), error.message());
    }
}
