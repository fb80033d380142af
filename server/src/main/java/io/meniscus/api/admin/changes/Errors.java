package io.meniscus.api.admin.changes;

import io.meniscus.api.admin.AdminCall;
import io.meniscus.api.admin.wire.Problem;
import io.meniscus.core.identity.change.ChangeRefusal;
import io.meniscus.core.identity.merge.MergeHindrance;
import io.meniscus.core.identity.request.RequestRefusal;
import io.meniscus.core.world.Refusal;
import io.meniscus.customer.request.RequestWords;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import java.util.List;

/** Why a request was not decided: 404 for one there is not, else 409, and nothing was changed. */
final class Errors {
    private Errors() {}

    static Reply reply(Request request, Refusal refusal) {
        if (refusal instanceof RequestRefusal.NotFound) {
            return AdminCall.notFound(request, "customer request");
        }
        return AdminCall.refused(request, 409, List.of(of(refusal)));
    }

    static Problem of(Refusal refusal) {
        return switch (refusal) {
            case RequestRefusal own -> of(own);
            case ChangeRefusal change -> of(change);
            case MergeHindrance hindrance -> of(hindrance);
            default -> throw new IllegalStateException("requests are not refused with " + refusal);
        };
    }

    static Problem of(RequestRefusal refusal) {
        var code = switch (refusal) {
            case RequestRefusal.NotFound() -> "not-found";
            case RequestRefusal.OwnRequest() -> "own-request";
            case RequestRefusal.NotPending _ -> "not-pending";
            case RequestRefusal.TypeUnknown _,
                    RequestRefusal.KindUnknown _,
                    RequestRefusal.CustomerMissing(),
                    RequestRefusal.IdentifiersDiffer(),
                    RequestRefusal.NewValueInvalid _,
                    RequestRefusal.RequestedInFuture(),
                    RequestRefusal.NumberMissing(),
                    RequestRefusal.CustomerUnknown(),
                    RequestRefusal.Closed _,
                    RequestRefusal.TargetInvalid(),
                    RequestRefusal.OldValueInvalid(),
                    RequestRefusal.SameValue(),
                    RequestRefusal.Taken _,
                    RequestRefusal.AlreadyRequested _,
                    RequestRefusal.ReallocationPending _,
                    RequestRefusal.SurvivorIsVictim _,
                    RequestRefusal.VictimMerged _,
                    RequestRefusal.SurvivorMerged _,
                    RequestRefusal.VictimPending _,
                    RequestRefusal.SurvivorPending _ -> "not-possible";
        };
        return Problem.of(code, RequestWords.of(refusal));
    }

    static Problem of(ChangeRefusal refusal) {
        return Problem.of("not-possible", RequestWords.of(refusal));
    }

    static Problem of(MergeHindrance hindrance) {
        return Problem.of("not-possible", RequestWords.of(hindrance));
    }
}
