package io.meniscus.core.otp;

import io.meniscus.core.SecretCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A code that was sent to somebody.
 *
 * @param id         as calls name it
 * @param validUntil the first instant it is no good any more
 * @param sent       how often it was sent
 * @param triesLeft  how often something else may still be typed; with none left it is locked
 * @param usedAt     null while nobody used it
 */
public record OneTimeCode(
        CodeKey key,
        long id,
        CodeAction action,
        Binding binding,
        SecretCode code,
        Instant issuedAt,
        Instant validUntil,
        int sent,
        int triesLeft,
        @Nullable Instant usedAt) {

    /** Whether it could still be used. */
    public boolean isValid(Instant at) {
        return usedAt == null && triesLeft > 0 && at.isBefore(validUntil);
    }

    OneTimeCode sentAgain() {
        return new OneTimeCode(key, id, action, binding, code, issuedAt, validUntil, sent + 1, triesLeft, usedAt);
    }

    OneTimeCode used(Instant at) {
        return new OneTimeCode(key, id, action, binding, code, issuedAt, validUntil, sent, triesLeft, at);
    }

    OneTimeCode missed() {
        return new OneTimeCode(key, id, action, binding, code, issuedAt, validUntil, sent, triesLeft - 1, usedAt);
    }
}
