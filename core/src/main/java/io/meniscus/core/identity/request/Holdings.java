package io.meniscus.core.identity.request;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.CommChannel;
import io.meniscus.core.identity.HeldIdentifier;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Profile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What persons have that a request may be about; of several profiles the in-store one goes first. */
record Holdings(Identity identity, RequestRules rules) {

    /** Values of a type. */
    List<String> values(CustomerId person, IdentifierType type) {
        return rows(person, type).map(row -> row.key().value()).distinct().toList();
    }

    /** The identifiers of a type. */
    Stream<HeldIdentifier> rows(CustomerId person, IdentifierType type) {
        return identity.heldBy(person).stream()
                .filter(row -> row.key().type() == type)
                .sorted(Comparator.comparing((HeldIdentifier row) -> isElsewhere(row.account()))
                        .thenComparing(HeldIdentifier.CLAIM_ORDER));
    }

    /** Postal addresses. */
    List<String> addresses(CustomerId person) {
        return postal(person).map(channel -> channel.key().value()).distinct().toList();
    }

    Stream<CommChannel> postal(CustomerId person) {
        return profiles(person)
                .flatMap(profile -> identity.channelsOf(profile.key()).stream())
                .filter(channel -> channel.key().type() == ChannelType.POSTMAIL);
    }

    /** Where something new goes. */
    Optional<Profile> profile(CustomerId person) {
        return profiles(person).findFirst();
    }

    private Stream<Profile> profiles(CustomerId person) {
        return identity.members(person).stream()
                .flatMap(member -> identity.profilesOf(member.id()).stream())
                .sorted(Comparator.comparing((Profile profile) -> isElsewhere(profile.account())));
    }

    private boolean isElsewhere(AccountId account) {
        return !rules.changes().merging().instore().contains(account);
    }
}
