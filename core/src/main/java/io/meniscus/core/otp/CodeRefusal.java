package io.meniscus.core.otp;

import io.meniscus.core.world.Refusal;

/** Why no code is sent, or why one does not open. */
public sealed interface CodeRefusal extends Refusal {
    /** The recipient was sent as many today as the organization allows (v2/otp, 429). */
    record DailyLimit(int limit) implements CodeRefusal {}

    /** There is nowhere to send it by the channels wanted. */
    record NoAddress() implements CodeRefusal {}

    /** What was typed is no valid code for what is to be done: wrong, expired, used, or for something else. */
    record Wrong() implements CodeRefusal {}
}
