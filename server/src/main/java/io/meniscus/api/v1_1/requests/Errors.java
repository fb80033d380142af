package io.meniscus.api.v1_1.requests;

import io.meniscus.api.v1_1.customer.Errors.ItemError;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.identity.change.ChangeRefusal;
import io.meniscus.core.identity.merge.MergeHindrance;
import io.meniscus.core.identity.request.RequestKind;
import io.meniscus.core.identity.request.RequestRefusal;
import io.meniscus.core.world.Refusal;

/** The item codes and words of requests (v1.1/error-codes "Request"). */
final class Errors {
    private Errors() {}

    static ItemError of(Refusal refusal) {
        return switch (refusal) {
            case RequestRefusal request -> of(request);
            case ChangeRefusal change -> of(change);
            case MergeHindrance hindrance -> of(hindrance);
            case LookupRefusal lookup -> of(lookup);
            case CustomerRefusal.PersonsDiffer _ -> of(new RequestRefusal.IdentifiersDiffer());
            default -> throw new IllegalStateException("requests do not refuse with " + refusal);
        };
    }

    static ItemError of(RequestRefusal refusal) {
        return switch (refusal) {
            case RequestRefusal.TypeUnknown(var type) -> new ItemError(9006, "Request type is invalid: " + type);
            case RequestRefusal.KindUnknown(var base) -> new ItemError(9008, "Base type is invalid: " + base);
            case RequestRefusal.CustomerMissing() -> new ItemError(9019, "No customer identifier passed");
            case RequestRefusal.IdentifiersDiffer() ->
                new ItemError(9049, "Identifiers passed belong to different customers");
            case RequestRefusal.NewValueInvalid(var kind) -> invalid(kind);
            case RequestRefusal.RequestedInFuture() ->
                new ItemError(9021, "Requested on is no date or lies in the future");
            case RequestRefusal.NumberMissing() -> new ItemError(9043, "Request id is missing");
            case RequestRefusal.CustomerUnknown() -> new ItemError(9011, "Customer is not registered");
            case RequestRefusal.Closed(var customer) ->
                new ItemError(9042, "Customer %d is deleted or about to be".formatted(customer.value()));
            case RequestRefusal.TargetInvalid() -> new ItemError(9007, "Target customer is invalid");
            case RequestRefusal.OldValueInvalid() -> new ItemError(9012, "Customer does not have the old value");
            case RequestRefusal.SameValue() -> new ItemError(9031, "Old and new value are the same");
            case RequestRefusal.Taken(var type, var holder) -> taken(type);
            case RequestRefusal.AlreadyRequested(var pending) ->
                new ItemError(9028, "The same new value is requested already, request " + pending);
            case RequestRefusal.ReallocationPending(var pending) ->
                new ItemError(9035, "Reallocation of the mobile is pending already, request " + pending);
            case RequestRefusal.SurvivorIsVictim(var customer) ->
                new ItemError(9029, "Survivor and victim are the same customer");
            case RequestRefusal.VictimMerged(var victim, var into) ->
                new ItemError(9027, "Victim is merged into customer %d already".formatted(into.value()));
            case RequestRefusal.SurvivorMerged(var survivor, var into) ->
                new ItemError(9023, "Survivor is merged into customer %d itself".formatted(into.value()));
            case RequestRefusal.VictimPending(var pending) ->
                new ItemError(9018, "A merge of the victim is pending, request " + pending);
            case RequestRefusal.SurvivorPending(var pending) ->
                new ItemError(9026, "A merge into the survivor is pending, request " + pending);
            case RequestRefusal.NotFound() -> new ItemError(9013, "Request is not found");
            case RequestRefusal.OwnRequest() -> new ItemError(9051, "The requester may not approve the request");
            case RequestRefusal.NotPending(var status) -> new ItemError(9052, "Request is not pending but " + status);
        };
    }

    private static ItemError invalid(RequestKind kind) {
        return switch (kind) {
            case MOBILE -> new ItemError(9046, "New mobile is invalid");
            case EMAIL -> new ItemError(9001, "New email is invalid");
            case EXTERNAL_ID -> new ItemError(9047, "New external id is invalid");
            case ADDRESS, MOBILE_REALLOC, MERGE, DELETE -> new ItemError(9024, "New value is invalid");
        };
    }

    private static ItemError taken(IdentifierType type) {
        return switch (type.family()) {
            case EMAIL -> new ItemError(9002, "New email belongs to another customer");
            case EXTERNAL_ID, CARD, PLATFORM -> new ItemError(9003, "New external id belongs to another customer");
            case MOBILE -> new ItemError(9005, "New mobile belongs to another customer");
        };
    }

    static ItemError of(ChangeRefusal refusal) {
        return switch (refusal) {
            case ChangeRefusal.TakenInSource(var type, var holder) -> taken(type);
            case ChangeRefusal.ProfilesConflict(var type, var holder) -> taken(type);
            case ChangeRefusal.HasOther(var type) ->
                new ItemError(9012, "Customer has a further %s in the same source".formatted(type.wire()));
            case ChangeRefusal.NothingAsked() -> of(new RequestRefusal.OldValueInvalid());
            case ChangeRefusal.PrimaryNeeded(var type) -> unsupported(type);
            case ChangeRefusal.NotChangeable(var type) -> unsupported(type);
            case ChangeRefusal.Blocked(var customer) ->
                new ItemError(9009, "The status of the customer forbids changing identifiers");
            case ChangeRefusal.Closed(var customer) -> of(new RequestRefusal.Closed(customer));
        };
    }

    private static ItemError unsupported(IdentifierType type) {
        return new ItemError(9040, "Change of %s is not supported".formatted(type.wire()));
    }

    static ItemError of(MergeHindrance hindrance) {
        return switch (hindrance) {
            case MergeHindrance.SamePerson(var person) -> of(new RequestRefusal.SurvivorIsVictim(person));
            case MergeHindrance.Closed(var person) -> of(new RequestRefusal.Closed(person));
            case MergeHindrance.Blocked _,
                    MergeHindrance.Conflict _,
                    MergeHindrance.UndoneBefore _,
                    MergeHindrance.TooManyProfiles _,
                    MergeHindrance.TooManyMerges _ -> new ItemError(9009, "Customers cannot be merged");
        };
    }

    /** Nobody by what the customer was named by. */
    static ItemError of(LookupRefusal refusal) {
        return switch (refusal) {
            case LookupRefusal.IdentifierMissing() -> of(new RequestRefusal.CustomerMissing());
            case LookupRefusal.Erased(),
                    LookupRefusal.NotFound(),
                    LookupRefusal.NotInSource(),
                    LookupRefusal.SourceEmpty(),
                    LookupRefusal.SourceInvalid(),
                    LookupRefusal.AccountMissing(),
                    LookupRefusal.AccountInvalid(),
                    LookupRefusal.IdentifierNameUnknown() -> of(new RequestRefusal.CustomerUnknown());
        };
    }

    /** A bug while deciding one item; its neighbours stand. */
    static ItemError failed() {
        return new ItemError(9009, "Request could not be processed");
    }
}
