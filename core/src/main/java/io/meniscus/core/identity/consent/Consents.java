package io.meniscus.core.identity.consent;

import io.meniscus.core.CustomerId;
import io.meniscus.core.event.EventKind;
import io.meniscus.core.event.Events;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Lookup;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.Subscription;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes a person's word on messages (v2/customers, v1.1/customer "subscriptions"). The latest word counts; the log has
 * those that said something new. Refuses whom a look-up does not find.
 */
public final class Consents {
    private Consents() {}

    /** The person's id, as the wire shows it. */
    public static Outcome<CustomerId> decide(SayConsents command, World world, Given given) {
        return switch (command) {
            case SayConsents.Unfit(var refusal) -> Outcome.refused(refusal);
            case SayConsents.Ready ready -> decide(ready, world, given);
        };
    }

    private static Outcome<CustomerId> decide(SayConsents.Ready command, World world, Given given) {
        return switch (Lookup.person(command.ref(), world)) {
            case Outcome.Accepted<Person>(var person, var found) -> {
                take(command, person, world, given);
                var warnings = new ArrayList<>(found);
                warnings.addAll(command.warnings());
                yield Outcome.accepted(person.root().id(), warnings);
            }
            case Outcome.Refused<Person>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<Person>(var cause) -> new Outcome.Failed<>(cause);
        };
    }

    private static void take(SayConsents.Ready command, Person person, World world, Given given) {
        var identity = world.section(Identity.KIND);
        var origin = person.origin(command.ref());
        int before = identity.consentLog().added().size();
        for (var word : command.words()) {
            say(
                    identity,
                    new ConsentChange(
                            new Subscription.Key(origin, word.channel(), word.priority()),
                            word.consent(),
                            Objects.requireNonNullElse(
                                    word.account(), person.root().registeredVia()),
                            word.context(),
                            command.till(),
                            given.at(),
                            command.request()));
        }
        if (identity.consentLog().added().size() > before) {
            Events.record(
                    world, given, EventKind.CUSTOMER_CONSENT_CHANGED, origin, 0, command.till(), command.request());
        }
    }

    /** Keeps a word, and logs it when the person's last one was another. */
    public static void say(Identity identity, ConsentChange change) {
        var last = last(identity, change.key());
        if (last.isEmpty() || last.get() != change.consent()) {
            identity.consentLog().add(change);
        }
        identity.put(new Subscription(change.key(), change.consent(), change.at()));
    }

    private static Optional<Subscription.Consent> last(Identity identity, Subscription.Key key) {
        var customer = identity.find(key.customer());
        var root = customer == null ? key.customer() : customer.root();
        return identity.members(root).stream()
                .flatMap(member -> identity.subscriptionsOf(member.id()).stream())
                .filter(said ->
                        said.key().channel() == key.channel() && said.key().priority() == key.priority())
                .max(Comparator.comparing(Subscription::updatedAt))
                .map(Subscription::consent);
    }
}
