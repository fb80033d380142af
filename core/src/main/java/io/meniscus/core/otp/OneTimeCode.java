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
        @Nullable Instant usedAt) {

    /** Whether it could still be used. */
    public boolean isValid(Instant at) {
        return usedAt == null && at.isBefore(validUntil);
    }

    OneTimeCode sentAgain() {
        return new OneTimeCode(key, id, action, binding, code, issuedAt, validUntil, sent + 1, usedAt);
    }

    OneTimeCode used(Instant at) {
        return new OneTimeCode(key, id, action, binding, code, issuedAt, validUntil, sent, at);
    }
}
