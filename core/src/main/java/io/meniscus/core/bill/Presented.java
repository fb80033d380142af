package io.meniscus.core.bill;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.HeldIdentifier;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Lookup;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.Registered;
import io.meniscus.core.identity.registration.Registration;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom a bill names.
 *
 * @param person the root
 * @param origin whose identifier was presented: bills and points are written under it
 */
public record Presented(CustomerId person, CustomerId origin, BillAdded.How how) {
    private static final Presented NOBODY = new Presented(Bill.NOBODY, Bill.NOBODY, BillAdded.How.ANONYMOUS);

    public static Outcome<Presented> find(Whose whose, World world, Given given) {
        return switch (whose) {
            case Whose.Nobody() -> Outcome.accepted(NOBODY);
            case Whose.Unread(var why) -> Outcome.refused(new BillRefusal.CustomerUnknown(why.refusal()));
            case Whose.Known(var ref) -> known(ref, world);
            case Whose.Registering(var form) -> registering(form, world, given);
        };
    }

    private static Outcome<Presented> known(CustomerRef ref, World world) {
        return switch (Lookup.id(ref, world)) {
            case Outcome.Accepted<CustomerId>(var person, var warnings) ->
                Outcome.accepted(
                        new Presented(person, Lookup.origin(ref, world.section(Identity.KIND)), BillAdded.How.KNOWN),
                        warnings);
            case Outcome.Refused<CustomerId>(var refusal) -> Outcome.refused(new BillRefusal.CustomerUnknown(refusal));
            case Outcome.Failed<CustomerId>(var bug) -> new Outcome.Failed<>(bug);
        };
    }

    private static Outcome<Presented> registering(RegisterCustomer form, World world, Given given) {
        var identity = world.section(Identity.KIND);
        if (form instanceof RegisterCustomer.Ready ready) {
            var person = unchanged(ready, identity);
            if (person.isPresent()) {
                return Outcome.accepted(of(person.get(), ready, identity, BillAdded.How.KNOWN), ready.warnings());
            }
        }
        return switch (Registration.decide(form, world, given)) {
            case Outcome.Accepted<Registered>(var registered, var warnings) ->
                Outcome.accepted(of(registered, form, identity), warnings);
            case Outcome.Refused<Registered>(var refusal) -> Outcome.refused(new BillRefusal.NotRegistered(refusal));
            case Outcome.Failed<Registered>(var bug) -> new Outcome.Failed<>(bug);
        };
    }

    private static Presented of(Registered registered, RegisterCustomer form, Identity identity) {
        boolean isNew = registered.how() == Registered.How.NEW;
        return isNew || !(form instanceof RegisterCustomer.Ready ready)
                ? new Presented(registered.person(), registered.origin(), BillAdded.How.REGISTERED)
                : of(registered.person(), ready, identity, BillAdded.How.KNOWN);
    }

    private static Presented of(CustomerId person, RegisterCustomer.Ready form, Identity identity, BillAdded.How how) {
        var origin = form.identifiers().stream()
                .flatMap(key -> identity.holders(key).stream())
                .filter(holder -> holder.root().equals(person))
                .min(HeldIdentifier.FIRST_HELD)
                .map(HeldIdentifier::customer)
                .orElse(person);
        return new Presented(person, origin, how);
    }

    /** The person whom all identifiers name and of whom the form says nothing that is not known. */
    private static Optional<CustomerId> unchanged(RegisterCustomer.Ready ready, Identity identity) {
        var form = ready.form();
        var persons = List.copyOf(identity.roots(ready.identifiers()));
        boolean areAllKnown = ready.identifiers().stream()
                .noneMatch(key -> identity.holders(key).isEmpty());
        if (persons.size() != 1 || !areAllKnown || form.loyalty() == LoyaltyType.LOYALTY) {
            return Optional.empty();
        }
        var person = persons.getFirst();
        var profile = identity.profile(person, form.account());
        boolean saysNothing = profile != null
                && isSame(form.firstName(), profile.firstName())
                && isSame(form.lastName(), profile.lastName())
                && form.channels().isEmpty()
                && form.subscriptions().isEmpty()
                && form.fields().custom().isEmpty()
                && form.fields().extended().isEmpty()
                && form.fields().refusals().isEmpty();
        return saysNothing ? Optional.of(person) : Optional.empty();
    }

    private static boolean isSame(@Nullable String given, String stored) {
        return given == null || given.isBlank() || given.strip().equals(stored);
    }
}
