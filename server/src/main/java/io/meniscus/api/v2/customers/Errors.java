package io.meniscus.api.v2.customers;

import io.meniscus.api.v2.wire.Failure;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.field.FieldRefusal;
import io.meniscus.core.field.FieldWarning;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.CustomerWarning;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.identity.change.ChangeRefusal;
import io.meniscus.core.identity.change.ChangeWarning;
import io.meniscus.core.identity.search.SearchRefusal;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.Warning;
import io.meniscus.http.Reply;
import java.util.List;

/** The codes and words of {@code /v2/customers} (v2/customers "Other codes of the resource"). */
public final class Errors {
    private Errors() {}

    /** The reply of a refused call: HTTP 200 with the code in its body. */
    public static Reply reply(Refusal refusal) {
        var error = of(refusal);
        return Reply.refused(error.code(), new Failure(List.of(error), List.of()));
    }

    /** What calls by id answer for an id that nobody has. */
    static Reply unknownUser() {
        return Reply.refused(8009, new Failure(List.of(W.of(8009, "User is not found")), List.of()));
    }

    public static W of(Refusal refusal) {
        return switch (refusal) {
            case CustomerRefusal customer -> of(customer);
            case LookupRefusal lookup -> of(lookup);
            case FieldRefusal field -> of(field);
            case ChangeRefusal change -> of(change);
            case SearchRefusal search -> of(search);
            default -> throw new IllegalStateException("customers do not refuse with " + refusal);
        };
    }

    public static W of(CustomerRefusal refusal) {
        return switch (refusal) {
            case CustomerRefusal.NothingGiven() -> W.of(8084, "Customer data is empty");
            case CustomerRefusal.Unreadable(var member) -> W.of(400, "Input is invalid: " + member);
            case CustomerRefusal.SourceMissing() -> W.of(8004, "Source not specified");
            case CustomerRefusal.SourceUnknown(var source) -> W.of(3217, "Source is invalid: " + source);
            case CustomerRefusal.AccountUnknown(var source, var account) ->
                W.of(8011, "Account id is invalid for source " + source);
            case CustomerRefusal.NoUsableIdentifier() -> W.of(8005, "No valid identifier passed");
            case CustomerRefusal.IdentifierTypeUnknown(var type) ->
                W.of(8005, "Identifier type is not supported: " + type);
            case CustomerRefusal.SeveralValues(var type) ->
                W.of(8005, "More than one value passed for identifier " + type.wire());
            case CustomerRefusal.IdentifierRequired(var type) ->
                W.of(8014, "Primary or mandatory identifier is missing: " + type.wire());
            case CustomerRefusal.IdentifierInvalid(var type) ->
                W.of(8014, "Primary identifier is invalid: " + type.wire());
            case CustomerRefusal.AlreadyRegistered(var type, var existing) ->
                W.of(8006, "Customer with the same " + type.wire() + " exists in this source, id " + existing.value());
            case CustomerRefusal.PersonsDiffer(var one, var other) ->
                W.of(8074, "Identifiers of customers %d and %d passed".formatted(one.value(), other.value()));
            case CustomerRefusal.PrimaryMismatch(var type, var existing) ->
                W.of(
                        8075,
                        "Customer %d has this %s and another primary identifier"
                                .formatted(existing.value(), type.wire()));
            case CustomerRefusal.Closed(var existing) -> W.of(8026, "Customer is deleted after PII delete request");
            case CustomerRefusal.TooManyProfiles(var existing, var most) ->
                W.of(8066, "Customer %d has %d profiles, combine not possible".formatted(existing.value(), most));
            case CustomerRefusal.ProfileHoldsOther(var type, var existing) ->
                W.of(8053, "Customer %d has a different %s in this source".formatted(existing.value(), type.wire()));
            case CustomerRefusal.NotAssociated(var missing) -> of(missing);
            case CustomerRefusal.RegistrationDateOutOfRange() -> W.of(8017, "Registration date is out of range");
            case CustomerRefusal.ChannelInvalid(var type) -> W.of(8010, "Communication channel is invalid: " + type);
            case CustomerRefusal.StatusLabelUnknown(var label) -> W.of(8086, "Status label is invalid: " + label);
            case CustomerRefusal.ContactNotReachable() ->
                W.of(1045, "Mobile or email is mandatory for a non loyalty customer");
            case CustomerRefusal.LoyaltyCannotEnd() ->
                W.of(8018, "A loyalty customer cannot become a non loyalty customer");
        };
    }

