package io.meniscus.core.otp;

import io.meniscus.core.identity.IdentifierKey;
import java.util.Collection;
import java.util.List;

/**
 * Whether a code that somebody typed is good.
 *
 * @param recipients whose codes count: {@link Recipients#of} of a person
 */
public record CodeQuestion(
        Collection<IdentifierKey> recipients, CodeAction action, Binding.Act act, String typed, CodePolicy.Pick pick) {
    public CodeQuestion {
        recipients = List.copyOf(recipients);
    }

    /** What was typed is as secret as what was sent. */
    @Override
    public String toString() {
        return "CodeQuestion[" + recipients + ", " + action + "]";
    }
}
