package io.meniscus.core.identity.status;

import io.meniscus.core.CustomerId;
import io.meniscus.core.event.EventKind;
import io.meniscus.core.event.Events;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Lookup;
import io.meniscus.core.identity.Person;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import java.time.Instant;
import java.util.Objects;

/**
 * Gives a person a status label and writes it into the log (v2/customers "status"). The label it has already changes
 * nothing. Refuses whom a look-up does not find.
 */
public final class StatusSetting {
    private StatusSetting() {}

    /** The person's id, as the wire shows it. */
    public static Outcome<CustomerId> decide(SetStatus command, World world, Given given) {
        return switch (Lookup.person(command.ref(), world)) {
            case Outcome.Accepted<Person>(var person, var warnings) -> {
                set(command, person.root().id(), world, given);
                yield Outcome.accepted(person.root().id(), warnings);
            }
            case Outcome.Refused<Person>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<Person>(var cause) -> new Outcome.Failed<>(cause);
        };
    }

    /** Gives a person, which is a root, the label; one it has already changes nothing. */
    public static void set(SetStatus command, CustomerId root, World world, Given given) {
        var identity = world.section(Identity.KIND);
        var person = identity.customers().get(root);
        Long before = person.statusLabel();
        if (before != null && before == command.label()) {
            return;
        }
        Instant setAt = Objects.requireNonNullElse(command.setAt(), given.at());
        identity.put(person.labelled(command.label(), given.at(), command.till()));
        identity.statusLog()
                .add(new StatusChange(
                        person.id(),
                        command.label(),
                        before,
                        command.reason(),
                        setAt,
                        command.till(),
                        given.at(),
                        command.request()));
        Events.record(
                world,
                given,
                EventKind.CUSTOMER_STATUS_CHANGED,
                person.id(),
                command.label(),
                command.till(),
                command.request());
    }
}
