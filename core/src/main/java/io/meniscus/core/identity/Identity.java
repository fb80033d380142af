package io.meniscus.core.identity;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.world.Journal;
import io.meniscus.core.world.SectionKind;
import io.meniscus.core.world.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The section of who is who: customers, their identifiers by value, profiles, channels and subscriptions. */
public final class Identity {
    public static final SectionKind<Identity> KIND = new SectionKind<>("identity", Identity::new);

    private final Table<CustomerId, Customer> customers;
    private final Table<IdentifierKey, List<HeldIdentifier>> identifiers;
    private final Table<IdentifierKey, IdentifierKey> claims;
    private final Table<ProfileKey, Profile> profiles;
    private final Table<CommChannel.Key, CommChannel> channels;
    private final Table<Subscription.Key, Subscription> subscriptions;
    private final Set<CustomerId> locked = new HashSet<>();

    private Identity(Journal journal) {
        customers = new Table<>(journal);
        identifiers = new Table<>(journal);
        claims = new Table<>(journal);
        profiles = new Table<>(journal);
        channels = new Table<>(journal);
        subscriptions = new Table<>(journal);
    }

    public Table<CustomerId, Customer> customers() {
        return customers;
    }

    /** Who holds a value, one row per source account. */
    public Table<IdentifierKey, List<HeldIdentifier>> identifiers() {
        return identifiers;
    }

    /** The claim rows of values: what keeps two sources from making two persons of one value. */
    public Table<IdentifierKey, IdentifierKey> claims() {
        return claims;
    }

    public Table<ProfileKey, Profile> profiles() {
        return profiles;
    }

    public Table<CommChannel.Key, CommChannel> channels() {
        return channels;
    }

    public Table<Subscription.Key, Subscription> subscriptions() {
        return subscriptions;
    }

    /** Takes a loaded identifier row. */
    public void load(HeldIdentifier row) {
        var rows = new ArrayList<>(holders(row.key()));
        if (!rows.contains(row)) {
            rows.add(row);
        }
        identifiers.load(row.key(), List.copyOf(rows));
    }

    /** Notes a root as locked by this batch. */
    public void lock(CustomerId root) {
        locked.add(root);
    }

    /** Whether a root is held by this batch; one that is not, but stands in an identifier, is held elsewhere. */
    public boolean isLocked(CustomerId root) {
        return locked.contains(root);
    }

    public List<HeldIdentifier> holders(IdentifierKey key) {
        var rows = identifiers.find(key);
        return rows == null ? List.of() : rows;
    }

    /** The persons that any of these values names, by ascending id. */
    public Set<CustomerId> roots(List<IdentifierKey> keys) {
        var roots = new TreeSet<CustomerId>();
        for (var key : keys) {
            for (var holder : holders(key)) {
                roots.add(holder.root());
            }
        }
        return roots;
    }

    /** The customers of a person's tree, the root first. */
    public List<Customer> members(CustomerId root) {
        var members = new ArrayList<Customer>();
        for (var customer : customers.values()) {
            if (customer.root().equals(root)) {
                if (customer.id().equals(root)) {
                    members.addFirst(customer);
                } else {
                    members.add(customer);
                }
            }
        }
        return members;
    }

    /** A person's profile in a source account; the root's when several members have one. */
    public @Nullable Profile profile(CustomerId root, AccountId account) {
        for (var member : members(root)) {
            var profile = profiles.find(new ProfileKey(member.id(), account));
            if (profile != null) {
                return profile;
            }
        }
        return null;
    }

    /** The identifiers that stand in one profile. */
    public List<HeldIdentifier> identifiersOf(ProfileKey profile) {
        var found = new ArrayList<HeldIdentifier>();
        for (var rows : identifiers.values()) {
            for (var row : rows) {
                if (row.account().equals(profile.account()) && row.customer().equals(profile.customer())) {
                    found.add(row);
                }
            }
        }
        found.sort(HeldIdentifier.CLAIM_ORDER);
        return found;
    }

    /** Puts an identifier into a profile, claiming its value where nobody has it yet. */
    void add(HeldIdentifier row) {
        var before = holders(row.key());
        if (before.isEmpty() && !claims.contains(row.key())) {
            claims.put(row.key(), row.key());
        }
        var after = new ArrayList<>(before);
        after.add(row);
        identifiers.put(row.key(), List.copyOf(after));
    }

    /** Takes an identifier out of its profile; the claim on its value stays. */
    void remove(HeldIdentifier row) {
        var after = new ArrayList<>(holders(row.key()));
        after.remove(row);
        identifiers.put(row.key(), List.copyOf(after));
    }
}
