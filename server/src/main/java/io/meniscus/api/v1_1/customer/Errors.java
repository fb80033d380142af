package io.meniscus.api.v1_1.customer;

import io.meniscus.core.field.FieldRefusal;
import io.meniscus.core.field.FieldWarning;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.CustomerWarning;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.identity.search.SearchRefusal;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.Warning;
import java.util.List;

/** The item codes and words of {@code /v1.1/customer} (v1.1/error-codes "Customer"). */
public final class Errors {
    private Errors() {}

    /** An item's failure. */
    public record ItemError(int code, String message) {}

    static ItemError of(Refusal refusal) {
        return switch (refusal) {
            case CustomerRefusal customer -> of(customer);
            case LookupRefusal lookup -> of(lookup);
            case FieldRefusal field -> of(field);
            case SearchRefusal search -> of(search);
            default -> throw new IllegalStateException("customers do not refuse with " + refusal);
        };
    }

    public static ItemError of(CustomerRefusal refusal) {
        return switch (refusal) {
            case CustomerRefusal.NothingGiven(), CustomerRefusal.NoUsableIdentifier() ->
                new ItemError(1007, "No valid identifier passed");
            case CustomerRefusal.Unreadable(var member) ->
                new ItemError(10001, "Customer add failed, value is invalid: " + member);
            case CustomerRefusal.SourceMissing() -> new ItemError(10001, "Customer add failed, source is missing");
            case CustomerRefusal.SourceUnknown(var source) ->
                new ItemError(10001, "Customer add failed, source is invalid: " + source);
            case CustomerRefusal.AccountUnknown(var source, var account) ->
                new ItemError(10001, "Customer add failed, account is invalid for source " + source);
            case CustomerRefusal.IdentifierTypeUnknown(var type) ->
                new ItemError(1007, "Identifier type is not supported: " + type);
            case CustomerRefusal.SeveralValues(var type) ->
                new ItemError(1007, "More than one value passed for " + wire(type));
            case CustomerRefusal.IdentifierRequired(var type) -> required(type);
            case CustomerRefusal.IdentifierInvalid(var type) -> invalid(type);
            case CustomerRefusal.AlreadyRegistered(var type, var existing) ->
                new ItemError(1014, "Customer is already registered, id " + existing.value());
            case CustomerRefusal.PersonsDiffer(var one, var other) ->
                new ItemError(1047, "Identifiers passed belong to different customers");
            case CustomerRefusal.PrimaryMismatch(var type, var existing) ->
                new ItemError(1047, "Primary and other identifiers belong to different customers");
            case CustomerRefusal.Closed(var existing) ->
                new ItemError(1012, "Customer is deleted after PII delete request");
            case CustomerRefusal.TooManyProfiles(var existing, var most) ->
                new ItemError(10001, "Customer add failed, customer has %d profiles".formatted(most));
            case CustomerRefusal.ProfileHoldsOther(var type, var existing) -> takenByOther(type);
            case CustomerRefusal.NotAssociated(var missing) ->
                new ItemError(10001, "Customer add failed, hierarchies are not known");
            case CustomerRefusal.RegistrationDateOutOfRange() ->
                new ItemError(1034, "Registration date is outside the allowed window");
            case CustomerRefusal.ChannelInvalid(var type) -> new ItemError(1101, "Channel is invalid: " + type);
            case CustomerRefusal.StatusLabelUnknown(var label) ->
                new ItemError(10001, "Customer add failed, status label is invalid: " + label);
            case CustomerRefusal.ContactNotReachable() ->
                new ItemError(1045, "Mobile or email is mandatory for a non loyalty customer");
            case CustomerRefusal.LoyaltyCannotEnd() ->
                new ItemError(1046, "Loyalty customer cannot be changed to non loyalty");
        };
    }

    /** As {@link #of(Refusal)}, in the words of an update. */
    static ItemError updating(Refusal refusal) {
        return switch (refusal) {
            case CustomerRefusal customer -> updating(customer);
            case FieldRefusal field -> updating(field);
            case LookupRefusal lookup -> of(lookup);
            default -> throw new IllegalStateException("updates do not refuse with " + refusal);
        };
    }

