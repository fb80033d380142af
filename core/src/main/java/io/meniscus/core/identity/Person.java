package io.meniscus.core.identity;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.field.FieldHolder;
import io.meniscus.core.field.FieldValues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A person as reads show it: the root, all profiles with their identifiers and channels, what was said of consent.
 *
 * @param members     the customers that are this person, the root first: whatever is kept by customer is kept by one of
 *                    these
 * @param identifiers what its customers hold, those among them that the root's hide in its profiles
 * @param extended    values of extended fields
 */
public record Person(
        Customer root,
        List<CustomerId> members,
        List<ProfileView> profiles,
        List<HeldIdentifier> identifiers,
        List<Subscription> subscriptions,
        FieldValues extended) {
    public Person {
        members = List.copyOf(members);
        profiles = List.copyOf(profiles);
        identifiers = List.copyOf(identifiers);
        subscriptions = List.copyOf(subscriptions);
    }

    /**
     * A profile with everything that stands in it.
     *
     * @param custom values of custom fields
     */
    public record ProfileView(
            Profile profile, List<HeldIdentifier> identifiers, List<CommChannel> channels, FieldValues custom) {

        private static ProfileView of(Profile profile, Identity identity) {
            return new ProfileView(
                    profile,
                    identity.identifiersOf(profile.key()),
                    identity.channelsOf(profile.key()),
                    identity.fields().of(profile.key().fieldHolder()));
        }

        /** With what another member's profile in the same account adds; a value of a type hides another one. */
        private ProfileView and(ProfileView other) {
            var allIdentifiers = new ArrayList<>(identifiers);
            other.identifiers.stream()
                    .filter(row -> identifiers.stream()
                            .noneMatch(own -> own.key().type() == row.key().type()))
                    .forEach(allIdentifiers::add);
            var allChannels = new ArrayList<>(channels);
            other.channels.stream()
                    .filter(row -> channels.stream().noneMatch(own -> own.key().reaches(row.key())))
                    .forEach(allChannels::add);
            return new ProfileView(
                    profile.orNames(other.profile), allIdentifiers, allChannels, custom.orElse(other.custom));
        }
    }

    /**
     * Gathers a person of the section; the rows of all its members must be there. Where several members have a profile
     * in one account it is shown as one, what the root says going before what others say.
     */
    public static Person of(Identity identity, CustomerId root) {
        var members = identity.members(root).stream().map(Customer::id).toList();
        var profiles = new LinkedHashMap<AccountId, ProfileView>();
        var subscriptions = new ArrayList<Subscription>();
        var extended = FieldValues.NONE;
        for (var member : members) {
            for (var profile : identity.profilesOf(member)) {
                profiles.merge(profile.account(), ProfileView.of(profile, identity), ProfileView::and);
            }
            extended = extended.orElse(identity.fields().of(FieldHolder.of(member)));
            subscriptions.addAll(identity.subscriptionsOf(member));
        }
        var customer = Objects.requireNonNull(identity.find(root)).as(identity.loyalty(root));
        return new Person(
                customer, members, List.copyOf(profiles.values()), identity.heldBy(root), subscriptions, extended);
    }

    /** What the person said of a channel and kind of message; the later word counts, none reads as opted in. */
    public Subscription.Consent consent(ChannelType channel, SubscriptionPriority priority) {
        return said(channel, priority).orElse(Subscription.Consent.OPTIN);
    }

    /** The person's own last word, if there was one. */
    public Optional<Subscription.Consent> said(ChannelType channel, SubscriptionPriority priority) {
        return subscriptions.stream()
                .filter(said -> said.key().channel() == channel && said.key().priority() == priority)
                .max(Comparator.comparing(Subscription::updatedAt))
                .map(Subscription::consent);
    }

    /**
     * Of a person's customers the one that a reference names, whom new rows are written under: so an undone merge
     * leaves them on the right side.
     */
    public CustomerId origin(CustomerRef ref) {
        return switch (ref) {
            case CustomerRef.ById(var id, var scope) -> members.contains(id) ? id : root.id();
            case CustomerRef.ByIdentifier(var key, var scope) ->
                identifiers.stream()
                        .filter(held -> held.key().equals(key) && scope.covers(held.account()))
                        .map(HeldIdentifier::customer)
                        .findFirst()
                        .orElse(root.id());
        };
    }
}
