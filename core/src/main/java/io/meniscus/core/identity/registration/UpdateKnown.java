package io.meniscus.core.identity.registration;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.HeldIdentifier;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Lookup;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.merge.Matching;
import io.meniscus.core.identity.merge.Matching.Match;
import io.meniscus.core.identity.registration.RegisterCustomer.Ready;
import io.meniscus.core.identity.registration.RegisterCustomer.Unfit;
import io.meniscus.core.identity.registration.Registration.Strangers;
import io.meniscus.core.identity.status.FraudWord;
import io.meniscus.core.identity.status.SetStatus;
import io.meniscus.core.identity.status.StatusSetting;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The command that updates a customer who is known already (v1.1/customer "update"): lacking identifiers are filled in,
 * and whoever else they name is merged into the customer. Refuses a form that names nobody, and to make a contact a
 * member who lacks what the organization wants of members.
 *
 * @param form what to write, read by {@link RegisterCustomer#update}
 */
public record UpdateKnown(Whom whom, RegisterCustomer form, FraudWord fraud) implements CustomerUpdate {
    private static final CustomerRef.Scope ANYWHERE = new CustomerRef.Scope.All();

    /** How the customer is named. */
    public sealed interface Whom {
        record Id(CustomerId id) implements Whom {}

        /** By the identifiers that the form brings, the primary one before others. */
        record ByIdentifiers() implements Whom {}
    }

    /** Whom it names by id; nobody else is named so. */
    public List<CustomerRef> refs() {
        return switch (whom) {
            case Whom.Id(var id) -> List.of(new CustomerRef.ById(id, ANYWHERE));
            case Whom.ByIdentifiers() -> List.of();
        };
    }

    @Override
    public Outcome<Registered> decide(World world, Given given) {
        return switch (form) {
            case Unfit(var refusal) -> Outcome.refused(refusal);
            case Ready ready ->
                switch (whom) {
                    case Whom.Id(var id) -> byId(ready, new CustomerRef.ById(id, ANYWHERE), world, given);
                    case Whom.ByIdentifiers() -> byIdentifiers(ready, world, given);
                };
        };
    }

    private Outcome<Registered> byId(Ready ready, CustomerRef ref, World world, Given given) {
        return switch (Lookup.id(ref, world)) {
            case Outcome.Accepted<CustomerId>(var person, var warnings) ->
                update(ready.keeping(ready.identifiers(), warnings), ref, person, world, given);
            case Outcome.Refused<CustomerId>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<CustomerId>(var bug) -> new Outcome.Failed<>(bug);
        };
    }

    private Outcome<Registered> byIdentifiers(Ready ready, World world, Given given) {
        if (ready.identifiers().isEmpty()) {
            return Outcome.refused(new CustomerRefusal.NoUsableIdentifier());
        }
        var identity = world.section(Identity.KIND);
        return switch (new Matching(ready.rules(), identity).match(ready.identifiers())) {
            case Outcome.Accepted<Match>(var match, var warnings) -> {
                var person = match.survivor();
                if (person == null) {
                    yield Outcome.refused(new LookupRefusal.NotFound());
                }
                var ref = new CustomerRef.ById(origin(match.identifiers(), person, identity), ANYWHERE);
                yield update(ready.keeping(match.identifiers(), warnings), ref, person, world, given);
            }
            case Outcome.Refused<Match>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<Match>(var bug) -> new Outcome.Failed<>(bug);
        };
    }

    /** Of a person's customers the one that had the first identifier which names the person first. */
    static CustomerId origin(List<IdentifierKey> keys, CustomerId person, Identity identity) {
        return keys.stream()
                .flatMap(
                        key -> identity.holders(key).stream()
                                .filter(row -> row.root().equals(person))
                                .min(HeldIdentifier.FIRST_HELD)
                                .stream())
                .map(HeldIdentifier::customer)
                .findFirst()
                .orElse(person);
    }

    private Outcome<Registered> update(Ready ready, CustomerRef ref, CustomerId person, World world, Given given) {
        var identity = world.section(Identity.KIND);
        boolean isConverted =
                ready.form().loyalty() == LoyaltyType.LOYALTY && identity.loyalty(person) == LoyaltyType.NON_LOYALTY;
        var outcome = Registration.update(ready, ref, person, Strangers.MERGE, world, given);
        if (!(outcome instanceof Outcome.Accepted<Registered>(var registered, var warnings))) {
            return outcome;
        }
        var lacking = isConverted ? lacking(ready, registered.details()) : Optional.<IdentifierType>empty();
        if (lacking.isPresent()) {
            return Outcome.refused(new CustomerRefusal.IdentifierRequired(lacking.get()));
        }
        hear(ref, ready.form(), person, world, given);
        var details = Person.of(identity, person);
        return Outcome.accepted(new Registered(person, registered.origin(), registered.how(), details), warnings);
    }

    private void hear(CustomerRef ref, RegistrationForm said, CustomerId person, World world, Given given) {
        var borne = Objects.requireNonNull(world.section(Identity.KIND).find(person))
                .statusLabel();
        fraud.labelAfter(borne).ifPresent(label -> {
            var command = new SetStatus(ref, label, "", null, said.till(), said.request());
            StatusSetting.set(command, person, world, given);
        });
    }

    private static Optional<IdentifierType> lacking(Ready ready, Person person) {
        return ready.rules().required().stream()
                .sorted()
                .filter(type -> person.identifiers().stream()
                        .noneMatch(held -> held.key().type() == type))
                .findFirst();
    }
}
