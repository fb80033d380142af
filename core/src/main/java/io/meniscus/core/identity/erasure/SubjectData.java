package io.meniscus.core.identity.erasure;

import io.meniscus.core.CustomerId;
import io.meniscus.core.field.FieldHolder;
import io.meniscus.core.field.FieldValues;
import io.meniscus.core.identity.CommChannel;
import io.meniscus.core.identity.Customer;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.HeldIdentifier;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Lookup;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.Profile;
import io.meniscus.core.identity.Subscription;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is kept of who a person is, customer by customer: of several values reads show one, this
 * has all.
 *
 * @param person   as reads show it
 * @param extended values of extended fields, by the customer that has them
 */
public record SubjectData(
        Person person,
        List<Customer> members,
        List<Part> profiles,
        List<Extended> extended,
        List<Subscription> subscriptions) {
    public SubjectData {
        members = List.copyOf(members);
        profiles = List.copyOf(profiles);
        extended = List.copyOf(extended);
        subscriptions = List.copyOf(subscriptions);
    }

    /** One customer's profile in one source account. */
    public record Part(
            Profile profile, List<HeldIdentifier> identifiers, List<CommChannel> channels, FieldValues custom) {
        public Part {
            identifiers = List.copyOf(identifiers);
            channels = List.copyOf(channels);
        }
    }

    /** Values of extended fields of one customer. */
    public record Extended(CustomerId customer, FieldValues values) {}

    /** Gathers it of whom a reference names. Refuses as look-ups do. */
    public static Outcome<SubjectData> of(CustomerRef ref, World world) {
        return switch (Lookup.person(ref, world)) {
            case Outcome.Accepted<Person>(var person, var warnings) ->
                Outcome.accepted(of(person, world.section(Identity.KIND)), warnings);
            case Outcome.Refused<Person>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<Person>(var bug) -> new Outcome.Failed<>(bug);
        };
    }

    private static SubjectData of(Person person, Identity identity) {
        var members = identity.members(person.root().id());
        var profiles = new ArrayList<Part>();
        var extended = new ArrayList<Extended>();
        var subscriptions = new ArrayList<Subscription>();
        for (var member : members) {
            for (var profile : identity.profilesOf(member.id())) {
                profiles.add(new Part(
                        profile,
                        identity.identifiersOf(profile.key()),
                        identity.channelsOf(profile.key()),
                        identity.fields().of(profile.key().fieldHolder())));
            }
            var values = identity.fields().of(FieldHolder.of(member.id()));
            if (!values.isEmpty()) {
                extended.add(new Extended(member.id(), values));
            }
            subscriptions.addAll(identity.subscriptionsOf(member.id()));
        }
        return new SubjectData(person, members, profiles, extended, subscriptions);
    }
}
