package io.meniscus.core.identity.consent;

import io.meniscus.core.AccountId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.Subscription;
import java.time.Instant;

/**
 * A line of a customer's subscription log.
 *
 * @param account source account that the word came by
 * @param context what it was said about
 * @param saidTo  the till that took it
 */
public record ConsentChange(
        Subscription.Key key,
        Subscription.Consent consent,
        AccountId account,
        Context context,
        TillId saidTo,
        Instant at,
        RequestId request) {

    /**
     * What a word was said about; -1 for none.
     *
     * @param communication the message (v1.1: the outbox)
     */
    public record Context(long orgUnit, long campaign, long communication, String reason) {
        public static final long NONE = -1;

        /** A word that came with a registration. */
        public static final Context REGISTRATION = new Context(NONE, NONE, NONE, "");
    }
}
