package io.meniscus.core.identity.registration;

import io.meniscus.core.AccountId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.field.GivenFields;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.CommChannel;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.identity.Subscription;
import io.meniscus.core.identity.SubscriptionPriority;
import io.meniscus.core.world.Warning;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A registration as a call brings it, with what only the call's version knows already resolved: the source account,
 * the tills, the dates. Values are still as they came; {@link RegisterCustomer#of} reads them.
 *
 * @param account      where the profile goes
 * @param firstName    null when not given
 * @param lastName     null when not given
 * @param loyalty      null when not given: a new customer becomes a member, a known one stays what it is
 * @param registeredAt null for the request's instant
 * @param homeTill     null when not given: the till's own
 * @param warnings     what reading the call had to drop
 */
public record RegistrationForm(
        AccountId account,
        WhenKnown whenKnown,
        List<GivenIdentifier> identifiers,
        @Nullable String firstName,
        @Nullable String lastName,
        List<GivenChannel> channels,
        List<GivenSubscription> subscriptions,
        @Nullable LoyaltyType loyalty,
        @Nullable Instant registeredAt,
        TillId till,
        TillId registeredTill,
        @Nullable TillId homeTill,
        @Nullable Long statusLabel,
        GivenFields fields,
        RequestId request,
        List<Warning> warnings) {
    public RegistrationForm {
        identifiers = List.copyOf(identifiers);
        channels = List.copyOf(channels);
        subscriptions = List.copyOf(subscriptions);
        warnings = List.copyOf(warnings);
    }

    Stamp stamp(Instant at) {
        return new Stamp(at, till, request);
    }

    /** What a registration with a known identifier means: v2 refuses or joins, v1.1 updates. */
    public enum WhenKnown {
        /** Known in this source account: refused. Known in another: the profile joins that person. */
        REFUSE,
        /** Known anywhere: the person is updated and gains the profile it lacks. */
        UPDATE
    }

    /** An identifier as it came. */
    public record GivenIdentifier(IdentifierType type, String value) {
        @Override
        public String toString() {
            return type + ":***";
        }
    }

    /** A channel as it came. */
    public record GivenChannel(
            ChannelType type,
            String value,
            CommChannel.Marks marks,
            Subscription.Consent consent,
            @Nullable Instant lastViewedAt,
            String attributes) {
        /** Whether it is there for an identifier's sake alone. */
        boolean followsFrom(IdentifierKey key) {
            return marks.equals(CommChannel.Marks.DERIVED)
                    && type.wire().equalsIgnoreCase(key.type().wire())
                    && value.equals(key.value());
        }

        @Override
        public String toString() {
            return type + ":***";
        }
    }

    /** A consent as it came. */
    public record GivenSubscription(ChannelType channel, SubscriptionPriority priority, Subscription.Consent consent) {}
}
