package io.meniscus.otp;

import io.meniscus.core.world.Refusal;

/** Why a call about codes is refused before any code is looked at (v2/otp). */
public sealed interface CodeCallRefusal extends Refusal {
    /** A member that is missing or says nothing known; several are told at once. */
    record Unreadable(Member member) implements CodeCallRefusal {}

    /** No code was given to be checked. */
    record CodeMissing() implements CodeCallRefusal {}

    /** What was given can be no code: it is too long. */
    record CodeInvalid() implements CodeCallRefusal {}

    /** There is no valid code to be read. */
    record NoCode() implements CodeCallRefusal {}

    /** A member of a call. */
    enum Member {
        ACTION,
        ENTITY_TYPE,
        ENTITY_VALUE,
        CHANNEL
    }
}
