package io.meniscus.core.identity.registration;

import io.meniscus.core.CustomerId;
import io.meniscus.core.event.EventKind;
import io.meniscus.core.identity.Customer;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.CustomerWarning;
import io.meniscus.core.identity.HeldIdentifier;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Lookup;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.Profile;
import io.meniscus.core.identity.ProfileKey;
import io.meniscus.core.identity.erasure.ErasedValues;
import io.meniscus.core.identity.merge.Matching;
import io.meniscus.core.identity.merge.Matching.Match;
import io.meniscus.core.identity.merge.MergeDoubt;
import io.meniscus.core.identity.merge.MergeReason;
import io.meniscus.core.identity.merge.MergeRule;
import io.meniscus.core.identity.merge.Merging;
import io.meniscus.core.identity.registration.RegisterCustomer.Ready;
import io.meniscus.core.identity.registration.RegisterCustomer.Unfit;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.core.identity.status.SetStatus;
import io.meniscus.core.identity.status.StatusSetting;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Warning;
import io.meniscus.core.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Registers a customer (v2/customers "register", v1.1/customer "add").
 *
 * <p>Identifiers that nobody has make a new person. One that is known elsewhere joins the profile to that person. Known
 * in the same source account, v2 refuses and v1.1 updates. Identifiers that name several persons make them one, unless
 * something hinders it; then they are left to whom they belong.
 */
public final class Registration {
    /** How far a till's clock may run ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private Registration() {}

    public static Outcome<Registered> decide(RegisterCustomer command, World world, Given given) {
        return switch (command) {
            case Unfit unfit -> Outcome.refused(unfit.refusal());
            case Ready ready -> decide(ready, world, given);
        };
    }

    private static Outcome<Registered> decide(Ready command, World world, Given given) {
        if (dateOutOfRange(command, given)) {
            return Outcome.refused(new CustomerRefusal.RegistrationDateOutOfRange());
        }
        if (!command.form().fields().refusals().isEmpty()) {
            return Outcome.refused(command.form().fields().refusals().getFirst());
        }
        var erased = erased(command, world.section(Identity.KIND));
        if (erased.isPresent()) {
            return Outcome.refused(erased.get());
        }
        var matching = new Matching(command.rules(), world.section(Identity.KIND));
        return switch (matching.match(command.identifiers())) {
            case Outcome.Accepted<Match>(var match, var warnings) ->
                register(command.keeping(match.identifiers(), warnings), match, world, given);
            case Outcome.Refused<Match>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<Match>(var bug) -> new Outcome.Failed<>(bug);
        };
    }

    /** A value that was erased with a person names nobody else while that is known. */
    private static Optional<CustomerRefusal> erased(Ready command, Identity identity) {
        return command.identifiers().stream()
                .map(key -> ErasedValues.person(key, identity))
                .filter(Objects::nonNull)
                .findFirst()
                .map(CustomerRefusal.Closed::new);
    }

    private static Outcome<Registered> register(Ready command, Match match, World world, Given given) {
        return match.survivor() == null
                ? registerNew(command, world, given)
                : registerKnown(command, match.survivor(), match.others(), world, given);
    }

    private static boolean dateOutOfRange(Ready command, Given given) {
        var date = command.form().registeredAt();
        if (date == null) {
            return false;
        }
        var earliest = command.rules().earliest();
        return date.isAfter(given.at().plus(AHEAD)) || (earliest != null && date.isBefore(earliest));
    }

    private static Outcome<Registered> registerNew(Ready command, World world, Given given) {
        var form = command.form();
        if (!form.fields().lacking().isEmpty()) {
            return Outcome.refused(form.fields().lacking().getFirst());
        }
        var identity = world.section(Identity.KIND);
        var writing = new ProfileWriting(command, world, given);
        var id = new CustomerId(given.id(IdKind.CUSTOMER));
        identity.put(new Customer(
                id,
                id,
                Objects.requireNonNullElse(form.loyalty(), LoyaltyType.LOYALTY),
                form.statusLabel(),
                writing.registeredAt(),
                form.registeredTill(),
                form.account(),
                Objects.requireNonNullElse(form.homeTill(), form.registeredTill()),
                given.at(),
                form.till()));
        var profile = new ProfileKey(id, form.account());
        var warnings = new ArrayList<Warning>(command.warnings());
        writing.addIdentifiers(command.identifiers(), profile, id);
        writing.writeProfile(profile, null);
        writing.writeFields(profile, id, warnings);
        writing.record(EventKind.CUSTOMER_ADDED, id);
        return Outcome.accepted(new Registered(id, id, Registered.How.NEW, Person.of(identity, id)), warnings);
    }

