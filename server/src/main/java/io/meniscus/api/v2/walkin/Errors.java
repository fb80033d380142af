package io.meniscus.api.v2.walkin;

import io.meniscus.api.v2.wire.FailedEntity;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.identity.CustomerWarning;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.Warning;
import io.meniscus.http.Reply;
import io.meniscus.walkin.WalkInRefusal;
import java.util.List;

/** The codes and words of walk-ins (v2/walkin). */
final class Errors {
    private Errors() {}

    /** The reply of a refused call: HTTP 200 with the code in its body. */
    static Reply reply(Refusal refusal) {
        var error = of(refusal);
        return Reply.refused(error.code(), new FailedEntity(List.of(error), List.of(), false));
    }

    static W of(Refusal refusal) {
        return switch (refusal) {
            case WalkInRefusal walkIn -> of(walkIn);
            case LookupRefusal lookup -> of(lookup);
            default -> throw new IllegalStateException("walk-ins do not refuse with " + refusal);
        };
    }

    static W of(WalkInRefusal refusal) {
        return switch (refusal) {
            case WalkInRefusal.IdentifierValueMissing() -> W.of(8094, "Identifier value is missing");
            case WalkInRefusal.SourceInvalid() -> W.of(8095, "Source is invalid");
            case WalkInRefusal.TillCodeInvalid(var code) -> W.of(8096, "Till code is invalid: " + code);
            case WalkInRefusal.TillInactive(var code) -> W.of(8098, "Till is invalid: " + code);
            case WalkInRefusal.IdentifierNameMissing() -> W.of(8099, "Identifier name is missing or invalid");
        };
    }

    static W of(LookupRefusal refusal) {
        return switch (refusal) {
            case LookupRefusal.SourceEmpty(), LookupRefusal.SourceInvalid() -> of(new WalkInRefusal.SourceInvalid());
            case LookupRefusal.IdentifierMissing() -> of(new WalkInRefusal.IdentifierValueMissing());
            case LookupRefusal.IdentifierNameUnknown() -> of(new WalkInRefusal.IdentifierNameMissing());
            case LookupRefusal.AccountMissing(),
                    LookupRefusal.AccountInvalid(),
                    LookupRefusal.NotFound(),
                    LookupRefusal.NotInSource(),
                    LookupRefusal.Erased() -> io.meniscus.api.v2.customers.Errors.of(refusal);
        };
    }

    static List<W> warnings(List<Warning> warnings) {
        return warnings.stream()
                .map(warning -> switch (warning) {
                    case CustomerWarning customer -> io.meniscus.api.v2.customers.Errors.of(customer);
                    default -> throw new IllegalStateException("walk-ins do not warn of " + warning);
                })
                .toList();
    }
}
