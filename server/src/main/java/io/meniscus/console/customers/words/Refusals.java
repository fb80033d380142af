package io.meniscus.console.customers.words;

import io.meniscus.core.field.FieldRefusal;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.identity.change.ChangeRefusal;
import io.meniscus.core.identity.consent.ConsentRefusal;
import io.meniscus.core.identity.merge.MergeHindrance;
import io.meniscus.core.identity.merge.MergeRefusal;
import io.meniscus.core.world.Refusal;
import io.meniscus.label.LabelRefusal;
import io.meniscus.note.NoteRefusal;

/** What the pages say to a refusal. */
public final class Refusals {
    private static final String GONE = "This customer is no longer there.";

    private Refusals() {}

    public static String words(Refusal refusal) {
        return switch (refusal) {
            case LookupRefusal _ -> GONE;
            case CustomerRefusal customer -> words(customer);
            case ChangeRefusal change -> words(change);
            case MergeHindrance hindrance -> words(hindrance);
            case MergeRefusal merge -> words(merge);
            case FieldRefusal.Required(var name) -> "The field " + name + " must have a value.";
            case FieldRefusal.Invalid(var name) -> "This isn't a value of the field " + name + ".";
            case ConsentRefusal _ -> "This can't be said of messages.";
            case NoteRefusal _ -> "The note was not saved.";
            case LabelRefusal _ -> "These labels are no longer there.";
            default -> throw new IllegalStateException("customers do not refuse with " + refusal);
        };
    }

    static String words(CustomerRefusal refusal) {
        return switch (refusal) {
            case CustomerRefusal.NothingGiven() -> "Nothing was given.";
            case CustomerRefusal.Unreadable(var member) -> "What was given as " + member + " can't be read.";
            case CustomerRefusal.NotAssociated _ -> "Customers that belong to others are not made here.";
            case CustomerRefusal.SourceMissing(), CustomerRefusal.SourceUnknown _, CustomerRefusal.AccountUnknown _ ->
                "The organization takes no customers from this source any more.";
            case CustomerRefusal.NoUsableIdentifier() -> "No identifier is valid.";
            case CustomerRefusal.IdentifierTypeUnknown(var type) -> "There is no identifier " + type + ".";
            case CustomerRefusal.SeveralValues(var type) ->
                "A profile has one " + Names.inSentence(type) + ", not several.";
            case CustomerRefusal.IdentifierRequired(var type) -> "The " + Names.inSentence(type) + " must be given.";
            case CustomerRefusal.IdentifierInvalid(var type) -> "The " + Names.inSentence(type) + " is not valid.";
            case CustomerRefusal.AlreadyRegistered(var type, var existing) ->
                "Customer " + existing.value() + " has this " + Names.inSentence(type) + " in this source.";
            case CustomerRefusal.PersonsDiffer(var one, var other) ->
                "These identifiers belong to two customers, " + one.value() + " and " + other.value() + ".";
            case CustomerRefusal.PrimaryMismatch(var type, var existing) ->
                "Customer " + existing.value() + " has this " + Names.inSentence(type)
                        + " and another primary identifier.";
            case CustomerRefusal.Closed _ -> "The customer is deleted or about to be. Nothing can be changed.";
            case CustomerRefusal.TooManyProfiles(var _, var most) ->
                "A customer may have at most " + most + " profiles.";
            case CustomerRefusal.ProfileHoldsOther(var type, var _) ->
                "The profile has another " + Names.inSentence(type) + ".";
            case CustomerRefusal.RegistrationDateOutOfRange() -> "The registration date is out of range.";
            case CustomerRefusal.ChannelInvalid(var type) -> "There is no channel " + type + ".";
            case CustomerRefusal.StatusLabelUnknown _ -> "There is no such status label.";
            case CustomerRefusal.ContactNotReachable() -> "A contact needs a mobile or an e-mail.";
            case CustomerRefusal.LoyaltyCannotEnd() -> "A loyalty member can't become a contact.";
        };
    }

    static String words(ChangeRefusal refusal) {
        return switch (refusal) {
            case ChangeRefusal.NothingAsked() -> "Tick an identifier to take away, or give one to add.";
            case ChangeRefusal.TakenInSource(var type, var holder) ->
                "Customer " + holder.value() + " has this " + Names.inSentence(type) + " in the same source.";
            case ChangeRefusal.ProfilesConflict(var type, var holder) ->
                "It belongs to customer " + holder.value() + ", who has another " + Names.inSentence(type)
                        + " in a source that both have. Look at a merge of the two instead.";
            case ChangeRefusal.HasOther(var type) ->
                "The profile has another " + Names.inSentence(type) + ". Tick that one too, to replace it.";
            case ChangeRefusal.PrimaryNeeded(var type) ->
                "The " + Names.inSentence(type)
                        + " is the primary identifier: it can be replaced by another one, not taken away.";
            case ChangeRefusal.NotChangeable(var type) ->
                "The organization's configuration doesn't let a stored " + Names.inSentence(type) + " be changed.";
            case ChangeRefusal.Blocked _ -> "The status of the customer forbids changing identifiers.";
            case ChangeRefusal.Closed _ -> "The customer is deleted or about to be. Nothing can be changed.";
        };
    }

    static String words(MergeHindrance hindrance) {
        return switch (hindrance) {
            case MergeHindrance.SamePerson _ -> "Both are one person already.";
            case MergeHindrance.Closed(var person) -> "Customer " + person.value() + " is deleted or about to be.";
            case MergeHindrance.Blocked(var person) -> "The status of customer " + person.value() + " forbids merging.";
            case MergeHindrance.Conflict(var _, var _, var type) ->
                "Both have another " + Names.inSentence(type) + " in the same source.";
            case MergeHindrance.UndoneBefore(var merge) -> "Merge " + merge.value() + " of the two was undone.";
            case MergeHindrance.TooManyProfiles(var most) -> "The person would have more than " + most + " profiles.";
            case MergeHindrance.TooManyMerges(var most) ->
                "More than " + most + " merges rest on the same value within an hour.";
        };
    }

    static String words(MergeRefusal refusal) {
        return switch (refusal) {
            case MergeRefusal.NotFound _ -> "There is no such merge.";
            case MergeRefusal.AlreadyUndone _ -> "This merge was undone already.";
            case MergeRefusal.Closed(var customer) -> "Customer " + customer.value() + " is deleted or about to be.";
        };
    }
}
