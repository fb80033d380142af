package io.meniscus.core.identity.request;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.Customer;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.World;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Whether what a request asks for may be asked for, and still may be when it is approved (v1.1/request "Rules"). A
 * request that names no old value is about the one the customer has.
 */
final class RequestCheck {
    private final Matter matter;
    private final RequestRules rules;
    private final Identity identity;
    private final CustomerRequests requests;
    private final Holdings holdings;

    RequestCheck(Matter matter, RequestRules rules, World world) {
        this.matter = matter;
        this.rules = rules;
        this.identity = world.section(Identity.KIND);
        this.requests = world.section(CustomerRequests.KIND);
        this.holdings = new Holdings(identity, rules);
    }

    /** For a new request: what else is pending counts as well. */
    Outcome<Matter> added() {
        return switch (standing()) {
            case Outcome.Accepted<Matter>(var filled, var warnings) ->
                pending(filled).<Outcome<Matter>>map(Outcome::refused).orElseGet(() -> Outcome.accepted(filled));
            case Outcome.Refused<Matter> refused -> refused;
            case Outcome.Failed<Matter> failed -> failed;
        };
    }

    /** As things are now. */
    Outcome<Matter> standing() {
        var customer = identity.find(matter.customer());
        if (customer == null) {
            return Outcome.refused(new RequestRefusal.CustomerUnknown());
        }
        if (isClosed(customer.root())) {
            return Outcome.refused(new RequestRefusal.Closed(customer.root()));
        }
        return switch (matter.kind()) {
            case MOBILE -> identifier(IdentifierType.MOBILE, customer.root());
            case EMAIL -> identifier(IdentifierType.EMAIL, customer.root());
            case EXTERNAL_ID -> identifier(IdentifierType.EXTERNAL_ID, customer.root());
            case ADDRESS -> replacing(holdings.addresses(customer.root()));
            case MOBILE_REALLOC -> reallocation(customer.root());
            case MERGE -> merge(customer);
            case DELETE -> Outcome.refused(new RequestRefusal.KindUnknown("DELETE"));
        };
    }

    private boolean isClosed(CustomerId person) {
        var label = Objects.requireNonNull(identity.find(person)).statusLabel();
        return label != null && rules.changes().merging().closedLabels().contains(label);
    }

    private Outcome<Matter> identifier(IdentifierType type, CustomerId person) {
        return switch (replacing(holdings.values(person, type))) {
            case Outcome.Accepted<Matter>(var filled, var warnings) ->
                holder(new IdentifierKey(type, matter.newValue()), person)
                        .<Outcome<Matter>>map(holder -> Outcome.refused(new RequestRefusal.Taken(type, holder)))
                        .orElseGet(() -> Outcome.accepted(filled));
            case Outcome.Refused<Matter> refused -> refused;
            case Outcome.Failed<Matter> failed -> failed;
        };
    }

    /** Somebody else who has a value. */
    private Optional<CustomerId> holder(IdentifierKey key, CustomerId person) {
        return identity.roots(List.of(key)).stream()
                .filter(root -> !root.equals(person))
                .findFirst();
    }

    /** A value that the customer has, or none where it has none, becomes another. */
    private Outcome<Matter> replacing(List<String> held) {
        if (!matter.oldValue().isEmpty() && !held.contains(matter.oldValue())) {
            return Outcome.refused(new RequestRefusal.OldValueInvalid());
        }
        var old = matter.oldValue().isEmpty() && !held.isEmpty() ? held.getFirst() : matter.oldValue();
        return old.equals(matter.newValue())
                ? Outcome.refused(new RequestRefusal.SameValue())
                : Outcome.accepted(matter.withOldValue(old));
    }

    private Outcome<Matter> reallocation(CustomerId source) {
        if (!holdings.values(source, IdentifierType.MOBILE).contains(matter.oldValue())) {
            return Outcome.refused(new RequestRefusal.OldValueInvalid());
        }
        var target = target();
        boolean mayHave = target.isPresent()
                && !target.get().root().equals(source)
                && !isClosed(target.get().root());
        return mayHave ? Outcome.accepted(matter) : Outcome.refused(new RequestRefusal.TargetInvalid());
    }

    private Outcome<Matter> merge(Customer victim) {
        var survivor = target();
        if (survivor.isEmpty()) {
            return Outcome.refused(new RequestRefusal.TargetInvalid());
        }
        return hindrance(victim, survivor.get())
                .<Outcome<Matter>>map(Outcome::refused)
                .orElseGet(() -> Outcome.accepted(matter));
    }

    private Optional<Refusal> hindrance(Customer victim, Customer survivor) {
        if (victim.id().equals(survivor.id())) {
            return Optional.of(new RequestRefusal.SurvivorIsVictim(victim.id()));
        }
        if (!victim.root().equals(victim.id())) {
            return Optional.of(new RequestRefusal.VictimMerged(victim.id(), victim.root()));
        }
        if (!survivor.root().equals(survivor.id())) {
            return Optional.of(new RequestRefusal.SurvivorMerged(survivor.id(), survivor.root()));
        }
        return isClosed(survivor.id()) ? Optional.of(new RequestRefusal.Closed(survivor.id())) : Optional.empty();
    }

    private Optional<Customer> target() {
        return Optional.ofNullable(matter.target()).map(identity::find);
    }

    /** One question about a value, a mobile or a side of a merge is enough. */
    private Optional<Refusal> pending(Matter filled) {
        return switch (filled.kind()) {
            case MOBILE, EMAIL, EXTERNAL_ID ->
                first(other -> other.newValue().equals(filled.newValue()), RequestRefusal.AlreadyRequested::new);
            case ADDRESS ->
                first(
                        other -> other.newValue().equals(filled.newValue())
                                && other.customer().equals(filled.customer()),
                        RequestRefusal.AlreadyRequested::new);
            case MOBILE_REALLOC ->
                first(other -> other.oldValue().equals(filled.oldValue()), RequestRefusal.ReallocationPending::new);
            case MERGE ->
                first(other -> other.customer().equals(filled.customer()), RequestRefusal.VictimPending::new)
                        .or(() -> first(
                                other -> Objects.equals(other.target(), filled.target()),
                                RequestRefusal.SurvivorPending::new));
            case DELETE -> Optional.empty();
        };
    }

    private Optional<Refusal> first(Predicate<Matter> alike, Function<RequestNumber, Refusal> refusal) {
        return requests.pending(matter.kind())
                .filter(request -> alike.test(request.matter()))
                .map(request -> refusal.apply(request.id()))
                .findFirst();
    }
}
