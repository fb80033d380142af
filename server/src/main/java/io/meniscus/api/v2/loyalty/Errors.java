package io.meniscus.api.v2.loyalty;

import io.meniscus.api.v2.wire.Failure;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.world.Refusal;
import io.meniscus.http.Reply;
import java.util.List;

/** The codes and words of what a customer has by programs and referrals (v2/customers, v2/referral). */
final class Errors {
    private Errors() {}

    /** The reply of a refused call about referrals. */
    static Reply reply(Refusal refusal) {
        return switch (refusal) {
            case LookupRefusal lookup -> reply(of(lookup));
            default -> throw new IllegalStateException("referrals do not refuse with " + refusal);
        };
    }

    /** HTTP 200 with the code in its body. */
    static Reply reply(W error) {
        return Reply.refused(error.code(), new Failure(List.of(error), List.of()));
    }

    /** Of referrals, which have the code of v1.1 for nobody. */
    static W of(LookupRefusal refusal) {
        return switch (refusal) {
            case LookupRefusal.NotFound(), LookupRefusal.NotInSource() ->
                W.of(1012, "Customer not found for the given identifiers");
            case LookupRefusal.Erased(),
                    LookupRefusal.SourceEmpty(),
                    LookupRefusal.IdentifierMissing(),
                    LookupRefusal.SourceInvalid(),
                    LookupRefusal.AccountInvalid(),
                    LookupRefusal.IdentifierNameUnknown(),
                    LookupRefusal.AccountMissing() -> io.meniscus.api.v2.customers.Errors.of(refusal);
        };
    }

    /** Only members have loyalty details. */
    static W contact() {
        return W.of(8089, "Customer is a non loyalty customer");
    }

    static W notEnrolled(long program) {
        return W.of(1218, "Customer is not enrolled in program " + program);
    }
}
