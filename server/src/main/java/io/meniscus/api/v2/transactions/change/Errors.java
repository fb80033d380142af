package io.meniscus.api.v2.transactions.change;

import io.meniscus.api.v2.wire.W;
import io.meniscus.core.bill.change.ClaimRefusal;
import io.meniscus.core.bill.change.UpdateRefusal;
import io.meniscus.core.world.Refusal;

/** The codes and words of changes of bills (v1.1/error-codes "Transaction"). */
final class Errors {
    private Errors() {}

    static W of(Refusal refusal) {
        return switch (refusal) {
            case UpdateRefusal update -> of(update);
            case ClaimRefusal claim -> of(claim);
            default -> io.meniscus.api.v2.transactions.Errors.of(refusal);
        };
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

    static W of(ClaimRefusal refusal) {
        return switch (refusal) {
            case ClaimRefusal.Off() -> W.of(1631, "Retro transactions are not enabled");
            case ClaimRefusal.SignatureMissing() -> W.of(1629, "Header X-CAP-CLIENT-SIGNATURE is missing");
            case ClaimRefusal.TooLittle(var missing) -> W.of(1624, "Required: " + missing);
            case ClaimRefusal.TargetMissing() -> W.of(1625, "newType is missing");
            case ClaimRefusal.TypeInvalid(var given) -> W.of(1623, "Transaction type is invalid: " + given);
            case ClaimRefusal.TypeFixed(var type) ->
                W.of(1626, "Transactions of type %s are not converted".formatted(type));
            case ClaimRefusal.IdUnknown(var id) -> W.of(1628, "No transaction " + id.value());
            case ClaimRefusal.Claimed(var id) ->
                W.of(1627, "Transaction %d is converted already".formatted(id.value()));
            case ClaimRefusal.TooOld() -> W.of(1633, "The transaction is too old");
            case ClaimRefusal.RegisteredTooLate() -> W.of(1632, "The customer was registered too late");
        };
    }

    /** A bug while deciding one item; its neighbours stand. */
    static W failed() {
        return W.of(609, "Transaction could not be updated");
    }
}
