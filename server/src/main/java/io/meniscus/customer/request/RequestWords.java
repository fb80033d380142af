package io.meniscus.customer.request;

import io.meniscus.core.identity.change.ChangeRefusal;
import io.meniscus.core.identity.merge.MergeHindrance;
import io.meniscus.core.identity.request.RequestRefusal;
import io.meniscus.core.world.Refusal;

/** Why a decision about a request was refused, for people who administer. */
public final class RequestWords {
    private RequestWords() {}

    public static String of(Refusal refusal) {
        return switch (refusal) {
            case RequestRefusal request -> of(request);
            case ChangeRefusal change -> of(change);
            case MergeHindrance hindrance -> of(hindrance);
            default -> throw new IllegalStateException("requests are not refused with " + refusal);
        };
    }

    public static String of(RequestRefusal refusal) {
        return switch (refusal) {
            case RequestRefusal.TypeUnknown(var type) -> "There is no such type: " + type;
            case RequestRefusal.KindUnknown(var base) -> "Nobody decides about such a request here: " + base;
            case RequestRefusal.CustomerMissing() -> "No customer is named";
            case RequestRefusal.IdentifiersDiffer() -> "The identifiers belong to different customers";
            case RequestRefusal.NewValueInvalid(var kind) -> "The new value is invalid";
            case RequestRefusal.RequestedInFuture() -> "It was asked for in the future";
            case RequestRefusal.NumberMissing() -> "No request is named";
            case RequestRefusal.CustomerUnknown() -> "The customer is unknown";
            case RequestRefusal.Closed(var customer) ->
                "Customer %d is deleted or about to be".formatted(customer.value());
            case RequestRefusal.TargetInvalid() -> "The other customer is unknown, deleted or the same one";
            case RequestRefusal.OldValueInvalid() -> "The customer does not have the old value any more";
            case RequestRefusal.SameValue() -> "The customer has the new value already";
            case RequestRefusal.Taken(var type, var holder) ->
                "Customer %d has this %s by now".formatted(holder.value(), type.wire());
            case RequestRefusal.AlreadyRequested(var pending) -> "Request %s wants the same".formatted(pending);
            case RequestRefusal.ReallocationPending(var pending) ->
                "Request %s is about the same mobile".formatted(pending);
            case RequestRefusal.SurvivorIsVictim(var customer) -> "Both are one customer already";
            case RequestRefusal.VictimMerged(var victim, var into) ->
                "Customer %d was merged into %d since".formatted(victim.value(), into.value());
            case RequestRefusal.SurvivorMerged(var survivor, var into) ->
                "Customer %d was merged into %d since".formatted(survivor.value(), into.value());
            case RequestRefusal.VictimPending(var pending) -> "Request %s is about the same victim".formatted(pending);
            case RequestRefusal.SurvivorPending(var pending) ->
                "Request %s is about the same survivor".formatted(pending);
            case RequestRefusal.NotFound() -> "There is no such request";
            case RequestRefusal.OwnRequest() -> "Whoever asks may not approve";
            case RequestRefusal.NotPending(var status) ->
                "The request is not pending any more but " + status.lowerCase();
        };
    }

    public static String of(ChangeRefusal refusal) {
        return switch (refusal) {
            case ChangeRefusal.NothingAsked() -> "There is nothing to change";
            case ChangeRefusal.TakenInSource(var type, var holder) ->
                "Customer %d has this %s by now".formatted(holder.value(), type.wire());
            case ChangeRefusal.ProfilesConflict(var type, var holder) ->
                "Customer %d has another %s in the same source".formatted(holder.value(), type.wire());
            case ChangeRefusal.HasOther(var type) ->
                "The customer has a further %s in the same source".formatted(type.wire());
            case ChangeRefusal.PrimaryNeeded(var type) -> "The customer has to keep a %s".formatted(type.wire());
            case ChangeRefusal.NotChangeable(var type) -> "A %s is not changed here".formatted(type.wire());
            case ChangeRefusal.Blocked(var customer) ->
                "The status of customer %d forbids changing identifiers".formatted(customer.value());
            case ChangeRefusal.Closed(var customer) ->
                "Customer %d is deleted or about to be".formatted(customer.value());
        };
    }

    public static String of(MergeHindrance hindrance) {
        return switch (hindrance) {
            case MergeHindrance.SamePerson(var person) -> "Both are one customer already";
            case MergeHindrance.Closed(var person) -> "Customer %d is deleted or about to be".formatted(person.value());
            case MergeHindrance.Blocked(var person) ->
                "The status of customer %d forbids merging".formatted(person.value());
            case MergeHindrance.Conflict(var victim, var survivor, var type) ->
                "Both have a different %s in one source".formatted(type.wire());
            case MergeHindrance.UndoneBefore(var merge) -> "Merge %s of the two was undone".formatted(merge);
            case MergeHindrance.TooManyProfiles(var most) ->
                "The customer would have more than %d profiles".formatted(most);
            case MergeHindrance.TooManyMerges(var most) ->
                "More than %d merges rest on the value within an hour".formatted(most);
        };
    }
}
