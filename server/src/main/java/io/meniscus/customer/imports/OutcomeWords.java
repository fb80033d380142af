package io.meniscus.customer.imports;

import io.meniscus.core.field.FieldRefusal;
import io.meniscus.core.field.FieldWarning;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.CustomerWarning;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.Warning;
import io.meniscus.job.imports.ImportRow;
import io.meniscus.job.imports.RowProblem;
import java.util.Optional;

/** What a registration refused or warned of, in words at the column it is about. They quote no value of the file. */
final class OutcomeWords {
    private OutcomeWords() {}

    static RowProblem refused(ImportRow row, Refusal refusal) {
        return switch (refusal) {
            case CustomerRefusal customer -> refused(row, customer);
            case FieldRefusal field -> refused(row, field);
            default -> throw new IllegalStateException("customers do not refuse with " + refusal);
        };
    }

    private static RowProblem refused(ImportRow row, CustomerRefusal refusal) {
        return switch (refusal) {
            case CustomerRefusal.NothingGiven(), CustomerRefusal.NoUsableIdentifier() ->
                row.problem("", "has no valid identifier");
            case CustomerRefusal.SourceMissing() -> row.problem(CustomerColumns.SOURCE, "is empty");
            case CustomerRefusal.SourceUnknown(var source) ->
                row.problem(CustomerColumns.SOURCE, "is no source of the organization");
            case CustomerRefusal.AccountUnknown(var source, var account) ->
                row.problem(CustomerColumns.ACCOUNT, "is no account of the source " + source);
            case CustomerRefusal.IdentifierTypeUnknown(var type) ->
                row.problem("", "has an identifier of no known type");
            case CustomerRefusal.SeveralValues(var type) ->
                row.problem(CustomerColumns.name(type), "has more than one value");
            case CustomerRefusal.IdentifierRequired(var type) ->
                row.problem(CustomerColumns.name(type), "is left out, and the organization wants it");
            case CustomerRefusal.IdentifierInvalid(var type) -> row.problem(CustomerColumns.name(type), "is not valid");
            case CustomerRefusal.AlreadyRegistered(var type, var existing) ->
                row.problem(
                        CustomerColumns.name(type), "is known in this source already: customer " + existing.value());
            case CustomerRefusal.PersonsDiffer(var one, var other) ->
                row.problem("", "has identifiers of customers " + one.value() + " and " + other.value());
            case CustomerRefusal.PrimaryMismatch(var type, var existing) ->
                row.problem(
                        CustomerColumns.name(type),
                        "belongs to customer " + existing.value() + ", whose primary identifier is another");
            case CustomerRefusal.Closed(var existing) ->
                row.problem("", "is customer " + existing.value() + ", who is deleted or about to be");
            case CustomerRefusal.TooManyProfiles(var existing, var most) ->
                row.problem(
                        "", "is customer " + existing.value() + ", who has " + most + " profiles and may have no more");
            case CustomerRefusal.ProfileHoldsOther(var type, var existing) ->
                row.problem(
                        CustomerColumns.name(type),
                        "is another than customer " + existing.value() + " has in this source");
            case CustomerRefusal.RegistrationDateOutOfRange() ->
                row.problem(
                        CustomerColumns.REGISTERED_ON, "lies in the future, or before the organization's first day");
            case CustomerRefusal.ChannelInvalid(var type) -> row.problem("", "has a channel of no known type");
            case CustomerRefusal.StatusLabelUnknown(var label) ->
                row.problem(CustomerColumns.LABEL, "is no label of the organization");
            case CustomerRefusal.Unreadable(var member) ->
                row.problem("", "has something that can't be read: " + member);
            case CustomerRefusal.NotAssociated _ ->
                row.problem("", "belongs to another customer, which a file can't say");
            case CustomerRefusal.ContactNotReachable() ->
                row.problem(CustomerColumns.LOYALTY, "is non_loyalty, which takes a mobile or an email");
            case CustomerRefusal.LoyaltyCannotEnd() ->
                row.problem(CustomerColumns.LOYALTY, "is non_loyalty, and the customer is in the loyalty program");
        };
    }

    private static RowProblem refused(ImportRow row, FieldRefusal refusal) {
        var column = CustomerColumns.EXTENDED + refusal.name();
        return switch (refusal) {
            case FieldRefusal.Required _ -> row.problem(column, "is left out, and the organization wants it");
            case FieldRefusal.Invalid _ -> row.problem(column, "is no value of this field");
        };
    }

    /** What is to be known of a row that was registered; nothing for what is usual. */
    static Optional<RowProblem> warned(ImportRow row, Warning warning) {
        return switch (warning) {
            case CustomerWarning customer -> warned(row, customer);
            case FieldWarning field -> Optional.of(warned(row, field));
            default -> throw new IllegalStateException("customers do not warn of " + warning);
        };
    }

    private static Optional<RowProblem> warned(ImportRow row, CustomerWarning warning) {
        return switch (warning) {
            case CustomerWarning.Combined _,
                    CustomerWarning.MergedFound _,
                    CustomerWarning.AccountMissing _,
                    CustomerWarning.NoDefaultStatusLabel _ -> Optional.empty();
            case CustomerWarning.IdentifierDropped(var type) ->
                remark(row, CustomerColumns.name(type), "is not valid and was left out");
            case CustomerWarning.ChannelDropped(var type) ->
                remark(row, "", "has a channel that is not valid and was left out");
            case CustomerWarning.HomeTillUnknown(var code) ->
                remark(row, CustomerColumns.HOME_TILL, "is the code of no active till and was left out");
            case CustomerWarning.RegisteredTillUnknown(var code) ->
                remark(row, CustomerColumns.REGISTERED_TILL, "is the code of no active till and was left out");
            case CustomerWarning.PrimaryNotChanged(var type) ->
                remark(row, CustomerColumns.name(type), "stays what it was: the primary identifier is not changed");
            case CustomerWarning.ChangeNotAllowed(var type) ->
                remark(row, CustomerColumns.name(type), "stays what it was: the organization lets none be replaced");
            case CustomerWarning.Merged(var victim, var survivor) ->
                remark(row, "", "made customer " + victim.value() + " part of customer " + survivor.value());
            case CustomerWarning.NotMerged(var other, var why) ->
                remark(row, "", "has an identifier of customer " + other.value() + ", to whom it was left");
            case CustomerWarning.BelongsToOther(var type) ->
                remark(row, CustomerColumns.name(type), "belongs to another customer and was left out");
        };
    }

    private static RowProblem warned(ImportRow row, FieldWarning warning) {
        var custom = CustomerColumns.CUSTOM + warning.name();
        var extended = CustomerColumns.EXTENDED + warning.name();
        return switch (warning) {
            case FieldWarning.CustomUnknown _ -> row.remark(custom, "is no field and was left out");
            case FieldWarning.CustomInvalid _ -> row.remark(custom, "is no value of this field and was left out");
            case FieldWarning.CustomDisabled _ -> row.remark(custom, "is switched off and was left out");
            case FieldWarning.ExtendedUnknown _ -> row.remark(extended, "is no field and was left out");
            case FieldWarning.ExtendedInvalid _ -> row.remark(extended, "is no value of this field and was left out");
            case FieldWarning.ExtendedTooLong _ -> row.remark(extended, "is too long and was left out");
            case FieldWarning.ExtendedNotUpdatable _ ->
                row.remark(extended, "stays what it was: the organization lets none be replaced");
        };
    }

    private static Optional<RowProblem> remark(ImportRow row, String column, String message) {
        return Optional.of(row.remark(column, message));
    }
}
