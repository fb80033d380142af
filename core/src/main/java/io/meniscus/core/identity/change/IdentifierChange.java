package io.meniscus.core.identity.change;

import io.meniscus.core.CustomerId;
import io.meniscus.core.event.EventKind;
import io.meniscus.core.event.Events;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.CommChannel;
import io.meniscus.core.identity.Customer;
import io.meniscus.core.identity.CustomerWarning;
import io.meniscus.core.identity.HeldIdentifier;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Lookup;
import io.meniscus.core.identity.Profile;
import io.meniscus.core.identity.ProfileKey;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.identity.change.ChangeRules.Sync;
import io.meniscus.core.identity.erasure.ErasedValues;
import io.meniscus.core.identity.merge.MergeDoubt;
import io.meniscus.core.identity.merge.MergeHindrance;
import io.meniscus.core.identity.merge.MergeReason;
import io.meniscus.core.identity.merge.MergeRule;
import io.meniscus.core.identity.merge.Merging;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.core.identity.status.CustomerAction;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.Warning;
import io.meniscus.core.world.World;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One decision about a change: first what is taken, then what is added, then the other profiles. */
final class IdentifierChange {
    private final ChangeIdentifiers command;
    private final ChangeRules rules;
    private final World world;
    private final Given given;
    private final Identity identity;
    private final List<Warning> warnings;
    private final List<HeldIdentifier> taken = new ArrayList<>();
    private final List<IdentifierKey> added = new ArrayList<>();
    private final Map<IdentifierType, CommChannel> followers = new EnumMap<>(IdentifierType.class);

    IdentifierChange(ChangeIdentifiers command, World world, Given given) {
        this.command = command;
        this.rules = command.rules();
        this.world = world;
        this.given = given;
        this.identity = world.section(Identity.KIND);
        this.warnings = new ArrayList<>(command.warnings());
    }

    Outcome<CustomerId> decide() {
        if (command.identifiers().isEmpty() && warnings.isEmpty()) {
            return Outcome.refused(new ChangeRefusal.NothingAsked());
        }
        return switch (Lookup.person(command.ref(), world)) {
            case Outcome.Accepted<?>(var person, var found) -> {
                warnings.addAll(found);
                yield change(Lookup.root(command.ref(), identity));
            }
            case Outcome.Refused<?>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<?>(var bug) -> new Outcome.Failed<>(bug);
        };
    }

    private Outcome<CustomerId> change(CustomerId person) {
        var label = Objects.requireNonNull(identity.find(person)).statusLabel();
        if (label != null && rules.merging().closedLabels().contains(label)) {
            return Outcome.refused(new ChangeRefusal.Closed(person));
        }
        for (var key : command.add()) {
            var erased = ErasedValues.person(key, identity);
            if (erased != null) {
                return Outcome.refused(new ChangeRefusal.Closed(erased));
            }
        }
        if (rules.merging().blocked().blocks(label, CustomerAction.IDENTIFIER_CHANGE)) {
            return Outcome.refused(new ChangeRefusal.Blocked(person));
        }
        var profile = Objects.requireNonNull(identity.profile(person, command.account()));
        for (var key : command.remove()) {
            var refusal = take(key, person);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
        }
        for (var key : command.add()) {
            var refusal = add(key, profile.key());
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
        }
        var now = root(profile);
        if (taken.isEmpty() && added.isEmpty()) {
            warnings.add(new ChangeWarning.NothingDone());
            return Outcome.accepted(now, warnings);
        }
        if (rules.sync() == Sync.ALL_PROFILES) {
            sync(now);
        }
        touch(now);
        record(profile.key());
        return Outcome.accepted(now, warnings);
    }

    private CustomerId root(Profile profile) {
        return Objects.requireNonNull(identity.find(profile.customer())).root();
    }

    private Optional<Refusal> take(IdentifierKey key, CustomerId person) {
        var row = identity.heldIn(person, command.account()).stream()
                .filter(held -> held.key().equals(key))
                .findFirst();
        if (row.isEmpty()) {
            return Optional.empty();
        }
        if (!rules.changeable().contains(key.type())) {
            return Optional.of(new ChangeRefusal.NotChangeable(key.type()));
        }
        boolean replaced = command.add().stream().anyMatch(other -> other.type() == key.type());
        if (key.type() == rules.primary() && rules.keeping() == ChangeRules.Keeping.PRIMARY && !replaced) {
            return Optional.of(new ChangeRefusal.PrimaryNeeded(key.type()));
        }
        take(row.get());
        return Optional.empty();
    }

