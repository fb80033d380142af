package io.meniscus.core.identity;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.core.identity.registration.RegistrationRules;
import io.meniscus.core.identity.registration.RegistrationRules.Mismatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rules of registering, merging and undoing, told once more in the plainest way: lists of who holds what and who
 * was merged into whom, searched from end to end. New persons get the id that deciding gave them.
 */
final class NaiveIdentity {
    /** An identifier of a profile; the number says which came first. */
    record Held(IdentifierKey key, AccountId account, CustomerId customer, int number) {}

    record Merge(long id, CustomerId victim, CustomerId survivor, boolean automatic, boolean undone) {}

    private final List<Held> held = new ArrayList<>();
    private final List<ProfileKey> profiles = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private final IdentifierType primary;
    private final Set<IdentifierType> replaceable;
    private final Mismatch mismatch;
    private final Set<AccountId> instore;
    private int numbers;

    NaiveIdentity(RegistrationRules rules) {
        this.primary = rules.primary();
        this.replaceable = rules.replaceable();
        this.mismatch = rules.mismatch();
        this.instore = rules.merging().instore();
    }

    /** What a registration comes to, in a word and with the persons it is about. */
    record Result(String what, Set<CustomerId> persons) {}

    CustomerId person(CustomerId customer) {
        for (var merge : merges) {
            if (!merge.undone && merge.victim.equals(customer)) {
                return person(merge.survivor);
            }
        }
        return customer;
    }

    @Nullable
    CustomerId person(IdentifierKey key) {
        for (var row : held) {
            if (row.key.equals(key)) {
                return person(row.customer);
            }
        }
        return null;
    }

    Result register(RegisterCustomer.Ready command, CustomerId newcomer, long nextMerge) {
        var keys = new ArrayList<IdentifierKey>();
        var primaryKey = command.identifiers().stream()
                .filter(key -> key.type() == primary)
                .findFirst()
                .orElse(null);
        var known = primaryKey == null ? null : person(primaryKey);
        for (var key : command.identifiers()) {
            var owner = person(key);
            boolean strange = primaryKey != null
                    && key.type() != primary
                    && owner != null
                    && !owner.equals(known)
                    && held.stream()
                            .anyMatch(row -> row.key.type() == primary
                                    && person(row.customer).equals(owner));
            if (strange && mismatch == Mismatch.REFUSE) {
                return new Result("mismatch", Set.of(owner));
            }
            if (!strange || mismatch == Mismatch.MERGE) {
                keys.add(key);
            }
        }
        var account = command.form().account();
        var persons = new HashSet<CustomerId>();
        keys.stream().map(this::person).filter(owner -> owner != null).forEach(persons::add);
        if (persons.isEmpty()) {
            profiles.add(new ProfileKey(newcomer, account));
            keys.forEach(key -> add(key, new ProfileKey(newcomer, account)));
            return new Result("new", Set.of(newcomer));
        }
        var survivor = known != null ? known : survivor(persons);
        if (command.form().whenKnown() == WhenKnown.REFUSE) {
            for (var key : keys) {
                if (held.stream().anyMatch(row -> row.key.equals(key) && row.account.equals(account))) {
                    return new Result("known", Set.of(person(key)));
                }
            }
        }
        int undoPoint = merges.size();
        for (var other : persons.stream().sorted().toList()) {
            if (other.equals(survivor)) {
                continue;
            }
            boolean conflict = command.form().whenKnown() == WhenKnown.REFUSE && conflict(other, survivor);
            if (conflict || wasUndone(other, survivor)) {
                keys.removeIf(key -> other.equals(person(key)));
            } else {
                merges.add(new Merge(nextMerge++, other, survivor, true, false));
            }
        }
        if (command.form().whenKnown() == WhenKnown.REFUSE) {
            for (var key : keys) {
                if (value(key.type(), survivor, account) != null) {
                    merges.subList(undoPoint, merges.size()).clear();
                    return new Result("other value", Set.of(survivor));
                }
            }
        }
        write(command, keys, survivor);
        return new Result("known person", Set.of(survivor));
    }

