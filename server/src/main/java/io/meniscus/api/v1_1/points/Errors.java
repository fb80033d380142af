package io.meniscus.api.v1_1.points;

import io.meniscus.api.v1_1.customer.Errors.ItemError;
import io.meniscus.core.field.FieldWarning;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.otp.CodeRefusal;
import io.meniscus.core.otp.ProofRefusal;
import io.meniscus.core.program.RedemptionHindrance;
import io.meniscus.core.redemption.RedemptionRefusal;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.Warning;

/** The item codes and words of points (v1.1/error-codes "Points"). */
final class Errors {
    private Errors() {}

    static ItemError of(Refusal refusal) {
        return switch (refusal) {
            case RedemptionRefusal redemption -> of(redemption);
            case RedemptionHindrance hindrance -> of(hindrance);
            case LookupRefusal lookup -> of(lookup);
            case CodeRefusal code -> of(code);
            case ProofRefusal proof -> of(proof);
            default -> throw new IllegalStateException("points do not refuse with " + refusal);
        };
    }

    static ItemError of(RedemptionRefusal refusal) {
        return switch (refusal) {
            case RedemptionRefusal.IdentifierInvalid() -> new ItemError(802, "Customer identifier is invalid");
            case RedemptionRefusal.NoProgram() -> new ItemError(895, "Organization has no such loyalty program");
            case RedemptionRefusal.NotEnrolled(var person) ->
                new ItemError(881, "Customer is not enrolled in the loyalty program");
            case RedemptionRefusal.Fraud(var person) -> new ItemError(809, "Customer is marked as fraud");
            case RedemptionRefusal.FraudSuspected(var person) -> new ItemError(820, "Customer is suspected of fraud");
            case RedemptionRefusal.Blocked(var person) ->
                new ItemError(3045, "Customer's status does not allow redemption of points");
            case RedemptionRefusal.BillNumberInvalid() -> new ItemError(811, "Transaction number is invalid");
            case RedemptionRefusal.TimeInvalid() -> new ItemError(859, "Redemption time is invalid");
            case RedemptionRefusal.GroupUnknown() -> new ItemError(1632, "Group is invalid");
            case RedemptionRefusal.ReferenceTaken(var by) ->
                new ItemError(817, "Redemption failed, external reference number was used by " + by.code());
            case RedemptionRefusal.CodeMissing() -> new ItemError(824, "Validation code is mandatory");
            case RedemptionRefusal.SwitchedOff() ->
                new ItemError(827, "Redemption of points is not enabled for the organization");
            case RedemptionRefusal.SignatureMissing() -> new ItemError(825, "Client signature is missing");
            case RedemptionRefusal.MissedCallOff() -> new ItemError(823, "Redemption by missed call is disabled");
        };
    }

    static ItemError of(RedemptionHindrance hindrance) {
        return switch (hindrance) {
            case RedemptionHindrance.NumberInvalid(var asked) -> new ItemError(801, "Points value is invalid");
            case RedemptionHindrance.BalanceTooLow(var needed) ->
                new ItemError(804, "Current points are below the required " + Plain.text(needed));
            case RedemptionHindrance.LifetimeTooLow(var needed) ->
                new ItemError(805, "Lifetime points are below the required " + Plain.text(needed));
            case RedemptionHindrance.PurchasesTooLow(var needed) ->
                new ItemError(806, "Lifetime purchases are below the required " + Plain.text(needed));
            case RedemptionHindrance.TooFew(var least) ->
                new ItemError(821, "Points are below the minimum of " + Plain.text(least));
            case RedemptionHindrance.TooMany(var most) ->
                new ItemError(819, "Points are above the maximum of " + Plain.text(most) + " per redemption");
            case RedemptionHindrance.NoMultiple(var of) ->
                new ItemError(807, "Points are not a multiple of " + Plain.text(of));
            case RedemptionHindrance.NotThere(var current) ->
                new ItemError(818, "Points are more than the available " + Plain.text(current));
        };
    }

    static ItemError of(LookupRefusal refusal) {
        return switch (refusal) {
            case LookupRefusal.NotFound(), LookupRefusal.NotInSource() ->
                new ItemError(816, "Customer not found in the organization");
            case LookupRefusal.Erased() -> new ItemError(816, "Customer is deleted after PII delete request");
            case LookupRefusal.SourceEmpty(),
                    LookupRefusal.SourceInvalid(),
                    LookupRefusal.AccountMissing(),
                    LookupRefusal.AccountInvalid(),
                    LookupRefusal.IdentifierNameUnknown(),
                    LookupRefusal.IdentifierMissing() -> of(new RedemptionRefusal.IdentifierInvalid());
        };
    }

    static ItemError of(ProofRefusal refusal) {
        return switch (refusal) {
            case ProofRefusal.Wrong() -> new ItemError(808, "Validation code is invalid");
        };
    }

    static ItemError of(CodeRefusal refusal) {
        return switch (refusal) {
            case CodeRefusal.DailyLimit(var limit) ->
                new ItemError(860, "Validation code not issued, %d were sent today".formatted(limit));
            case CodeRefusal.NoAddress() ->
                new ItemError(860, "Validation code not issued, customer has no address for it");
        };
    }

    /** The code of what had to be dropped. */
    static int warning(Warning warning) {
        return switch (warning) {
            case FieldWarning _ -> 1017;
            case RatioMissing() -> 872;
            default -> throw new IllegalStateException("redemptions do not warn of " + warning);
        };
    }

    /** The store has a currency of its own, and nothing says what that is worth. */
    record RatioMissing() implements Warning {}

    /** A bug while deciding one item; its neighbours stand. */
    static ItemError failed() {
        return new ItemError(817, "Redemption failed");
    }
}
