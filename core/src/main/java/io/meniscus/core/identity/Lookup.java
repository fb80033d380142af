package io.meniscus.core.identity;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.erasure.ErasedValues;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Warning;
import io.meniscus.core.world.World;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds whom a reference names. A member of a merged person answers with the survivor and a warning. A person who was
 * erased is refused as that, by id and by an identifier it had.
 */
public final class Lookup {
    private Lookup() {}

    /** The person's id, as the wire shows it. */
    public static Outcome<CustomerId> id(CustomerRef ref, World world) {
        var identity = world.section(Identity.KIND);
        return switch (ref) {
            case CustomerRef.ById(var id, var scope) -> byId(id, identity);
            case CustomerRef.ByIdentifier(var key, var scope) -> byIdentifier(key, scope, identity);
        };
    }

    /** The person that a reference names, whatever its scope; nobody when there is none. */
    public static Optional<CustomerId> named(CustomerRef ref, Identity identity) {
        return switch (ref) {
            case CustomerRef.ById(var id, var scope) ->
                Optional.ofNullable(identity.find(id)).map(Customer::root);
            case CustomerRef.ByIdentifier(var key, var scope) ->
                identity.holders(key).stream().map(HeldIdentifier::root).findFirst();
        };
    }

    /** The person of a reference that was found. */
    public static CustomerId root(CustomerRef ref, Identity identity) {
        return Objects.requireNonNull(identity.find(origin(ref, identity))).root();
    }

    /** The customer that a reference which was found names itself, whoever its person is: a new profile's origin. */
    public static CustomerId origin(CustomerRef ref, Identity identity) {
        return switch (ref) {
            case CustomerRef.ById(var id, var scope) -> id;
            case CustomerRef.ByIdentifier(var key, var scope) ->
                identity.holders(key).stream()
                        .filter(holder -> scope.covers(holder.account()))
                        .min(HeldIdentifier.FIRST_HELD)
                        .orElseThrow()
                        .customer();
        };
    }

    /** The person with everything a read shows. */
    public static Outcome<Person> person(CustomerRef ref, World world) {
        var identity = world.section(Identity.KIND);
        return switch (id(ref, world)) {
            case Outcome.Accepted<CustomerId>(var root, var warnings) -> shown(ref, root, identity, warnings);
            case Outcome.Refused<CustomerId>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<CustomerId>(var cause) -> new Outcome.Failed<>(cause);
        };
    }

    private static Outcome<Person> shown(CustomerRef ref, CustomerId root, Identity identity, List<Warning> warnings) {
        var person = Person.of(identity, root);
        boolean inScope = person.profiles().stream()
                .anyMatch(view -> ref.scope().covers(view.profile().account()));
        return inScope ? Outcome.accepted(person, warnings) : Outcome.refused(new LookupRefusal.NotInSource());
    }

    private static Outcome<CustomerId> byId(CustomerId id, Identity identity) {
        var customer = identity.find(id);
        if (customer == null) {
            return Outcome.refused(new LookupRefusal.NotFound());
        }
        return ErasedValues.isErased(customer.root(), identity)
                ? Outcome.refused(new LookupRefusal.Erased())
                : found(customer.id(), customer.root());
    }

    private static Outcome<CustomerId> byIdentifier(IdentifierKey key, CustomerRef.Scope scope, Identity identity) {
        for (var holder : identity.holders(key)) {
            if (scope.covers(holder.account())) {
                return found(holder.customer(), holder.root());
            }
        }
        if (!identity.holders(key).isEmpty()) {
            return Outcome.refused(new LookupRefusal.NotInSource());
        }
        return Outcome.refused(
                ErasedValues.person(key, identity) == null ? new LookupRefusal.NotFound() : new LookupRefusal.Erased());
    }

    private static Outcome<CustomerId> found(CustomerId origin, CustomerId root) {
        return origin.equals(root)
                ? Outcome.accepted(root)
                : Outcome.accepted(root, List.of(new CustomerWarning.MergedFound(root)));
    }
}
