package io.meniscus.core.identity;

import io.meniscus.core.CustomerId;
import java.time.Instant;
import java.util.Comparator;

/** What a customer said about one kind of message on one channel; pairs never set read as opted in. */
public record Subscription(Key key, Consent consent, Instant updatedAt) {

    /** Which pair. */
    public record Key(CustomerId customer, ChannelType channel, SubscriptionPriority priority)
            implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::customer).thenComparing(Key::channel).thenComparing(Key::priority);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** Opted in or out. */
    public enum Consent {
        OPTIN,
        OPTOUT
    }
}