    private static W of(CustomerRefusal.NotAssociated.Missing missing) {
        return switch (missing) {
            case HIERARCHY -> W.of(1701, "Hierarchy code is not known");
            case HIERARCHY_CODE -> W.of(1613, "Hierarchy code is empty");
            case COMPANY -> W.of(1704, "Company is not known");
            case PARENT -> W.of(1703, "Parent is not known");
        };
    }

    static W of(ChangeRefusal refusal) {
        return switch (refusal) {
            case ChangeRefusal.NothingAsked() -> W.of(8070, "Neither identifiers to add nor to remove passed");
            case ChangeRefusal.TakenInSource(var type, var holder) ->
                W.of(8007, "Customer %d has this %s in this source".formatted(holder.value(), type.wire()));
            case ChangeRefusal.ProfilesConflict(var type, var holder) ->
                W.of(
                        8008,
                        "Customer %d has a different profile with another %s in the same source"
                                .formatted(holder.value(), type.wire()));
            case ChangeRefusal.HasOther(var type) ->
                W.of(8053, "Customer has a different %s in this source, remove it first".formatted(type.wire()));
            case ChangeRefusal.PrimaryNeeded(var type) ->
                W.of(91005, "Primary identifier cannot be removed: " + type.wire());
            case ChangeRefusal.NotChangeable(var type) ->
                W.of(91006, "Change of identifier is not allowed: " + type.wire());
            case ChangeRefusal.Blocked(var customer) ->
                W.of(91006, "The status of customer %d forbids a change of identifiers".formatted(customer.value()));
            case ChangeRefusal.Closed(var customer) -> W.of(8026, "Customer is deleted after PII delete request");
        };
    }

    static W of(FieldRefusal refusal) {
        return switch (refusal) {
            case FieldRefusal.Required(var name) -> W.of(10001, "Extended field is mandatory: " + name);
            case FieldRefusal.Invalid(var name) -> W.of(10001, "Extended field value is invalid: " + name);
        };
    }

    static W of(SearchRefusal refusal) {
        return switch (refusal) {
            case SearchRefusal.Busy() -> W.of(461, "Search is busy or timed out, please narrow it or try again");
        };
    }

    public static W of(LookupRefusal refusal) {
        return switch (refusal) {
            case LookupRefusal.SourceEmpty() -> W.of(8001, "Lookup,Source not specified");
            case LookupRefusal.IdentifierMissing() -> W.of(8002, "Lookup,Identifier not specified");
            case LookupRefusal.SourceInvalid() -> W.of(8003, "Invalid source");
            case LookupRefusal.AccountInvalid() -> W.of(8011, "Account id is invalid for the source");
            case LookupRefusal.IdentifierNameUnknown() -> W.of(8013, "Lookup,Invalid identifier passed");
            case LookupRefusal.NotFound() -> W.of(8015, "Customer not found for the given identifiers");
            case LookupRefusal.AccountMissing() -> W.of(8045, "Account id is mandatory for the source");
            case LookupRefusal.NotInSource() -> W.of(8065, "Customer not found in the given source");
            case LookupRefusal.Erased() -> W.of(8026, "Customer is deleted after PII delete request");
        };
    }

    public static List<W> warnings(List<Warning> warnings) {
        return warnings.stream().map(Errors::of).toList();
    }

