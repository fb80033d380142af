package io.meniscus.api.v2.requests;

import io.meniscus.api.v2.wire.FailedPage;
import io.meniscus.api.v2.wire.Failure;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.identity.erasure.ErasureRefusal;
import io.meniscus.core.world.Refusal;
import io.meniscus.http.Reply;
import java.util.List;

/** The codes and words of requests (v2/requests "Errors"). */
final class Errors {
    private Errors() {}

    /** HTTP 200 with the code in its body. */
    static Reply reply(Refusal refusal) {
        var error = of(refusal);
        return Reply.refused(error.code(), new Failure(List.of(error), List.of()));
    }

    /** As {@link #reply}, of a list. */
    static Reply page(Refusal refusal) {
        return page(of(refusal));
    }

    static Reply page(W error) {
        return Reply.refused(error.code(), FailedPage.of(error));
    }

    static W of(Refusal refusal) {
        return switch (refusal) {
            case ErasureRefusal erasure -> of(erasure);
            case LookupRefusal lookup -> of(lookup);
            default -> throw new IllegalStateException("requests do not refuse with " + refusal);
        };
    }

    static W of(ErasureRefusal refusal) {
        return switch (refusal) {
            case ErasureRefusal.TypeInvalid(var type) -> W.of(9006, "Request type is invalid: " + type);
            case ErasureRefusal.SubtypeInvalid(var type) -> W.of(9008, "Request base type is invalid: " + type);
            case ErasureRefusal.SwitchedOff() ->
                W.of(9008, "Deletion requests are not enabled, see CONF_ENABLE_PII_DELETION");
            case ErasureRefusal.AlreadyQueued(var person, var open) ->
                W.of(9055, "Deletion of customer %d is queued already, request %s".formatted(person.value(), open));
            case ErasureRefusal.NotFound(var id) -> W.of(9050, "Request is not found: " + id);
            case ErasureRefusal.StatusInvalid(var status) -> W.of(9052, "Request status is invalid: " + status);
            case ErasureRefusal.NotFrom(var is, var asked) ->
                W.of(9052, "Request is %s and cannot be %s".formatted(is, asked));
        };
    }

    static W of(LookupRefusal refusal) {
        return switch (refusal) {
            case LookupRefusal.NotFound(), LookupRefusal.NotInSource() -> W.of(9011, "User is not registered");
            case LookupRefusal.SourceEmpty(),
                    LookupRefusal.SourceInvalid(),
                    LookupRefusal.IdentifierMissing(),
                    LookupRefusal.IdentifierNameUnknown(),
                    LookupRefusal.AccountMissing(),
                    LookupRefusal.AccountInvalid(),
                    LookupRefusal.Erased() -> io.meniscus.api.v2.customers.Errors.of(refusal);
        };
    }
}
