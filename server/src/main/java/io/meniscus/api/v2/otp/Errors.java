package io.meniscus.api.v2.otp;

import io.meniscus.api.v2.wire.Failure;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.otp.CodeRefusal;
import io.meniscus.core.otp.ProofRefusal;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.Warning;
import io.meniscus.http.Reply;
import io.meniscus.otp.CodeCallRefusal;
import java.util.List;

/** The codes and words of one-time codes (v2/otp); several members that do not read are told at once. */
final class Errors {
    private Errors() {}

    /** The reply of a refused call: HTTP 200 with the code in its body. */
    static Reply reply(Refusal refusal) {
        return reply(List.of(refusal));
    }

    static Reply reply(List<? extends Refusal> refusals) {
        var errors = refusals.stream().map(Errors::of).toList();
        return Reply.refused(errors.getFirst().code(), new Failure(errors, List.of()));
    }

    static W of(Refusal refusal) {
        return switch (refusal) {
            case CodeCallRefusal call -> of(call);
            case CodeRefusal code -> of(code);
            case ProofRefusal proof -> of(proof);
            case LookupRefusal lookup -> io.meniscus.api.v2.customers.Errors.of(lookup);
            case CustomerRefusal customer -> io.meniscus.api.v2.customers.Errors.of(customer);
            default -> throw new IllegalStateException("codes do not refuse with " + refusal);
        };
    }

    /** The quotation marks are the contract's. */
    static W of(CodeCallRefusal refusal) {
        return switch (refusal) {
            case CodeCallRefusal.Unreadable(var member) ->
                switch (member) {
                    case ACTION -> W.of(600, "\"Invalid or Null action passed\"");
                    case ENTITY_TYPE -> W.of(601, "\"Invalid or Null entity type passed\"");
                    case ENTITY_VALUE -> W.of(602, "\"Invalid or Null entity value passed\"");
                    case CHANNEL -> W.of(603, "\"Invalid or Null channel passed\"");
                };
            case CodeCallRefusal.CodeMissing() -> W.of(604, "No code passed");
            case CodeCallRefusal.CodeInvalid() -> W.of(605, "Code is invalid, expired or null");
            case CodeCallRefusal.NoCode() -> W.of(9001, "No valid code found");
        };
    }

    static W of(CodeRefusal refusal) {
        return switch (refusal) {
            case CodeRefusal.DailyLimit(var limit) ->
                W.of(429, "No more than %d codes can be sent in a day".formatted(limit));
            case CodeRefusal.NoAddress() -> W.of(606, "Code can not be sent: no address for the channels passed");
        };
    }

    static List<W> warnings(List<Warning> warnings) {
        return io.meniscus.api.v2.customers.Errors.warnings(warnings);
    }

    static W of(ProofRefusal refusal) {
        return switch (refusal) {
            case ProofRefusal.Wrong() -> W.of(1021, "Validation code is wrong");
        };
    }
}
