package io.meniscus.core.identity.registration;

import io.meniscus.core.CustomerId;
import io.meniscus.core.event.EventKind;
import io.meniscus.core.event.Events;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.CommChannel;
import io.meniscus.core.identity.Customer;
import io.meniscus.core.identity.CustomerWarning;
import io.meniscus.core.identity.HeldIdentifier;
import io.meniscus.core.identity.IdentifierFormat;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Profile;
import io.meniscus.core.identity.ProfileKey;
import io.meniscus.core.identity.Subscription;
import io.meniscus.core.identity.SubscriptionPriority;
import io.meniscus.core.identity.consent.ConsentChange;
import io.meniscus.core.identity.consent.Consents;
import io.meniscus.core.identity.registration.RegisterCustomer.Ready;
import io.meniscus.core.identity.status.CustomerAction;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.Warning;
import io.meniscus.core.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what one form says to the profile it is about: names, identifiers, channels, consent, fields. */
final class ProfileWriting {
    private static final int LONGEST_NAME = 100;

    private final Ready command;
    private final RegistrationForm form;
    private final World world;
    private final Given given;
    private final Identity identity;

    ProfileWriting(Ready command, World world, Given given) {
        this.command = command;
        this.form = command.form();
        this.world = world;
        this.given = given;
        this.identity = world.section(Identity.KIND);
    }

    /** Names and channels, once the identifiers stand; a profile that is not there yet is added. */
    void writeProfile(ProfileKey target, @Nullable Profile before) {
        identity.put(new Profile(
                target,
                name(form.firstName(), before == null ? "" : before.firstName()),
                name(form.lastName(), before == null ? "" : before.lastName()),
                before == null ? registeredAt() : before.createdAt(),
                before == null ? form.registeredTill() : before.createdTill(),
                given.at(),
                form.till()));
        addChannels(target);
    }

    /** When the customer was registered, as the form has it or now. */
    Instant registeredAt() {
        return Objects.requireNonNullElse(form.registeredAt(), given.at());
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

    void addIdentifiers(List<IdentifierKey> keys, ProfileKey target, CustomerId root) {
        for (var key : keys) {
            identity.add(new HeldIdentifier(key, target.account(), target.customer(), root, given.at()));
        }
    }

    /**
     * Fills types the profile lacks and replaces what the organization lets be replaced; the rest is a warning, and all
     * of it where the person's status blocks changes of identifiers.
     */
    void fillIdentifiers(ProfileKey target, CustomerId root, List<Warning> warnings) {
        var held = identity.heldIn(root, target.account());
        var blocked = command.rules().merging().blocked();
        boolean isBlocked = blocked.blocks(root, CustomerAction.IDENTIFIER_CHANGE, identity);
        for (var key : command.identifiers()) {
            if (identity.holders(key).stream().anyMatch(row -> row.account().equals(target.account()))) {
                continue; // this profile's already, or that of another member of a merged person
            }
            var stored = held.stream()
                    .filter(other -> other.key().type() == key.type())
                    .findFirst();
            if (isBlocked) {
                warnings.add(new CustomerWarning.ChangeNotAllowed(key.type()));
            } else if (stored.isEmpty()) {
                addIdentifiers(List.of(key), target, root);
            } else if (key.type() == command.rules().primary()) {
                warnings.add(new CustomerWarning.PrimaryNotChanged(key.type()));
            } else if (!command.rules().replaceable().contains(key.type())) {
                warnings.add(new CustomerWarning.ChangeNotAllowed(key.type()));
            } else {
                replace(stored.get(), key, root);
            }
        }
    }

    /** The new value stands where the old one stood, which may be the profile of another member of a merged person. */
    private void replace(HeldIdentifier stored, IdentifierKey key, CustomerId root) {
        var profile = stored.profile();
        identity.remove(stored);
        addIdentifiers(List.of(key), profile, root);
        ChannelType.read(key.type().wire())
                .ifPresent(type -> identity.remove(
                        new CommChannel.Key(profile, type, stored.key().value())));
    }

    private void addChannels(ProfileKey target) {
        for (var channel : command.channels()) {
            var place = place(channel, target);
            if (place.isEmpty()) {
                continue;
            }
            var key = new CommChannel.Key(place.get(), channel.type(), channel.value());
            if (channel.marks().equals(CommChannel.Marks.DERIVED) && identity.find(key) != null) {
                continue;
            }
            identity.put(new CommChannel(key, channel.marks(), channel.lastViewedAt(), channel.attributes()));
            if (channel.consent() == Subscription.Consent.OPTOUT) {
                for (var priority : SubscriptionPriority.values()) {
                    say(target, channel.type(), priority, channel.consent());
                }
            }
        }
        for (var said : form.subscriptions()) {
            say(target, said.channel(), said.priority(), said.consent());
        }
    }

    /**
     * Where a channel goes: to the profile that has its value as an identifier, which may be that of another member of
     * a merged person. One that only follows from an identifier goes nowhere when that was not taken.
     */
    private Optional<ProfileKey> place(RegistrationForm.GivenChannel channel, ProfileKey target) {
        var identifier = command.identifiers().stream()
                .filter(key -> key.value().equals(channel.value())
                        && ChannelType.read(key.type().wire())
                                .filter(channel.type()::equals)
                                .isPresent())
                .findFirst();
        if (identifier.isEmpty()) {
            return Optional.of(target);
        }
        var person = Objects.requireNonNull(identity.find(target.customer())).root();
        var held = identity.heldIn(person, target.account()).stream()
                .filter(row -> row.key().equals(identifier.get()))
                .map(HeldIdentifier::profile)
                .findFirst();
        boolean follows = channel.marks().equals(CommChannel.Marks.DERIVED);
        return held.isEmpty() && !follows ? Optional.of(target) : held;
    }

    private void say(
            ProfileKey target, ChannelType channel, SubscriptionPriority priority, Subscription.Consent consent) {
        Consents.say(
                identity,
                new ConsentChange(
                        new Subscription.Key(target.customer(), channel, priority),
                        consent,
                        target.account(),
                        ConsentChange.Context.REGISTRATION,
                        form.till(),
                        given.at(),
                        form.request()));
    }

    void writeFields(ProfileKey target, CustomerId root, List<Warning> warnings) {
        identity.fields().write(form.fields(), target.fieldHolder(), root, warnings);
    }

    /** What the form says of the person itself. */
    void touch(Customer person) {
        identity.put(person.updated(
                Objects.requireNonNullElse(form.loyalty(), person.loyalty()),
                Objects.requireNonNullElse(form.homeTill(), person.homeTill()),
                given.at(),
                form.till()));
    }

    void record(EventKind kind, CustomerId customer) {
        Events.record(world, given, kind, customer, form.account().value(), form.till(), form.request());
    }
}
