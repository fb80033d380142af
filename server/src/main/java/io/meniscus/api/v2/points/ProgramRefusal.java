package io.meniscus.api.v2.points;

import io.meniscus.core.world.Refusal;

/** Why a read of points answers for no program (v2/points "Program query"). */
sealed interface ProgramRefusal extends Refusal {
    /** Neither CUSTOMER nor anything there are points of. */
    record EntityTypeInvalid() implements ProgramRefusal {}

    record ProgramUnknown() implements ProgramRefusal {}

    record NotEnrolled() implements ProgramRefusal {}

    /** A date is none, or the range ends before it begins. */
    record DateInvalid() implements ProgramRefusal {}

    record RangeEmpty() implements ProgramRefusal {}

    record EndPassed() implements ProgramRefusal {}

    record EndTooFar() implements ProgramRefusal {}

    record NoTransfers() implements ProgramRefusal {}
}