    static ItemError updating(CustomerRefusal refusal) {
        return switch (refusal) {
            case CustomerRefusal.NothingGiven(), CustomerRefusal.NoUsableIdentifier() ->
                new ItemError(1042, "Identifier is missing or malformed");
            case CustomerRefusal.Unreadable(var member) -> new ItemError(1042, "Identifier is malformed: " + member);
            case CustomerRefusal.IdentifierInvalid(var type) ->
                new ItemError(1042, "Identifier is malformed: " + wire(type));
            case CustomerRefusal.IdentifierRequired(var type) -> lackingForLoyalty(type);
            case CustomerRefusal.StatusLabelUnknown(var label) ->
                new ItemError(1024, "Profile not updated, there is no status for " + label);
            case CustomerRefusal.SourceMissing(), CustomerRefusal.SourceUnknown _, CustomerRefusal.AccountUnknown _ ->
                new ItemError(10002, "Customer update failed, source or account is invalid");
            case CustomerRefusal.NotAssociated(var missing) ->
                new ItemError(10002, "Customer update failed, hierarchies are not known");
            case CustomerRefusal.TooManyProfiles(var existing, var most) ->
                new ItemError(10002, "Customer update failed, customer has %d profiles".formatted(most));
            case CustomerRefusal.IdentifierTypeUnknown _,
                    CustomerRefusal.SeveralValues _,
                    CustomerRefusal.AlreadyRegistered _,
                    CustomerRefusal.PersonsDiffer _,
                    CustomerRefusal.PrimaryMismatch _,
                    CustomerRefusal.Closed _,
                    CustomerRefusal.ProfileHoldsOther _,
                    CustomerRefusal.RegistrationDateOutOfRange _,
                    CustomerRefusal.ChannelInvalid _,
                    CustomerRefusal.ContactNotReachable _,
                    CustomerRefusal.LoyaltyCannotEnd _ -> of(refusal);
        };
    }

    private static ItemError lackingForLoyalty(IdentifierType type) {
        return switch (type.family()) {
            case EMAIL -> new ItemError(1048, "Email is needed to convert to loyalty");
            case EXTERNAL_ID -> new ItemError(1049, "External id is needed to convert to loyalty");
            case MOBILE, CARD, PLATFORM -> required(type);
        };
    }

    static ItemError updating(FieldRefusal refusal) {
        return switch (refusal) {
            case FieldRefusal.Required(var name) ->
                new ItemError(10002, "Customer update failed, extended field is mandatory: " + name);
            case FieldRefusal.Invalid(var name) ->
                new ItemError(10002, "Customer update failed, extended field value is invalid: " + name);
        };
    }

    /** As {@link #failed}, of an update. */
    static ItemError updateFailed() {
        return new ItemError(10002, "Customer update failed");
    }

    private static ItemError required(IdentifierType type) {
        return switch (type.family()) {
            case MOBILE -> new ItemError(1006, "Mobile is mandatory");
            case EMAIL -> new ItemError(1039, "Email is mandatory");
            case EXTERNAL_ID -> new ItemError(1043, "External id is mandatory");
            case CARD, PLATFORM -> new ItemError(1007, "No valid primary identifier passed");
        };
    }

    private static ItemError invalid(IdentifierType type) {
        return switch (type.family()) {
            case MOBILE -> new ItemError(1001, "Mobile is invalid");
            case EMAIL -> new ItemError(1002, "Email is invalid");
            case EXTERNAL_ID -> new ItemError(1003, "External id is invalid");
            case CARD, PLATFORM -> new ItemError(1007, "No valid primary identifier passed");
        };
    }

    private static ItemError takenByOther(IdentifierType type) {
        return switch (type.family()) {
            case MOBILE -> new ItemError(1032, "Mobile belongs to a different customer");
            case EMAIL -> new ItemError(1016, "Email belongs to a different customer");
            case EXTERNAL_ID, CARD, PLATFORM -> new ItemError(1033, "External id belongs to a different customer");
        };
    }

