package io.meniscus.core.identity.consent;

import io.meniscus.core.AccountId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Subscription.Consent;
import io.meniscus.core.identity.SubscriptionPriority;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command that takes a person's word on messages, or the refusal that reading it ended in. */
public sealed interface SayConsents {
    /** Words that read well; what did not is in the warnings. */
    record Ready(CustomerRef ref, List<Word> words, List<Warning> warnings, TillId till, RequestId request)
            implements SayConsents {
        public Ready {
            words = List.copyOf(words);
            warnings = List.copyOf(warnings);
        }
    }

    /** Words that were refused before any customer was looked at. */
    record Unfit(Refusal refusal) implements SayConsents {}

    /**
     * A word on one kind of message on one channel.
     *
     * @param account source account that it came by; null for the one the customer was registered by
     */
    record Word(
            ChannelType channel,
            SubscriptionPriority priority,
            Consent consent,
            @Nullable AccountId account,
            ConsentChange.Context context) {}
}
