package io.meniscus.core.redemption;

import io.meniscus.core.world.Refusal;

/** Why what was to prove that the customer wants it proves nothing. */
public sealed interface ProofRefusal extends Refusal {
    /** The code opens nothing here: wrong, used, expired, or sent for something else. */
    record CodeWrong() implements ProofRefusal {}
}
