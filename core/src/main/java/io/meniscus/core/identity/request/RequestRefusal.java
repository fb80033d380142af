package io.meniscus.core.identity.request;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.world.Refusal;

/** Why a request was not added, approved or rejected; nothing was changed. */
public sealed interface RequestRefusal extends Refusal {
    // -- what does not read

    record TypeUnknown(String type) implements RequestRefusal {}

    /** No such base type, or one that this server does not decide about. */
    record KindUnknown(String baseType) implements RequestRefusal {}

    /** The customer is named by nothing. */
    record CustomerMissing() implements RequestRefusal {}

    /** The identifiers of the customer name several persons. */
    record IdentifiersDiffer() implements RequestRefusal {}

    /** The new value does not read as its type must. */
    record NewValueInvalid(RequestKind kind) implements RequestRefusal {}

    record RequestedInFuture() implements RequestRefusal {}

    /** A decision that does not say about which request. */
    record NumberMissing() implements RequestRefusal {}

    // -- whom it is about

    record CustomerUnknown() implements RequestRefusal {}

    /** The customer is deleted or about to be. */
    record Closed(CustomerId customer) implements RequestRefusal {}

    /** Who should get a mobile is unknown, deleted, or has it. */
    record TargetInvalid() implements RequestRefusal {}

    // -- values

    /** The customer does not have what is to be changed. */
    record OldValueInvalid() implements RequestRefusal {}

    record SameValue() implements RequestRefusal {}

    /** Somebody else has the new value, in whichever source. */
    record Taken(IdentifierType type, CustomerId holder) implements RequestRefusal {}

    /** A pending request wants the same new value. */
    record AlreadyRequested(RequestNumber pending) implements RequestRefusal {}

    record ReallocationPending(RequestNumber pending) implements RequestRefusal {}

    // -- merges

    record SurvivorIsVictim(CustomerId customer) implements RequestRefusal {}

    record VictimMerged(CustomerId victim, CustomerId into) implements RequestRefusal {}

    record SurvivorMerged(CustomerId survivor, CustomerId into) implements RequestRefusal {}

    record VictimPending(RequestNumber pending) implements RequestRefusal {}

    record SurvivorPending(RequestNumber pending) implements RequestRefusal {}

    // -- decisions

    record NotFound() implements RequestRefusal {}

    /** Whoever asked may not approve. */
    record OwnRequest() implements RequestRefusal {}

    record NotPending(RequestStatus status) implements RequestRefusal {}
}