    static ItemError of(FieldRefusal refusal) {
        return switch (refusal) {
            case FieldRefusal.Required(var name) ->
                new ItemError(10001, "Customer add failed, extended field is mandatory: " + name);
            case FieldRefusal.Invalid(var name) ->
                new ItemError(10001, "Customer add failed, extended field value is invalid: " + name);
        };
    }

    static ItemError of(SearchRefusal refusal) {
        return switch (refusal) {
            case SearchRefusal.Busy() -> new ItemError(461, "Search engine is busy or timed out");
        };
    }

    public static ItemError of(LookupRefusal refusal) {
        return switch (refusal) {
            case LookupRefusal.SourceEmpty(),
                    LookupRefusal.SourceInvalid(),
                    LookupRefusal.AccountMissing(),
                    LookupRefusal.AccountInvalid(),
                    LookupRefusal.IdentifierNameUnknown(),
                    LookupRefusal.IdentifierMissing() -> new ItemError(1015, "No identifier passed");
            case LookupRefusal.NotFound(), LookupRefusal.NotInSource() ->
                new ItemError(1012, "Customer not found for the passed mobile, email or external id");
            case LookupRefusal.Erased() -> new ItemError(1012, "Customer is deleted after PII delete request");
        };
    }

    /** A bug while deciding one item; its neighbours stand. */
    static ItemError failed() {
        return new ItemError(10001, "Customer add failed");
    }

    /** What stands in {@code item_status.warnings.warning}: a code, or a text where the code needs a name. */
    public static List<String> warnings(List<Warning> warnings) {
        return warnings.stream().map(Errors::of).distinct().toList();
    }

    private static String of(Warning warning) {
        return switch (warning) {
            case CustomerWarning customer -> of(customer);
            case FieldWarning field -> of(field);
            default -> throw new IllegalStateException("customers do not warn of " + warning);
        };
    }

    public static String of(FieldWarning warning) {
        return switch (warning) {
            case FieldWarning.CustomUnknown(var name) -> "1017";
            case FieldWarning.CustomInvalid(var name) -> "1017";
            case FieldWarning.CustomDisabled(var name) -> "1017";
            case FieldWarning.ExtendedUnknown(var name) -> "Extended field name " + name + " is invalid";
            case FieldWarning.ExtendedInvalid(var name) -> "91015";
            case FieldWarning.ExtendedTooLong(var name) -> "91015";
            case FieldWarning.ExtendedNotUpdatable(var name) -> "91015";
        };
    }

    public static String of(CustomerWarning warning) {
        return switch (warning) {
            case CustomerWarning.Combined(var person) -> "8050";
            case CustomerWarning.MergedFound(var survivor) -> "91009";
            case CustomerWarning.AccountMissing() -> "8054";
            case CustomerWarning.IdentifierDropped(var type) ->
                Integer.toString(invalid(type).code());
            case CustomerWarning.ChannelDropped(var type) -> dropped(type);
            case CustomerWarning.HomeTillUnknown(var code) -> "91021";
            case CustomerWarning.RegisteredTillUnknown(var code) -> "91020";
            case CustomerWarning.NoDefaultStatusLabel() -> "8107";
            case CustomerWarning.PrimaryNotChanged(var type) -> "91005";
            case CustomerWarning.ChangeNotAllowed(var type) -> "91006";
            case CustomerWarning.Merged(var victim, var survivor) -> "8051";
            case CustomerWarning.NotMerged(var other, var why) -> "91007";
            case CustomerWarning.BelongsToOther(var type) -> "91007";
        };
    }

    private static String dropped(ChannelType type) {
        return type == ChannelType.EMAIL ? "1002" : "1001";
    }

    /** An identifier's name in v1.1. */
    static String wire(IdentifierType type) {
        return type == IdentifierType.EXTERNAL_ID ? "external_id" : type.wire();
    }
}
