package io.meniscus.otp;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.otp.CodeAction;
import io.meniscus.core.otp.OneTimeCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The question which code was sent last.
 *
 * @param at        the instant it has to be good at
 * @param notBefore the earliest it may have been made at
 */
public record LatestCode(Whose whose, CodeAction action, Instant at, Instant notBefore) {

    /** Whose code. */
    public sealed interface Whose {
        /** A mobile's or an e-mail address's, whoever has it. */
        record Address(IdentifierKey key) implements Whose {}

        /** A customer's, at any of its addresses. */
        record Customer(CustomerRef ref) implements Whose {}
    }

    /**
     * The answer.
     *
     * @param customer who has the address; null when nobody does
     */
    public record Found(OneTimeCode code, @Nullable CustomerId customer) {}
}