    private void write(RegisterCustomer.Ready command, List<IdentifierKey> keys, CustomerId survivor) {
        var account = command.form().account();
        var profile = profile(survivor, account);
        if (profile == null) {
            var first =
                    keys.stream().filter(key -> person(key) != null).findFirst().orElseThrow();
            var origin = held.stream()
                    .filter(row -> row.key.equals(first))
                    .min(Comparator.comparingInt(Held::number))
                    .orElseThrow();
            profile = new ProfileKey(origin.customer, account);
            profiles.add(profile);
        }
        for (var key : keys) {
            var before = value(key.type(), survivor, account);
            boolean replaces = before != null && key.type() != primary && replaceable.contains(key.type());
            if (held.stream().anyMatch(row -> row.key.equals(key) && row.account.equals(account))) {
                continue;
            }
            if (before == null) {
                add(key, profile);
            } else if (replaces) {
                held.remove(before);
                add(key, new ProfileKey(before.customer, account));
            }
        }
    }

    /** A person's profile in an account: the root's before those of customers merged into it, these by id. */
    private @Nullable ProfileKey profile(CustomerId person, AccountId account) {
        return profiles.stream()
                .filter(profile -> profile.account().equals(account)
                        && person(profile.customer()).equals(person))
                .min(rootFirst(person, ProfileKey::customer))
                .orElse(null);
    }

    private @Nullable Held value(IdentifierType type, CustomerId person, AccountId account) {
        return held.stream()
                .filter(row -> row.key.type() == type
                        && row.account.equals(account)
                        && person(row.customer).equals(person))
                .min(rootFirst(person, Held::customer))
                .orElse(null);
    }

    private static <T> Comparator<T> rootFirst(CustomerId root, Function<T, CustomerId> customer) {
        return Comparator.comparing((T row) -> !customer.apply(row).equals(root))
                .thenComparing(customer);
    }

    private void add(IdentifierKey key, ProfileKey profile) {
        held.add(new Held(key, profile.account(), profile.customer(), numbers++));
    }

    private CustomerId survivor(Set<CustomerId> persons) {
        return persons.stream()
                .min(Comparator.comparing((CustomerId person) -> profiles.stream()
                                .noneMatch(profile -> person(profile.customer()).equals(person)
                                        && instore.contains(profile.account())))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private boolean conflict(CustomerId one, CustomerId other) {
        for (var row : held) {
            for (var against : held) {
                if (person(row.customer).equals(one)
                        && person(against.customer).equals(other)
                        && row.account.equals(against.account)
                        && row.key.type() == against.key.type()
                        && !row.key.equals(against.key)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean wasUndone(CustomerId one, CustomerId other) {
        return merges.stream()
                .anyMatch(merge -> merge.undone
                        && merge.automatic
                        && Set.copyOf(List.of(person(merge.victim), person(merge.survivor)))
                                .equals(Set.of(one, other)));
    }

    /** Whether a merge that somebody asked for happens. */
    boolean merge(CustomerId victim, CustomerId survivor, long id) {
        var one = person(victim);
        var other = person(survivor);
        if (one.equals(other)) {
            return false;
        }
        merges.add(new Merge(id, one, other, false, false));
        return true;
    }

    boolean undo(long id) {
        for (int i = 0; i < merges.size(); i++) {
            var merge = merges.get(i);
            if (merge.id == id && !merge.undone) {
                merges.set(i, new Merge(id, merge.victim, merge.survivor, merge.automatic, true));
                part();
                return true;
            }
        }
        return false;
    }

    /** A value that several persons hold stays with the one that had it first. */
    private void part() {
        var first = new HashMap<IdentifierKey, Held>();
        held.forEach(row -> first.merge(row.key, row, (a, b) -> a.number < b.number ? a : b));
        held.removeIf(row -> !person(row.customer).equals(person(first.getOrDefault(row.key, row).customer)));
    }

    List<Merge> merges() {
        return merges;
    }

    /** Every profile's identifiers with the person they name. */
    Set<List<Object>> holdings() {
        var all = new HashSet<List<Object>>();
        held.forEach(row ->
                all.add(List.of(IdentityModelTest.name(row.key), row.account, row.customer, person(row.customer))));
        return all;
    }

    Map<CustomerId, CustomerId> persons() {
        var all = new HashMap<CustomerId, CustomerId>();
        profiles.forEach(profile -> all.put(profile.customer(), person(profile.customer())));
        return all;
    }
}
