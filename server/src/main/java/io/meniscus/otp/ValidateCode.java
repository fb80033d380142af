package io.meniscus.otp;

import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.otp.Binding;
import io.meniscus.core.otp.CodeAction;
import io.meniscus.core.otp.CodePolicy;
import io.meniscus.core.otp.CodeQuestion;
import java.util.List;

/** The command that asks whether a code is good, which uses up one that guards nothing else. */
public record ValidateCode(IdentifierKey recipient, CodeAction action, String typed, CodePolicy.Pick pick) {
    CodeQuestion question() {
        return new CodeQuestion(List.of(recipient), action, new Binding.Act.Any(), typed, pick);
    }

    /** What was typed is as secret as what was sent. */
    @Override
    public String toString() {
        return "ValidateCode[" + recipient + ", " + action + "]";
    }
}
