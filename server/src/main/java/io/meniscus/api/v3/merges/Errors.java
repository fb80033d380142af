package io.meniscus.api.v3.merges;

import io.meniscus.api.v3.wire.Envelope;
import io.meniscus.api.v3.wire.Envelope.V3Error;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.identity.merge.MergeHindrance;
import io.meniscus.core.identity.merge.MergeRefusal;
import io.meniscus.core.world.Refusal;
import io.meniscus.http.Reply;
import java.util.Map;

/** The codes and words of merges: those of v2/customers and v1.1/request where these have one. */
final class Errors {
    private Errors() {}

    /** HTTP 404 for what is not there, else 409. */
    static Reply reply(Refusal refusal) {
        var error = of(refusal);
        boolean isUnknown = refusal instanceof LookupRefusal || refusal instanceof MergeRefusal.NotFound;
        return new Reply(isUnknown ? 404 : 409, Envelope.failed(error.code(), error.message()), error.code(), Map.of());
    }

    private static V3Error of(Refusal refusal) {
        return switch (refusal) {
            case MergeRefusal merge -> of(merge);
            case MergeHindrance hindrance -> of(hindrance);
            case LookupRefusal lookup -> of(lookup);
            default -> throw new IllegalStateException("merges do not refuse with " + refusal);
        };
    }

    static V3Error of(MergeRefusal refusal) {
        return switch (refusal) {
            case MergeRefusal.NotFound(var merge) -> new V3Error(9050, "Merge is not found: " + merge);
            case MergeRefusal.AlreadyUndone(var merge, var at) ->
                new V3Error(9052, "Merge %s was undone at %s".formatted(merge, at));
            case MergeRefusal.Closed(var customer) ->
                new V3Error(8026, "Customer %d is deleted or about to be".formatted(customer.value()));
        };
    }

    static V3Error of(MergeHindrance hindrance) {
        return switch (hindrance) {
            case MergeHindrance.SamePerson(var person) ->
                new V3Error(9029, "Survivor and victim are the same customer, " + person.value());
            case MergeHindrance.Closed(var customer) ->
                new V3Error(8026, "Customer %d is deleted or about to be".formatted(customer.value()));
            case MergeHindrance.Blocked(var customer) ->
                new V3Error(8066, "The status of customer %d forbids merging".formatted(customer.value()));
            case MergeHindrance.Conflict(var victim, var survivor, var type) ->
                new V3Error(
                        8052,
                        "Customers %d and %d have different values of %s in one source"
                                .formatted(victim.value(), survivor.value(), type.wire()));
            case MergeHindrance.UndoneBefore(var merge) ->
                new V3Error(8066, "Merge %s of the two was undone".formatted(merge));
            case MergeHindrance.TooManyProfiles(var most) ->
                new V3Error(8066, "The customer would have more than %d profiles".formatted(most));
            case MergeHindrance.TooManyMerges(var most) ->
                new V3Error(8066, "More than %d merges rest on the value within an hour".formatted(most));
        };
    }

    static V3Error of(LookupRefusal refusal) {
        return switch (refusal) {
            case LookupRefusal.NotFound(), LookupRefusal.NotInSource() ->
                new V3Error(8015, "Customer not found for the given identifiers");
            case LookupRefusal.Erased() -> new V3Error(8026, "Customer is deleted after PII delete request");
            case LookupRefusal.IdentifierNameUnknown() -> new V3Error(8013, "Identifier type is unknown");
            case LookupRefusal.IdentifierMissing() -> new V3Error(8002, "Neither an id nor an identifier is given");
            case LookupRefusal.SourceEmpty(),
                    LookupRefusal.SourceInvalid(),
                    LookupRefusal.AccountMissing(),
                    LookupRefusal.AccountInvalid() -> new V3Error(8003, "Source is invalid");
        };
    }
}
