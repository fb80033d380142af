package io.meniscus.otp;

import io.meniscus.core.otp.CodePolicy;

/** What a call brings to prove that it may do what a code can guard. */
public sealed interface CodeProof {
    /** The organization asks for no code here. */
    record NotAsked() implements CodeProof {}

    /** What was typed; empty text for nothing. */
    record Typed(String typed, CodePolicy.Pick pick) implements CodeProof {
        /** What was typed is as secret as what was sent. */
        @Override
        public String toString() {
            return "Typed[****]";
        }
    }
}