    private static Outcome<Registered> registerKnown(
            Ready command, CustomerId survivor, Set<CustomerId> others, World world, Given given) {
        var identity = world.section(Identity.KIND);
        var refusal = refusal(command, survivor, identity);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var alone = mergeOthers(command, survivor, others, world, given);
        var person = Objects.requireNonNull(identity.find(survivor));
        var profile = identity.profile(survivor, alone.form().account());
        return switch (alone.form().whenKnown()) {
            case REFUSE -> join(alone, person, profile, world, given);
            case UPDATE -> update(alone, person, profile, world, given);
        };
    }

    private static Optional<CustomerRefusal> refusal(Ready command, CustomerId person, Identity identity) {
        var form = command.form();
        var merging = command.rules().merging();
        var label = Objects.requireNonNull(identity.find(person)).statusLabel();
        if (label != null && merging.closedLabels().contains(label)) {
            return Optional.of(new CustomerRefusal.Closed(person));
        }
        if (form.loyalty() == LoyaltyType.NON_LOYALTY && identity.loyalty(person) == LoyaltyType.LOYALTY) {
            return Optional.of(new CustomerRefusal.LoyaltyCannotEnd());
        }
        if (form.whenKnown() == RegistrationForm.WhenKnown.REFUSE) {
            for (var key : command.identifiers()) {
                for (var holder : identity.holders(key)) {
                    if (holder.account().equals(form.account())) {
                        return Optional.of(new CustomerRefusal.AlreadyRegistered(key.type(), holder.root()));
                    }
                }
            }
        }
        boolean addsOne = identity.profile(person, form.account()) == null;
        if (addsOne && merging.mostProfiles() > 0 && identity.profileCount(person) >= merging.mostProfiles()) {
            return Optional.of(new CustomerRefusal.TooManyProfiles(person, merging.mostProfiles()));
        }
        return Optional.empty();
    }

    /** Merges whom the identifiers name beside the survivor; whoever may not be merged keeps its identifiers. */
    private static Ready mergeOthers(
            Ready command, CustomerId survivor, Set<CustomerId> others, World world, Given given) {
        var identity = world.section(Identity.KIND);
        var merging = new Merging(command.rules().merging(), identity);
        var stamp = command.form().stamp(given.at());
        var conflicts = command.form().whenKnown() == RegistrationForm.WhenKnown.REFUSE
                ? Merging.Conflicts.HINDER
                : Merging.Conflicts.HIDE;
        var warnings = new ArrayList<Warning>();
        var kept = new ArrayList<>(command.identifiers());
        for (var other : others) {
            var reason = new MergeReason(
                    MergeRule.REGISTRATION,
                    naming(other, command.identifiers(), identity),
                    naming(survivor, command.identifiers(), identity));
            var hindrance = merging.hindrance(other, survivor, reason, conflicts, given.at());
            if (hindrance.isEmpty()) {
                merging.merge(other, survivor, reason, stamp, world, given);
                warnings.add(new CustomerWarning.Merged(other, survivor));
                continue;
            }
            kept.removeIf(key -> identity.roots(List.of(key)).contains(other));
            warnings.add(new CustomerWarning.NotMerged(other, hindrance.get()));
            if (hindrance.get().wantsReview()) {
                var number = new RequestNumber(given.id(IdKind.REQUEST));
                identity.doubt(new MergeDoubt(number, other, survivor, hindrance.get(), stamp));
            }
        }
        return command.keeping(kept, warnings);
    }

    private static @Nullable IdentifierKey naming(CustomerId person, List<IdentifierKey> keys, Identity identity) {
        return keys.stream()
                .filter(key -> identity.roots(List.of(key)).contains(person))
                .findFirst()
                .orElse(null);
    }

    /** v2: known in another source account, where this profile may not have other values yet. */
    private static Outcome<Registered> join(
            Ready command, Customer person, @Nullable Profile profile, World world, Given given) {
        var identity = world.section(Identity.KIND);
        if (profile != null) {
            var held = identity.heldIn(person.id(), profile.account());
            for (var key : command.identifiers()) {
                if (held.stream().anyMatch(other -> other.key().type() == key.type())) {
                    return Outcome.refused(new CustomerRefusal.ProfileHoldsOther(key.type(), person.id()));
                }
            }
        }
        var target = profile == null ? newProfileKey(command, identity) : profile.key();
        var writing = new ProfileWriting(command, world, given);
        var warnings = new ArrayList<Warning>(command.warnings());
        writing.addIdentifiers(command.identifiers(), target, person.id());
        writing.writeProfile(target, profile);
        writing.touch(person);
        writing.record(EventKind.CUSTOMER_PROFILE_ADDED, target.customer());
        writing.writeFields(target, person.id(), warnings);
        warnings.add(new CustomerWarning.Combined(person.id()));
        return Outcome.accepted(
                new Registered(person.id(), target.customer(), Registered.How.JOINED, Person.of(identity, person.id())),
                warnings);
    }

    /** v1.1: everything but identifiers is updated; lacking identifiers are filled in. */
    private static Outcome<Registered> update(
            Ready command, Customer person, @Nullable Profile profile, World world, Given given) {
        var target = profile == null ? newProfileKey(command, world.section(Identity.KIND)) : profile.key();
        return update(command, person, target, profile, world, given);
    }

