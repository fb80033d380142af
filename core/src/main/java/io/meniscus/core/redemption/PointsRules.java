package io.meniscus.core.redemption;

import io.meniscus.core.ProgramId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.status.BlockedActions;
import io.meniscus.core.otp.CodePolicy;
import io.meniscus.core.program.Program;
import io.meniscus.core.program.Programs;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an organization asks of whoever moves points by hand or at a till.
 *
 * @param currencyDecimals of the organization's currency
 * @param fraud            labels of confirmed fraud
 * @param suspected        labels of suspected fraud
 * @param allowed          what its configuration keys allow
 * @param codes            which of several unused codes is good
 */
public record PointsRules(
        Programs programs,
        int currencyDecimals,
        BlockedActions blocked,
        Set<Long> fraud,
        Set<Long> suspected,
        Set<Allowed> allowed,
        CodePolicy.Pick codes) {
    public PointsRules {
        fraud = Set.copyOf(fraud);
        suspected = Set.copyOf(suspected);
        allowed = Set.copyOf(allowed);
    }

    /** What is off until it is allowed. */
    public enum Allowed {
        REVERSAL,
        TRANSFER,
        /** Transfers ask whether either side is marked as fraud: a check that is on, not an act. */
        FRAUD_CHECK_OF_TRANSFER,
        NEGATIVE_BALANCE,
        SKIPPED_VALIDATION
    }

    boolean allows(Allowed act) {
        return allowed.contains(act);
    }

    /** The program that is named, else the till's own, else the default one (loyalty-engine §6). */
    public Optional<Program> program(@Nullable ProgramId named, TillId till) {
        return named == null ? programs.ofTill(till) : programs.find(named);
    }

    /** Whether a label marks its bearer as fraud, confirmed or suspected. */
    boolean isFraud(@Nullable Long label) {
        return label != null && (fraud.contains(label) || suspected.contains(label));
    }
}
