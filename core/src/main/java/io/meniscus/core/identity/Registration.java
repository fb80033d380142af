package io.meniscus.core.identity;

import io.meniscus.core.CustomerId;
import io.meniscus.core.event.Event;
import io.meniscus.core.event.EventKind;
import io.meniscus.core.event.Events;
import io.meniscus.core.identity.RegisterCustomer.Ready;
import io.meniscus.core.identity.RegisterCustomer.Unfit;
import io.meniscus.core.identity.merge.Matching;
import io.meniscus.core.identity.merge.Matching.Match;
import io.meniscus.core.identity.merge.MergeDoubt;
import io.meniscus.core.identity.merge.MergeReason;
import io.meniscus.core.identity.merge.MergeRule;
import io.meniscus.core.identity.merge.Merging;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Warning;
import io.meniscus.core.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    private static final int LONGEST_NAME = 100;

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
        var matching = new Matching(command.rules(), world.section(Identity.KIND));
        return switch (matching.match(command.identifiers())) {
            case Outcome.Accepted<Match>(var match, var warnings) ->
                register(command.keeping(match.identifiers(), warnings), match, world, given);
            case Outcome.Refused<Match>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<Match>(var bug) -> new Outcome.Failed<>(bug);
        };
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
        var id = new CustomerId(given.id(IdKind.CUSTOMER));
        identity.put(new Customer(
                id,
                id,
                Objects.requireNonNullElse(form.loyalty(), LoyaltyType.LOYALTY),
                form.statusLabel(),
                registeredAt(form, given.at()),
                form.registeredTill(),
                form.account(),
                Objects.requireNonNullElse(form.homeTill(), form.registeredTill()),
                given.at(),
                form.till()));
        var profile = new ProfileKey(id, form.account());
        addProfile(command, profile, identity, given.at());
        addIdentifiers(command.identifiers(), profile, id, identity, given.at());
        var warnings = new ArrayList<Warning>(command.warnings());
        identity.fields().write(form.fields(), profile.fieldHolder(), id, warnings);
        record(EventKind.CUSTOMER_ADDED, id, command, world, given);
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
        writeProfile(command, target, profile, identity, given.at());
        addIdentifiers(command.identifiers(), target, person.id(), identity, given.at());
        touch(command, person, identity, given.at());
        record(EventKind.CUSTOMER_PROFILE_ADDED, target.customer(), command, world, given);
        var warnings = new ArrayList<Warning>(command.warnings());
        identity.fields().write(command.form().fields(), target.fieldHolder(), person.id(), warnings);
        warnings.add(new CustomerWarning.Combined(person.id()));
        return Outcome.accepted(
                new Registered(person.id(), target.customer(), Registered.How.JOINED, Person.of(identity, person.id())),
                warnings);
    }

    /** v1.1: everything but identifiers is updated; lacking identifiers are filled in. */
    private static Outcome<Registered> update(
            Ready command, Customer person, @Nullable Profile profile, World world, Given given) {
        var identity = world.section(Identity.KIND);
        var target = profile == null ? newProfileKey(command, identity) : profile.key();
        var warnings = new ArrayList<Warning>(command.warnings());
        writeProfile(command, target, profile, identity, given.at());
        mergeIdentifiers(command, target, person.id(), identity, given.at(), warnings);
        identity.fields().write(command.form().fields(), target.fieldHolder(), person.id(), warnings);
        touch(command, person, identity, given.at());
        var kind = profile == null ? EventKind.CUSTOMER_PROFILE_ADDED : EventKind.CUSTOMER_UPDATED;
        record(kind, target.customer(), command, world, given);
        return Outcome.accepted(
                new Registered(
                        person.id(), target.customer(), Registered.How.UPDATED, Person.of(identity, person.id())),
                warnings);
    }

    /** Fills types the profile lacks and replaces what the organization lets be replaced; the rest is a warning. */
    private static void mergeIdentifiers(
            Ready command,
            ProfileKey target,
            CustomerId root,
            Identity identity,
            Instant at,
            List<Warning> warnings) {
        var held = identity.heldIn(root, target.account());
        for (var key : command.identifiers()) {
            if (identity.holders(key).stream().anyMatch(row -> row.account().equals(target.account()))) {
                continue; // this profile's already, or that of another member of a merged person
            }
            var stored = held.stream()
                    .filter(other -> other.key().type() == key.type())
                    .findFirst();
            if (stored.isEmpty()) {
                addIdentifiers(List.of(key), target, root, identity, at);
            } else if (key.type() == command.rules().primary()) {
                warnings.add(new CustomerWarning.PrimaryNotChanged(key.type()));
            } else if (!command.rules().replaceable().contains(key.type())) {
                warnings.add(new CustomerWarning.ChangeNotAllowed(key.type()));
            } else {
                identity.remove(stored.get());
                channelOf(key.type())
                        .ifPresent(type -> identity.remove(new CommChannel.Key(
                                target, type, stored.get().key().value())));
                addIdentifiers(List.of(key), target, root, identity, at);
            }
        }
    }

    private static Optional<ChannelType> channelOf(IdentifierType type) {
        return ChannelType.read(type.wire());
    }

    /** A new profile stands under the customer that held the first known identifier first: its origin. */
    private static ProfileKey newProfileKey(Ready command, Identity identity) {
        return command.identifiers().stream()
                .flatMap(key -> identity.holders(key).stream().min(HeldIdentifier.FIRST_HELD).stream())
                .findFirst()
                .map(holder -> new ProfileKey(holder.customer(), command.form().account()))
                .orElseThrow(() -> new IllegalStateException("a known person is known by an identifier"));
    }

    private static void writeProfile(
            Ready command, ProfileKey target, @Nullable Profile profile, Identity identity, Instant at) {
        if (profile == null) {
            addProfile(command, target, identity, at);
            return;
        }
        var form = command.form();
        identity.put(new Profile(
                target,
                name(form.firstName(), profile.firstName()),
                name(form.lastName(), profile.lastName()),
                profile.createdAt(),
                profile.createdTill(),
                at,
                form.till()));
        addChannels(command, target, identity, at);
    }

    private static void addProfile(Ready command, ProfileKey target, Identity identity, Instant at) {
        var form = command.form();
        identity.put(new Profile(
                target,
                name(form.firstName(), ""),
                name(form.lastName(), ""),
                registeredAt(form, at),
                form.registeredTill(),
                at,
                form.till()));
        addChannels(command, target, identity, at);
    }

    /** An empty or absent name leaves what was there; a long one is cut, as documented. */
    private static String name(@Nullable String given, String before) {
        if (given == null || given.isBlank()) {
            return before;
        }
        var text = IdentifierFormat.UNSTORABLE.matcher(given.strip()).replaceAll("");
        if (text.length() <= LONGEST_NAME) {
            return text;
        }
        boolean cutsAPair = Character.isHighSurrogate(text.charAt(LONGEST_NAME - 1));
        return text.substring(0, cutsAPair ? LONGEST_NAME - 1 : LONGEST_NAME);
    }

    private static void addIdentifiers(
            List<IdentifierKey> keys, ProfileKey target, CustomerId root, Identity identity, Instant at) {
        for (var key : keys) {
            identity.add(new HeldIdentifier(key, target.account(), target.customer(), root, at));
        }
    }

    private static void addChannels(Ready command, ProfileKey target, Identity identity, Instant at) {
        for (var given : command.channels()) {
            var key = new CommChannel.Key(target, given.type(), given.value());
            if (given.marks().equals(CommChannel.Marks.DERIVED) && identity.find(key) != null) {
                continue;
            }
            identity.put(new CommChannel(key, given.marks(), given.lastViewedAt(), given.attributes()));
            if (given.consent() == Subscription.Consent.OPTOUT) {
                for (var priority : SubscriptionPriority.values()) {
                    say(target.customer(), given.type(), priority, given.consent(), identity, at);
                }
            }
        }
        for (var said : command.form().subscriptions()) {
            say(target.customer(), said.channel(), said.priority(), said.consent(), identity, at);
        }
    }

    private static void say(
            CustomerId customer,
            ChannelType channel,
            SubscriptionPriority priority,
            Subscription.Consent consent,
            Identity identity,
            Instant at) {
        identity.put(new Subscription(new Subscription.Key(customer, channel, priority), consent, at));
    }

    private static void touch(Ready command, Customer person, Identity identity, Instant at) {
        var form = command.form();
        identity.put(person.updated(
                Objects.requireNonNullElse(form.loyalty(), person.loyalty()),
                Objects.requireNonNullElse(form.homeTill(), person.homeTill()),
                at,
                form.till()));
    }

    private static Instant registeredAt(RegistrationForm form, Instant at) {
        return Objects.requireNonNullElse(form.registeredAt(), at);
    }

    private static void record(EventKind kind, CustomerId customer, Ready command, World world, Given given) {
        world.section(Events.KIND)
                .rows()
                .add(new Event(
                        given.id(IdKind.EVENT),
                        given.at(),
                        kind,
                        customer,
                        command.form().account().value(),
                        command.form().till(),
                        command.form().request()));
    }
}