    private static Outcome<Registered> update(
            Ready command, Customer person, ProfileKey target, @Nullable Profile profile, World world, Given given) {
        var writing = new ProfileWriting(command, world, given);
        var warnings = new ArrayList<Warning>(command.warnings());
        writing.fillIdentifiers(target, person.id(), warnings);
        writing.writeProfile(target, profile);
        writing.writeFields(target, person.id(), warnings);
        writing.touch(person);
        writing.record(
                profile == null ? EventKind.CUSTOMER_PROFILE_ADDED : EventKind.CUSTOMER_UPDATED, target.customer());
        return Outcome.accepted(
                new Registered(
                        person.id(),
                        target.customer(),
                        Registered.How.UPDATED,
                        Person.of(world.section(Identity.KIND), person.id())),
                warnings);
    }

    /** A new profile stands under the customer that held the first known identifier first: its origin. */
    private static ProfileKey newProfileKey(Ready command, Identity identity) {
        return command.identifiers().stream()
                .flatMap(key -> identity.holders(key).stream().min(HeldIdentifier.FIRST_HELD).stream())
                .findFirst()
                .map(holder -> new ProfileKey(holder.customer(), command.form().account()))
                .orElseThrow(() -> new IllegalStateException("a known person is known by an identifier"));
    }

    /** What an update does with identifiers that belong to somebody else. */
    public enum Strangers {
        /** v1.1: both are one person. */
        MERGE,
        /** v2: they are left to whom they belong; changing identifiers is a call of its own. */
        LEAVE
    }

    /**
     * Updates the customer that a reference names (v2/customers "update details"): the profile of the form's account,
     * which is added where there is none. Refuses whom the reference does not find.
     */
    public static Outcome<Registered> update(
            CustomerRef ref, RegisterCustomer form, Strangers strangers, World world, Given given) {
        return switch (form) {
            case Unfit unfit -> Outcome.refused(unfit.refusal());
            case Ready ready ->
                switch (Lookup.id(ref, world)) {
                    case Outcome.Accepted<CustomerId>(var root, var warnings) ->
                        update(ready.keeping(ready.identifiers(), warnings), ref, root, strangers, world, given);
                    case Outcome.Refused<CustomerId>(var refusal) -> Outcome.refused(refusal);
                    case Outcome.Failed<CustomerId>(var bug) -> new Outcome.Failed<>(bug);
                };
        };
    }

    static Outcome<Registered> update(
            Ready command, CustomerRef ref, CustomerId root, Strangers strangers, World world, Given given) {
        if (dateOutOfRange(command, given)) {
            return Outcome.refused(new CustomerRefusal.RegistrationDateOutOfRange());
        }
        if (!command.form().fields().refusals().isEmpty()) {
            return Outcome.refused(command.form().fields().refusals().getFirst());
        }
        var identity = world.section(Identity.KIND);
        var refusal = erased(command, identity).or(() -> refusal(command, root, identity));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var others = new TreeSet<>(identity.roots(command.identifiers()));
        others.remove(root);
        var alone = switch (strangers) {
            case MERGE -> mergeOthers(command, root, others, world, given);
            case LEAVE -> leave(command, others, identity);
        };
        var account = alone.form().account();
        var profile = identity.profile(root, account);
        var target = profile == null ? new ProfileKey(Lookup.origin(ref, identity), account) : profile.key();
        var updated = update(alone, Objects.requireNonNull(identity.find(root)), target, profile, world, given);
        boolean isLabelled = setStatus(ref, alone.form(), root, world, given);
        return isLabelled ? shown(updated, identity) : updated;
    }

    /** An outcome with what is known of the person now. */
    private static Outcome<Registered> shown(Outcome<Registered> outcome, Identity identity) {
        return outcome instanceof Outcome.Accepted<Registered>(var done, var warnings)
                ? Outcome.accepted(
                        new Registered(done.person(), done.origin(), done.how(), Person.of(identity, done.person())),
                        warnings)
                : outcome;
    }

    /** A label that an update names is set as the call for it sets it; tells whether it names one. */
    private static boolean setStatus(
            CustomerRef ref, RegistrationForm form, CustomerId root, World world, Given given) {
        var label = form.statusLabel();
        if (label == null) {
            return false;
        }
        StatusSetting.set(new SetStatus(ref, label, "", null, form.till(), form.request()), root, world, given);
        return true;
    }

    private static Ready leave(Ready command, Set<CustomerId> others, Identity identity) {
        var warnings = new ArrayList<Warning>();
        var kept = new ArrayList<IdentifierKey>();
        for (var key : command.identifiers()) {
            if (identity.roots(List.of(key)).stream().anyMatch(others::contains)) {
                warnings.add(new CustomerWarning.BelongsToOther(key.type()));
            } else {
                kept.add(key);
            }
        }
        return command.keeping(kept, warnings);
    }
}