    private static W of(Warning warning) {
        return switch (warning) {
            case CustomerWarning customer -> of(customer);
            case FieldWarning field -> of(field);
            case ChangeWarning change -> of(change);
            default -> throw new IllegalStateException("customers do not warn of " + warning);
        };
    }

    static W of(ChangeWarning warning) {
        return switch (warning) {
            case ChangeWarning.NothingDone() -> W.of(8070, "No identifier was changed");
            case ChangeWarning.HasAlready(var type) ->
                switch (type.family()) {
                    case MOBILE -> W.of(8071, "Mobile belongs to the customer already");
                    case EMAIL -> W.of(8072, "Email belongs to the customer already");
                    case EXTERNAL_ID, CARD, PLATFORM ->
                        W.of(8073, "The %s belongs to the customer already".formatted(type.wire()));
                };
        };
    }

    public static W of(FieldWarning warning) {
        return switch (warning) {
            case FieldWarning.CustomUnknown(var name) -> W.of(1017, "Custom field is not defined: " + name);
            case FieldWarning.CustomInvalid(var name) -> W.of(1017, "Custom field value is invalid: " + name);
            case FieldWarning.CustomDisabled(var name) -> W.of(1017, "Custom field is disabled: " + name);
            case FieldWarning.ExtendedUnknown(var name) -> W.of(91016, "Extended field name " + name + " is invalid");
            case FieldWarning.ExtendedInvalid(var name) -> W.of(91017, "Extended field value is invalid: " + name);
            case FieldWarning.ExtendedTooLong(var name) -> W.of(91015, "Extended field value is too long: " + name);
            case FieldWarning.ExtendedNotUpdatable(var name) -> W.of(91015, "Extended field is not updatable: " + name);
        };
    }

    public static W of(CustomerWarning warning) {
        return switch (warning) {
            case CustomerWarning.Combined(var person) -> W.of(8050, "Same Customer found in other sources,Combining");
            case CustomerWarning.MergedFound(var survivor) -> W.of(8069, "Merged customer found");
            case CustomerWarning.AccountMissing() -> W.of(8054, "Account id is missing, the only account is used");
            case CustomerWarning.IdentifierDropped(var type) -> dropped(type);
            case CustomerWarning.ChannelDropped(var type) -> dropped(type);
            case CustomerWarning.HomeTillUnknown(var code) -> W.of(8077, "Associated till is invalid: " + code);
            case CustomerWarning.RegisteredTillUnknown(var code) -> W.of(91020, "Registered till is invalid: " + code);
            case CustomerWarning.NoDefaultStatusLabel() -> W.of(8107, "Default customer status label not set");
            case CustomerWarning.PrimaryNotChanged(var type) ->
                W.of(91006, "Identifier is set already and not changed here: " + type.wire());
            case CustomerWarning.ChangeNotAllowed(var type) ->
                W.of(91006, "Change of identifier is not allowed: " + type.wire());
            case CustomerWarning.Merged(var victim, var survivor) ->
                W.of(8051, "User %d merged into user %d".formatted(victim.value(), survivor.value()));
            case CustomerWarning.NotMerged(var other, var why) ->
                W.of(8052, "Conflicting customers found, not merged: " + other.value());
            case CustomerWarning.BelongsToOther(var type) ->
                W.of(91007, "Identifier belongs to another customer, ignored: " + type.wire());
        };
    }

    private static W dropped(IdentifierType type) {
        return switch (type.family()) {
            case MOBILE -> W.of(8056, "Invalid mobile");
            case EMAIL -> W.of(8055, "Invalid email");
            case EXTERNAL_ID, CARD, PLATFORM -> W.of(8064, "Invalid " + type.wire());
        };
    }

    private static W dropped(ChannelType type) {
        return switch (type) {
            case MOBILE, WHATSAPP, VIBER -> W.of(8057, "Invalid mobile in comm channel");
            case EMAIL, WECHAT, IOS, ANDROID, LINE, MOBILE_PUSH, POSTMAIL ->
                W.of(8058, "Invalid " + type.wire() + " in comm channel");
        };
    }
}
