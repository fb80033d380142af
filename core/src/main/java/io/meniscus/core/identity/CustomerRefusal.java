package io.meniscus.core.identity;

import io.meniscus.core.CustomerId;
import io.meniscus.core.world.Refusal;

/** Why a registration or a change of a customer was refused; nothing was changed. */
public sealed interface CustomerRefusal extends Refusal {
    /** The body holds no profile at all. */
    record NothingGiven() implements CustomerRefusal {}

    record SourceMissing() implements CustomerRefusal {}

    /** No such source, or the organization does not take customers from it. */
    record SourceUnknown(String source) implements CustomerRefusal {}

    record AccountUnknown(Source source, String account) implements CustomerRefusal {}

    /** A member of the form does not read as it must. */
    record Unreadable(String member) implements CustomerRefusal {}

    /** No identifier given, or none that is valid. */
    record NoUsableIdentifier() implements CustomerRefusal {}

    /** No such type of identifier, or one that a registration cannot bring. */
    record IdentifierTypeUnknown(String type) implements CustomerRefusal {}

    /** One profile holds one value of a type. */
    record SeveralValues(IdentifierType type) implements CustomerRefusal {}

    /** The organization's primary identifier, or one it makes mandatory, was not given. */
    record IdentifierRequired(IdentifierType type) implements CustomerRefusal {}

    /** The primary identifier does not read as its type must. */
    record IdentifierInvalid(IdentifierType type) implements CustomerRefusal {}

    /** The same identifier stands in this source and account already. */
    record AlreadyRegistered(IdentifierType type, CustomerId existing) implements CustomerRefusal {}

    /** The identifiers of a call that is about one customer name two. */
    record PersonsDiffer(CustomerId one, CustomerId other) implements CustomerRefusal {}

    /** A secondary identifier belongs to somebody whose primary one is another. */
    record PrimaryMismatch(IdentifierType secondary, CustomerId existing) implements CustomerRefusal {}

    /** The identifiers belong to somebody who is deleted or about to be. */
    record Closed(CustomerId existing) implements CustomerRefusal {}

    /** The person has as many profiles as the organization allows. */
    record TooManyProfiles(CustomerId existing, int most) implements CustomerRefusal {}

    /** The person found has another value of that type in this source and account. */
    record ProfileHoldsOther(IdentifierType type, CustomerId existing) implements CustomerRefusal {}

    /** A place in a hierarchy or company was asked for that there is not. */
    record NotAssociated(Missing missing) implements CustomerRefusal {

        /** What there is not. */
        public enum Missing {
            HIERARCHY,
            /** A role, but no hierarchy that it is of. */
            HIERARCHY_CODE,
            COMPANY,
            PARENT
        }
    }

    record RegistrationDateOutOfRange() implements CustomerRefusal {}

    record ChannelInvalid(String type) implements CustomerRefusal {}

    record StatusLabelUnknown(String label) implements CustomerRefusal {}

    /** A contact needs a mobile or an e-mail. */
    record ContactNotReachable() implements CustomerRefusal {}

    /** A loyalty member cannot become a contact. */
    record LoyaltyCannotEnd() implements CustomerRefusal {}
}
