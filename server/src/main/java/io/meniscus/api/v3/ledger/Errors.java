package io.meniscus.api.v3.ledger;

import io.meniscus.api.v3.wire.Envelope;
import io.meniscus.api.v3.wire.Envelope.V3Error;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.world.Refusal;
import io.meniscus.http.Reply;
import java.util.Map;

/** The codes and words of proofs: those of v2/customers. */
final class Errors {
    private Errors() {}

    /** HTTP 404: whoever was asked about is not there, or not any more. */
    static Reply reply(Refusal refusal) {
        var error = switch (refusal) {
            case LookupRefusal lookup -> of(lookup);
            default -> throw new IllegalStateException("proofs do not refuse with " + refusal);
        };
        return new Reply(404, Envelope.failed(error.code(), error.message()), error.code(), Map.of());
    }

    static V3Error of(LookupRefusal refusal) {
        return switch (refusal) {
            case LookupRefusal.Erased() -> new V3Error(8026, "Customer is deleted after PII delete request");
            case LookupRefusal.NotFound(),
                    LookupRefusal.NotInSource(),
                    LookupRefusal.IdentifierNameUnknown(),
                    LookupRefusal.IdentifierMissing(),
                    LookupRefusal.SourceEmpty(),
                    LookupRefusal.SourceInvalid(),
                    LookupRefusal.AccountMissing(),
                    LookupRefusal.AccountInvalid() -> new V3Error(8015, "Customer not found for the given identifiers");
        };
    }
}
