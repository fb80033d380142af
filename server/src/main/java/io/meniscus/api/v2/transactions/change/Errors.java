package io.meniscus.api.v2.transactions.change;

import io.meniscus.api.v2.wire.W;
import io.meniscus.core.bill.change.UpdateRefusal;
import io.meniscus.core.world.Refusal;

/** The codes and words of changes of bills (v1.1/error-codes "Transaction"). */
final class Errors {
    private Errors() {}

    static W of(Refusal refusal) {
        return refusal instanceof UpdateRefusal update
                ? of(update)
                : io.meniscus.api.v2.transactions.Errors.of(refusal);
    }

    static W of(UpdateRefusal refusal) {
        return switch (refusal) {
            case UpdateRefusal.NothingNamed() -> W.of(670, "Neither id nor number of the transaction was given");
            case UpdateRefusal.IdUnknown(var id) -> W.of(667, "The customer has no transaction " + id.value());
            case UpdateRefusal.NumberUnknown(var number) ->
                W.of(668, "The customer has no transaction of the number " + number);
            case UpdateRefusal.TypeFixed(var type) ->
                W.of(605, "Transactions of type %s are not updated".formatted(type));
            case UpdateRefusal.TillUnknown(var code) -> W.of(671, "Till code is invalid: " + code);
            case UpdateRefusal.LineUnknown(var line) -> W.of(688, "The transaction has no line " + line);
        };
    }

    /** A bug while deciding one item; its neighbours stand. */
    static W failed() {
        return W.of(609, "Transaction could not be updated");
    }
}
