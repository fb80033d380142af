package io.meniscus.core.identity.registration;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.HeldIdentifier;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.change.ChangeIdentifiers;
import io.meniscus.core.identity.change.ChangeRules;
import io.meniscus.core.identity.registration.RegisterCustomer.Ready;
import io.meniscus.core.identity.registration.RegisterCustomer.Unfit;
import io.meniscus.core.identity.registration.Registration.Strangers;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Warning;
import io.meniscus.core.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * Updates whom the identifiers of a form name, or registers somebody new (v2/customers "upsert"). Identifiers of which
 * the profile has another value are changed after the update, which stands when the change is refused. Refuses
 * identifiers that name two persons.
 *
 * @param whenNew   the form as a registration reads it
 * @param whenKnown the form as an update reads it
 */
public record UpsertCustomer(
        RegisterCustomer whenNew, RegisterCustomer whenKnown, Differences differences, ChangeRules changes) {

    /** What becomes of identifiers of which the profile has another value. */
    public enum Differences {
        CHANGED,
        LEFT
    }

    public Outcome<Upserted> decide(World world, Given given) {
        return switch (whenKnown) {
            case Unfit(var refusal) -> Outcome.refused(refusal);
            case Ready ready -> decide(ready, world, given);
        };
    }

    private Outcome<Upserted> decide(Ready ready, World world, Given given) {
        var identity = world.section(Identity.KIND);
        var persons = List.copyOf(identity.roots(ready.identifiers()));
        return switch (persons.size()) {
            case 0 -> plain(Registration.decide(whenNew, world, given));
            case 1 -> update(ready, persons.getFirst(), world, given);
            default -> Outcome.refused(new CustomerRefusal.PersonsDiffer(persons.getFirst(), persons.get(1)));
        };
    }

    private static Outcome<Upserted> plain(Outcome<Registered> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Registered>(var registered, var warnings) ->
                Outcome.accepted(new Upserted(registered.person(), registered.details(), List.of()), warnings);
            case Outcome.Refused<Registered>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<Registered>(var bug) -> new Outcome.Failed<>(bug);
        };
    }

    private Outcome<Upserted> update(Ready ready, CustomerId person, World world, Given given) {
        var identity = world.section(Identity.KIND);
        var account = ready.form().account();
        var stored = differences == Differences.CHANGED
                ? stored(ready.identifiers(), person, account, identity)
                : List.<IdentifierKey>of();
        var differing = ready.identifiers().stream()
                .filter(key -> stored.stream().anyMatch(other -> other.type() == key.type()))
                .toList();
        var kept = new ArrayList<>(ready.identifiers());
        kept.removeAll(differing);
        var ref = new CustomerRef.ById(
                UpdateKnown.origin(ready.identifiers(), person, identity), new CustomerRef.Scope.All());
        var updated = Registration.update(ready.keeping(kept, List.of()), ref, person, Strangers.LEAVE, world, given);
        if (differing.isEmpty() || !(updated instanceof Outcome.Accepted<Registered>(var registered, var warnings))) {
            return plain(updated);
        }
        var change = new ChangeIdentifiers(
                new CustomerRef.ById(person, new CustomerRef.Scope.All()),
                account,
                differing,
                stored,
                changes,
                ready.form().till(),
                ready.form().request(),
                List.of());
        return changed(person, warnings, world.attempt(() -> change.decide(world, given)), identity);
    }

    private static Outcome<Upserted> changed(
            CustomerId person, List<Warning> warnings, Outcome<CustomerId> outcome, Identity identity) {
        return switch (outcome) {
            case Outcome.Accepted<CustomerId>(var now, var further) -> {
                var all = new ArrayList<>(warnings);
                all.addAll(further);
                yield Outcome.accepted(new Upserted(now, Person.of(identity, now), List.of()), all);
            }
            case Outcome.Refused<CustomerId>(var refusal) ->
                Outcome.accepted(new Upserted(person, Person.of(identity, person), List.of(refusal)), warnings);
            case Outcome.Failed<CustomerId>(var bug) -> new Outcome.Failed<>(bug);
        };
    }

    /** What the profile holds in place of what is given. */
    private static List<IdentifierKey> stored(
            List<IdentifierKey> given, CustomerId person, AccountId account, Identity identity) {
        return identity.heldIn(person, account).stream()
                .map(HeldIdentifier::key)
                .filter(held -> !given.contains(held) && given.stream().anyMatch(key -> key.type() == held.type()))
                .toList();
    }
}
