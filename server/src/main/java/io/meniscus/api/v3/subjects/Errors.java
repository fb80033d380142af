package io.meniscus.api.v3.subjects;

import io.meniscus.api.v3.wire.Envelope;
import io.meniscus.api.v3.wire.Envelope.V3Error;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.identity.erasure.ErasureRefusal;
import io.meniscus.core.world.Refusal;
import io.meniscus.http.Reply;
import java.util.Map;

/** The codes and words of exports and receipts: those of v2/customers and v2/requests. */
final class Errors {
    private Errors() {}

    /** HTTP 404: what was asked for is not there, or not any more. */
    static Reply reply(Refusal refusal) {
        var error = switch (refusal) {
            case LookupRefusal lookup -> of(lookup);
            case ErasureRefusal.NotFound erasure -> of(erasure.id());
            default -> throw new IllegalStateException("exports do not refuse with " + refusal);
        };
        return new Reply(404, Envelope.failed(error.code(), error.message()), error.code(), Map.of());
    }

    private static V3Error of(String request) {
        return new V3Error(9050, "Request is not found: " + request);
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
