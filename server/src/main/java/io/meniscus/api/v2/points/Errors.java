package io.meniscus.api.v2.points;

import io.meniscus.api.v2.wire.Failure;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.otp.CodeRefusal;
import io.meniscus.core.otp.ProofRefusal;
import io.meniscus.core.redemption.BindingRefusal;
import io.meniscus.core.redemption.DeductionRefusal;
import io.meniscus.core.redemption.ReversalRefusal;
import io.meniscus.core.redemption.TransferRefusal;
import io.meniscus.core.world.Refusal;
import io.meniscus.http.Reply;
import java.util.List;

/** The codes and words of points (v2/points, v1.1/error-codes "Points"). */
final class Errors {
    private Errors() {}

    /** HTTP 200 with the code in its body. */
    static Reply reply(Refusal refusal) {
        var error = of(refusal);
        return Reply.refused(error.code(), new Failure(List.of(error), List.of()));
    }

    static W of(Refusal refusal) {
        return switch (refusal) {
            case ProgramRefusal program -> of(program);
            case ReversalRefusal reversal -> of(reversal);
            case BindingRefusal binding -> of(binding);
            case TransferRefusal transfer -> of(transfer);
            case DeductionRefusal deduction -> of(deduction);
            case CodeRefusal code -> of(code);
            case ProofRefusal proof -> of(proof);
            case LookupRefusal lookup -> of(lookup);
            default -> throw new IllegalStateException("points do not refuse with " + refusal);
        };
    }

    static W of(ProgramRefusal refusal) {
        return switch (refusal) {
            case ProgramRefusal.EntityTypeInvalid() -> W.of(1212, "Entity type is invalid");
            case ProgramRefusal.ProgramUnknown() -> W.of(1213, "Program id is invalid");
            case ProgramRefusal.NotEnrolled() -> W.of(1218, "Customer is not enrolled in the program");
            case ProgramRefusal.DateInvalid() -> W.of(1216, "Date is invalid, YYYY-MM-DD expected");
            case ProgramRefusal.RangeEmpty() -> W.of(1214, "Start date is after end date");
            case ProgramRefusal.EndPassed() -> W.of(1215, "End date is before today");
            case ProgramRefusal.EndTooFar() -> W.of(1217, "End date is more than 100 years ahead");
            case ProgramRefusal.NoTransfers() -> W.of(814, "No points transfers found");
        };
    }

    static W of(ReversalRefusal refusal) {
        return switch (refusal) {
            case ReversalRefusal.Invalid() -> W.of(901, "Points or redemption id is invalid");
            case ReversalRefusal.TooMany(var left) ->
                W.of(901, "Points are more than the " + left + " that are left of the redemption");
            case ReversalRefusal.Unknown() -> W.of(902, "Redemption id not found");
            case ReversalRefusal.WrongCustomer() -> W.of(904, "Customer details are invalid for the redemption");
            case ReversalRefusal.SwitchedOff() -> W.of(905, "Reversal is not enabled for the organization");
            case ReversalRefusal.AlreadyReversed() -> W.of(3802, "Redemption is already reversed");
        };
    }

    static W of(BindingRefusal refusal) {
        return switch (refusal) {
            case BindingRefusal.NothingToChange() -> W.of(748, "Nothing to update");
            case BindingRefusal.NotOneId() ->
                W.of(749, "Exactly one of redemptionId and externalReferenceNumber is needed");
            case BindingRefusal.Unknown() -> W.of(750, "Redemption could not be updated");
            case BindingRefusal.EntityMissing() -> W.of(1219, "Entity is missing");
            case BindingRefusal.EntityTypeInvalid() -> W.of(1212, "Entity type is invalid");
        };
    }

    static W of(TransferRefusal refusal) {
        return switch (refusal) {
            case TransferRefusal.SwitchedOff() -> W.of(416, "Points transfer is not enabled for the organization");
            case TransferRefusal.NoProgram() -> W.of(885, "Program is invalid");
            case TransferRefusal.SameCustomer() -> W.of(418, "Source and destination customers are the same");
            case TransferRefusal.Merged(var customer) -> W.of(419, "Customer %d is merged".formatted(customer.value()));
            case TransferRefusal.DestinationFraud() -> W.of(414, "Destination customer is marked as fraud");
            case TransferRefusal.SourceFraud() -> W.of(415, "Source customer is marked as fraud");
            case TransferRefusal.BothFraud() -> W.of(417, "Source and destination customers are marked as fraud");
            case TransferRefusal.NotEnrolled(var person) ->
                W.of(416, "Customer %d is not enrolled in the program".formatted(person.value()));
            case TransferRefusal.Blocked(var person) ->
                W.of(416, "The status of customer %d does not allow it".formatted(person.value()));
            case TransferRefusal.NumberInvalid() -> W.of(416, "Points value is invalid");
            case TransferRefusal.NotThere(var transferrable) ->
                W.of(416, "Points are more than the transferrable " + transferrable);
        };
    }

    static W of(DeductionRefusal refusal) {
        return switch (refusal) {
            case DeductionRefusal.ReasonMissing() -> W.of(8882, "Reason is missing");
            case DeductionRefusal.NothingAsked() -> W.of(8888, "Points must be more than zero");
            case DeductionRefusal.TooManyDecimals(var most) ->
                W.of(8906, "Points have more than the %d decimals of the program".formatted(most));
            case DeductionRefusal.CurrencyUnknown() -> W.of(8911, "Alternate currency is invalid");
            case DeductionRefusal.PromotionUnknown() -> W.of(8874, "Promotion is invalid");
            case DeductionRefusal.ProgramMissing() -> W.of(8887, "Program id is needed with a promotion identifier");
            case DeductionRefusal.NoProgram() -> W.of(1213, "Program id is invalid");
            case DeductionRefusal.AwardUnknown() -> W.of(8877, "Points awarded id is invalid");
            case DeductionRefusal.AwardTypeInvalid() -> W.of(9975, "Points awarded ref type is invalid");
            case DeductionRefusal.NotEnrolled(var person) -> W.of(1218, "Customer is not enrolled in the program");
            case DeductionRefusal.NotThere(var there) -> W.of(8907, "Points are more than the available " + there);
        };
    }

    static W of(ProofRefusal refusal) {
        return switch (refusal) {
            case ProofRefusal.Wrong() -> W.of(808, "Validation code is invalid");
        };
    }

    static W of(CodeRefusal refusal) {
        return switch (refusal) {
            case CodeRefusal.DailyLimit(var limit) ->
                W.of(860, "Validation code not issued, %d were sent today".formatted(limit));
            case CodeRefusal.NoAddress() -> W.of(860, "Validation code not issued, customer has no address for it");
        };
    }

    static W of(LookupRefusal refusal) {
        return io.meniscus.api.v2.customers.Errors.of(refusal);
    }
}
