package io.meniscus.core.otp;

import io.meniscus.core.world.Refusal;

/** Why an act that a code guards is refused (error-codes 1021, 808). */
public sealed interface ProofRefusal extends Refusal {
    /** What was typed is no valid code for what is to be done: wrong, expired, used, or for something else. */
    record Wrong() implements ProofRefusal {}
}