    /** The channel of the value goes with it, and comes back with the value that takes its place. */
    private void take(HeldIdentifier row) {
        taken.add(row);
        identity.remove(row);
        channel(row.key(), row.profile()).map(identity::find).ifPresent(channel -> {
            followers.putIfAbsent(row.key().type(), channel);
            identity.remove(channel.key());
        });
    }

    private static Optional<CommChannel.Key> channel(IdentifierKey key, ProfileKey profile) {
        return ChannelType.read(key.type().wire()).map(type -> new CommChannel.Key(profile, type, key.value()));
    }

    private Optional<Refusal> add(IdentifierKey key, ProfileKey profile) {
        var person = Objects.requireNonNull(identity.find(profile.customer())).root();
        var holders = identity.holders(key);
        var here = holders.stream()
                .filter(row -> row.account().equals(command.account()))
                .findFirst();
        if (here.isPresent() && here.get().root().equals(person)) {
            warnings.add(new ChangeWarning.HasAlready(key.type()));
            return Optional.empty();
        }
        if (here.isPresent()) {
            return Optional.of(
                    new ChangeRefusal.TakenInSource(key.type(), here.get().root()));
        }
        if (identity.heldIn(person, command.account()).stream()
                .anyMatch(row -> row.key().type() == key.type())) {
            return Optional.of(new ChangeRefusal.HasOther(key.type()));
        }
        var holder = holders.stream().map(HeldIdentifier::root).findFirst();
        if (holder.isPresent() && !holder.get().equals(person)) {
            var hindrance = merge(key, person, holder.get());
            if (hindrance.isPresent()) {
                return left(holder.get(), hindrance.get());
            }
        }
        put(key, profile);
        return Optional.empty();
    }

    /** The path's user becomes part of the value's holder. */
    private Optional<MergeHindrance> merge(IdentifierKey key, CustomerId person, CustomerId holder) {
        var merging = new Merging(rules.merging(), identity);
        var reason = new MergeReason(MergeRule.IDENTIFIER_ADDED, key, null);
        var hindrance = merging.hindrance(person, holder, reason, Merging.Conflicts.HINDER, given.at());
        if (hindrance.isEmpty()) {
            merging.merge(person, holder, reason, stamp(), world, given);
            warnings.add(new CustomerWarning.Merged(person, holder));
        } else if (hindrance.get().wantsReview()) {
            var number = new RequestNumber(given.id(IdKind.REQUEST));
            identity.doubt(new MergeDoubt(number, person, holder, hindrance.get(), stamp()));
        }
        return hindrance;
    }

    private Optional<Refusal> left(CustomerId holder, MergeHindrance hindrance) {
        if (hindrance instanceof MergeHindrance.Conflict(var victim, var survivor, var type)) {
            return Optional.of(new ChangeRefusal.ProfilesConflict(type, holder));
        }
        warnings.add(new CustomerWarning.NotMerged(holder, hindrance));
        return Optional.empty();
    }

    private void put(IdentifierKey key, ProfileKey profile) {
        var root = Objects.requireNonNull(identity.find(profile.customer())).root();
        added.add(key);
        identity.add(new HeldIdentifier(key, profile.account(), profile.customer(), root, given.at()));
        channel(key, profile).filter(channel -> identity.find(channel) == null).ifPresent(channel -> {
            var follower = followers.get(key.type());
            identity.put(
                    follower == null
                            ? new CommChannel(channel, CommChannel.Marks.DERIVED, null, "")
                            : follower.following(channel));
        });
    }

    /** The other profiles lose what was taken and gain what was added where they have no other value of the type. */
    private void sync(CustomerId person) {
        for (var row : identity.heldBy(person)) {
            boolean isTaken = taken.stream().anyMatch(other -> other.key().equals(row.key()));
            if (isTaken && isSynced(row.key())) {
                take(row);
            }
        }
        for (var member : identity.members(person)) {
            for (var profile : identity.profilesOf(member.id())) {
                var held = identity.heldIn(person, profile.account());
                for (var key : List.copyOf(added)) {
                    boolean lacks = held.stream().noneMatch(row -> row.key().type() == key.type());
                    if (lacks && isSynced(key)) {
                        put(key, profile.key());
                    }
                }
            }
        }
    }

    private static boolean isSynced(IdentifierKey key) {
        return key.type() != IdentifierType.CUID;
    }

    private void touch(CustomerId person) {
        Customer row = Objects.requireNonNull(identity.find(person));
        identity.put(row.touched(given.at(), command.till()));
    }

    private void record(ProfileKey profile) {
        Events.record(
                world,
                given,
                EventKind.CUSTOMER_IDENTIFIERS_CHANGED,
                profile.customer(),
                profile.account().value(),
                command.till(),
                command.request());
    }

    private Stamp stamp() {
        return new Stamp(given.at(), command.till(), command.request());
    }
}
