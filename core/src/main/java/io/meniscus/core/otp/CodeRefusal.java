package io.meniscus.core.otp;

import io.meniscus.core.world.Refusal;

/** Why no code is sent. */
public sealed interface CodeRefusal extends Refusal {
    /** The recipient was sent as many today as the organization allows (v2/otp, 429). */
    record DailyLimit(int limit) implements CodeRefusal {}

    /** There is nowhere to send it by the channels wanted. */
    record NoAddress() implements CodeRefusal {}
}
