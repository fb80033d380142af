package io.meniscus.core.redemption;

import io.meniscus.core.program.Program;
import io.meniscus.core.program.Program.CodeNeed;
import io.meniscus.core.redemption.PointsRules.Allowed;
import io.meniscus.core.redemption.RedeemPoints.Validation;
import java.util.Optional;

/** Whether a call proves that the customer wants it (loyalty-engine §6, 6). */
final class Proof {
    private Proof() {}

    /** What the call lacks; nothing where the program asks for no proof, or the organization lets it be skipped. */
    static Optional<RedemptionRefusal> refusal(Validation validation, Program program, PointsRules rules) {
        return switch (validation) {
            case Validation.ByMissedCall() -> Optional.of(new RedemptionRefusal.MissedCallOff());
            case Validation.Skipped() ->
                program.code() == CodeNeed.NONE || rules.allows(Allowed.SKIPPED_VALIDATION)
                        ? Optional.empty()
                        : Optional.of(new RedemptionRefusal.CodeMissing());
            case Validation.None() ->
                program.code() == CodeNeed.NONE ? Optional.empty() : Optional.of(new RedemptionRefusal.CodeMissing());
            case Validation.ByCode _ -> Optional.empty();
        };
    }
}
