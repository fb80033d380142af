package io.meniscus.core.identity;

import io.meniscus.core.CustomerId;
import io.meniscus.core.event.Event;
import io.meniscus.core.event.EventKind;
import io.meniscus.core.event.Events;
import io.meniscus.core.identity.RegisterCustomer.Ready;
import io.meniscus.core.identity.RegisterCustomer.Unfit;
import io.meniscus.core.identity.consent.ConsentChange;
import io.meniscus.core.identity.consent.Consents;
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
import org.jspecify.annotations.Nullable;

/**
 * Registers a customer (v2/customers "register", v1.1/customer "add").
 *
 * <p>Identifiers that nobody has make a new person. One that is known elsewhere joins the profile to that person. Known
 * in the same source account, v2 refuses and v1.1 updates. Identifiers that name two persons are refused.
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
        var identity = world.section(Identity.KIND);
        var roots = List.copyOf(identity.roots(command.identifiers()));
        return switch (roots.size()) {
            case 0 -> registerNew(command, world, given);
            case 1 -> registerKnown(command, roots.getFirst(), world, given);
            default -> Outcome.refused(new CustomerRefusal.PersonsDiffer(roots.get(0), roots.get(1)));
        };
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
        addIdentifiers(command.identifiers(), profile, id, identity);
        var warnings = new ArrayList<Warning>(command.warnings());
        identity.fields().write(form.fields(), profile.fieldHolder(), id, warnings);
        record(EventKind.CUSTOMER_ADDED, id, command, world, given);
        return Outcome.accepted(new Registered(id, id, Registered.How.NEW, Person.of(identity, id)), warnings);
    }

    private static Outcome<Registered> registerKnown(Ready command, CustomerId root, World world, Given given) {
        var identity = world.section(Identity.KIND);
        var person = Objects.requireNonNull(identity.find(root));
        if (command.form().loyalty() == LoyaltyType.NON_LOYALTY && person.loyalty() == LoyaltyType.LOYALTY) {
            return Outcome.refused(new CustomerRefusal.LoyaltyCannotEnd());
        }
        var profile = identity.profile(root, command.form().account());
        return switch (command.form().whenKnown()) {
            case REFUSE -> join(command, person, profile, world, given);
            case UPDATE -> update(command, person, profile, world, given);
        };
    }

    /** v2: refused where the value stands in the same source account, joined where it stands in another. */
    private static Outcome<Registered> join(
            Ready command, Customer person, @Nullable Profile profile, World world, Given given) {
        var identity = world.section(Identity.KIND);
        for (var key : command.identifiers()) {
            for (var holder : identity.holders(key)) {
                if (holder.account().equals(command.form().account())) {
                    return Outcome.refused(new CustomerRefusal.AlreadyRegistered(key.type(), person.id()));
                }
            }
        }
        if (profile != null) {
            var held = identity.identifiersOf(profile.key());
            for (var key : command.identifiers()) {
                if (held.stream().anyMatch(other -> other.key().type() == key.type())) {
                    return Outcome.refused(new CustomerRefusal.ProfileHoldsOther(key.type(), person.id()));
                }
            }
        }
        var target = profile == null ? newProfileKey(command, identity) : profile.key();
        writeProfile(command, target, profile, identity, given.at());
        addIdentifiers(command.identifiers(), target, person.id(), identity);
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
        mergeIdentifiers(command, target, person.id(), identity, warnings);
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
            Ready command, ProfileKey target, CustomerId root, Identity identity, List<Warning> warnings) {
        var held = identity.identifiersOf(target);
        for (var key : command.identifiers()) {
            if (identity.holders(key).stream().anyMatch(row -> row.account().equals(target.account()))) {
                continue; // this profile's already, or that of another member of a merged person
            }
            var stored = held.stream()
                    .filter(other -> other.key().type() == key.type())
                    .findFirst();
            if (stored.isEmpty()) {
                addIdentifiers(List.of(key), target, root, identity);
            } else if (key.type() == command.rules().primary()) {
                warnings.add(new CustomerWarning.PrimaryNotChanged(key.type()));
            } else if (!command.rules().replaceable().contains(key.type())) {
                warnings.add(new CustomerWarning.ChangeNotAllowed(key.type()));
            } else {
                identity.remove(stored.get());
                channelOf(key.type())
                        .ifPresent(type -> identity.remove(new CommChannel.Key(
                                target, type, stored.get().key().value())));
                addIdentifiers(List.of(key), target, root, identity);
            }
        }
    }

    private static Optional<ChannelType> channelOf(IdentifierType type) {
        return ChannelType.read(type.wire());
    }

    /** A new profile stands under the customer that holds the first known identifier: its origin. */
    private static ProfileKey newProfileKey(Ready command, Identity identity) {
        for (var key : command.identifiers()) {
            var holders = identity.holders(key);
            if (!holders.isEmpty()) {
                return new ProfileKey(
                        holders.getFirst().customer(), command.form().account());
            }
        }
        throw new IllegalStateException("a known person is known by an identifier");
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
            List<IdentifierKey> keys, ProfileKey target, CustomerId root, Identity identity) {
        for (var key : keys) {
            identity.add(new HeldIdentifier(key, target.account(), target.customer(), root));
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
                    say(command, target, given.type(), priority, given.consent(), identity, at);
                }
            }
        }
        for (var said : command.form().subscriptions()) {
            say(command, target, said.channel(), said.priority(), said.consent(), identity, at);
        }
    }

    private static void say(
            Ready command,
            ProfileKey target,
            ChannelType channel,
            SubscriptionPriority priority,
            Subscription.Consent consent,
            Identity identity,
            Instant at) {
        var form = command.form();
        Consents.say(
                identity,
                new ConsentChange(
                        new Subscription.Key(target.customer(), channel, priority),
                        consent,
                        target.account(),
                        ConsentChange.Context.REGISTRATION,
                        form.till(),
                        at,
                        form.request()));
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
