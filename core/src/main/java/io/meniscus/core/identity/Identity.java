package io.meniscus.core.identity;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.field.HeldFields;
import io.meniscus.core.identity.consent.ConsentChange;
import io.meniscus.core.identity.erasure.ErasedValues;
import io.meniscus.core.identity.merge.MergeDoubt;
import io.meniscus.core.identity.merge.MergeEdges;
import io.meniscus.core.identity.status.StatusChange;
import io.meniscus.core.world.Groups;
import io.meniscus.core.world.Journal;
import io.meniscus.core.world.Rows;
import io.meniscus.core.world.SectionKind;
import io.meniscus.core.world.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The section of who is who: customers, their identifiers by value, profiles, channels and subscriptions. Loaded rows
 * come in by {@code load}, decisions by {@code put}, {@code add} and {@code remove}.
 */
public final class Identity {
    public static final SectionKind<Identity> KIND = new SectionKind<>("identity", Identity::new);

    private final Table<CustomerId, Customer> customers;
    private final Table<IdentifierKey, List<HeldIdentifier>> identifiers;
    private final Table<IdentifierKey, IdentifierKey> claims;
    private final Table<ProfileKey, Profile> profiles;
    private final Table<CommChannel.Key, CommChannel> channels;
    private final Table<Subscription.Key, Subscription> subscriptions;
    private final HeldFields fields;
    private final MergeEdges edges;
    private final Rows<MergeDoubt> doubts;
    private final Rows<StatusChange> statusLog;
    private final Rows<ConsentChange> consentLog;
    private final Groups<CustomerId, CustomerId> byRoot = new Groups<>();
    private final Groups<CustomerId, ProfileKey> profilesOf = new Groups<>();
    private final Groups<CustomerId, IdentifierKey> identifiersOf = new Groups<>();
    private final Groups<ProfileKey, CommChannel.Key> channelsOf = new Groups<>();
    private final Groups<CustomerId, Subscription.Key> subscriptionsOf = new Groups<>();
    private final Set<CustomerId> locked = new HashSet<>();
    private final Set<CustomerId> whole = new HashSet<>();
    private final Set<IdentifierKey> heldBack = new HashSet<>();
    private final Set<CustomerId> heldBackIds = new HashSet<>();
    private final ErasedValues erased = new ErasedValues();

    private Identity(Journal journal) {
        customers = new Table<>(journal);
        identifiers = new Table<>(journal);
        claims = new Table<>(journal);
        profiles = new Table<>(journal);
        channels = new Table<>(journal);
        subscriptions = new Table<>(journal);
        fields = new HeldFields(journal);
        edges = new MergeEdges(journal);
        doubts = new Rows<>(journal);
        statusLog = new Rows<>(journal);
        consentLog = new Rows<>(journal);
    }

    // -- loading

    public void load(Customer row) {
        byRoot.add(row.root(), row.id());
        customers.load(row.id(), row);
    }

    public void load(HeldIdentifier row) {
        identifiersOf.add(row.customer(), row.key());
        var others = holders(row.key()).stream()
                .filter(other -> !other.account().equals(row.account()))
                .toList();
        identifiers.load(row.key(), with(others, row));
    }

    public void load(Profile row) {
        profilesOf.add(row.customer(), row.key());
        profiles.load(row.key(), row);
    }

    public void load(CommChannel row) {
        channelsOf.add(row.key().profile(), row.key());
        channels.load(row.key(), row);
    }

    public void load(Subscription row) {
        subscriptionsOf.add(row.key().customer(), row.key());
        subscriptions.load(row.key(), row);
    }

    /** Takes a claim that stands although nobody may hold its value any more. */
    public void loadClaim(IdentifierKey key) {
        claims.load(key, key);
    }

    /** Notes a root as locked by this batch. */
    public void lock(CustomerId root) {
        locked.add(root);
    }

    /** Notes values of a command that waits: others that bring one of them come after it. */
    public void holdBack(List<IdentifierKey> keys) {
        heldBack.addAll(keys);
    }

    public boolean isHeldBack(List<IdentifierKey> keys) {
        return !heldBack.isEmpty() && keys.stream().anyMatch(heldBack::contains);
    }

    /** As {@link #holdBack(List)}, for a command that names a customer by id. */
    public void holdBack(CustomerId id) {
        heldBackIds.add(id);
    }

    public boolean isHeldBack(CustomerId id) {
        return heldBackIds.contains(id);
    }

    /** Notes that everything of a person has been, or is about to be, loaded. */
    public void markWhole(CustomerId root) {
        whole.add(root);
    }

    public boolean isWhole(CustomerId root) {
        return whole.contains(root);
    }

    // -- reading

    /** Whether a root is held by this batch; one that is not, but stands in an identifier, is held elsewhere. */
    public boolean isLocked(CustomerId root) {
        return locked.contains(root);
    }

    /** The customer of an id that was loaded. */
    public @Nullable Customer find(CustomerId id) {
        return customers.find(id);
    }

    /** Who holds a value, one row per source account. */
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

    /** The customers of a person's tree, the root first, then by id. */
    public List<Customer> members(CustomerId root) {
        var members = new ArrayList<Customer>();
        for (var id : byRoot.of(root)) {
            var customer = customers.find(id);
            if (customer != null && customer.root().equals(root)) {
                members.add(customer);
            }
        }
        if (members.size() > 1) {
            members.sort(Comparator.comparing((Customer member) -> !member.id().equals(root))
                    .thenComparing(Customer::id));
        }
        return members;
    }

    /** The values here that were erased with somebody. */
    public ErasedValues erased() {
        return erased;
    }

    /** The merges of the persons here. */
    public MergeEdges edges() {
        return edges;
    }

    /** A person is a member of the loyalty program when one of its customers is. */
    public LoyaltyType loyalty(CustomerId root) {
        boolean member = members(root).stream().anyMatch(customer -> customer.loyalty() == LoyaltyType.LOYALTY);
        return member ? LoyaltyType.LOYALTY : LoyaltyType.NON_LOYALTY;
    }

    /** How many profiles a person has. */
    public int profileCount(CustomerId root) {
        return members(root).stream()
                .mapToInt(member -> profilesOf(member.id()).size())
                .sum();
    }

    /** A person's profile in a source account; the root's where several members have one. */
    public @Nullable Profile profile(CustomerId root, AccountId account) {
        for (var member : members(root)) {
            var profile = profiles.find(new ProfileKey(member.id(), account));
            if (profile != null) {
                return profile;
            }
        }
        return null;
    }

    public List<Profile> profilesOf(CustomerId customer) {
        return profilesOf.of(customer).stream()
                .map(profiles::find)
                .filter(profile -> profile != null)
                .toList();
    }

    /** The identifiers that stand in one profile, by type. */
    public List<HeldIdentifier> identifiersOf(ProfileKey profile) {
        return identifiersOf(profile.customer()).stream()
                .filter(row -> row.account().equals(profile.account()))
                .toList();
    }

    /** The identifiers that were registered under a customer, by type. */
    public List<HeldIdentifier> identifiersOf(CustomerId customer) {
        var found = new ArrayList<HeldIdentifier>();
        for (var key : identifiersOf.of(customer)) {
            for (var row : holders(key)) {
                if (row.customer().equals(customer)) {
                    found.add(row);
                }
            }
        }
        found.sort(HeldIdentifier.CLAIM_ORDER);
        return found;
    }

    /** The identifiers of all of a person's profiles. */
    public List<HeldIdentifier> heldBy(CustomerId root) {
        return members(root).stream()
                .flatMap(member -> identifiersOf(member.id()).stream())
                .toList();
    }

    /** The identifiers of a person in a source account, where several members may have a profile. */
    public List<HeldIdentifier> heldIn(CustomerId root, AccountId account) {
        return heldBy(root).stream()
                .filter(row -> row.account().equals(account))
                .toList();
    }

    public List<CommChannel> channelsOf(ProfileKey profile) {
        return channelsOf.of(profile).stream()
                .map(channels::find)
                .filter(channel -> channel != null)
                .toList();
    }

    public @Nullable CommChannel find(CommChannel.Key key) {
        return channels.find(key);
    }

    public List<Subscription> subscriptionsOf(CustomerId customer) {
        return subscriptionsOf.of(customer).stream()
                .map(subscriptions::find)
                .filter(subscription -> subscription != null)
                .toList();
    }

    // -- deciding

    public void put(Customer row) {
        byRoot.add(row.root(), row.id());
        customers.put(row.id(), row);
    }

    public void put(Profile row) {
        profilesOf.add(row.customer(), row.key());
        profiles.put(row.key(), row);
    }

    public void put(CommChannel row) {
        channelsOf.add(row.key().profile(), row.key());
        channels.put(row.key(), row);
    }

    public void put(Subscription row) {
        subscriptionsOf.add(row.key().customer(), row.key());
        subscriptions.put(row.key(), row);
    }

    public void remove(CommChannel.Key key) {
        channels.remove(key);
    }

    /** Puts an identifier into a profile, claiming its value where nobody has it yet. */
    public void add(HeldIdentifier row) {
        var before = holders(row.key());
        if (before.isEmpty() && claims.find(row.key()) == null) {
            claims.put(row.key(), row.key());
        }
        identifiersOf.add(row.customer(), row.key());
        identifiers.put(row.key(), with(before, row));
    }

    /** Takes an identifier out of its profile; storing gives up the claim on a value that nobody holds any more. */
    public void remove(HeldIdentifier row) {
        var after = new ArrayList<>(holders(row.key()));
        after.remove(row);
        identifiers.put(row.key(), List.copyOf(after));
    }

    /** Takes an identifier out of its profile, and the channel that followed from it. */
    public void takeAway(HeldIdentifier row) {
        remove(row);
        ChannelType.read(row.key().type().wire())
                .map(type -> new CommChannel.Key(row.profile(), type, row.key().value()))
                .map(channels::find)
                .filter(CommChannel::isDerived)
                .ifPresent(channel -> channels.remove(channel.key()));
    }

    /** Makes customers part of the person that a root is, or, with the first of them as root, a person of their own. */
    public void rehang(List<CustomerId> ids, CustomerId root) {
        for (var id : ids) {
            put(customers.get(id).under(root));
            for (var row : identifiersOf(id)) {
                identifiers.put(
                        row.key(),
                        holders(row.key()).stream()
                                .map(other -> other.equals(row) ? row.under(root) : other)
                                .toList());
            }
        }
    }

    /** Notes a merge that the rules did not dare to make: somebody is to decide. */
    public void doubt(MergeDoubt doubt) {
        doubts.add(doubt);
    }

    private static List<HeldIdentifier> with(List<HeldIdentifier> rows, HeldIdentifier row) {
        var all = new ArrayList<>(rows);
        all.add(row);
        return List.copyOf(all);
    }

    // -- storing

    public Table<CustomerId, Customer> customers() {
        return customers;
    }

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

    /** Merges that somebody is to decide about. */
    public Rows<MergeDoubt> doubts() {
        return doubts;
    }

    /** Lines for the status log. */
    public Rows<StatusChange> statusLog() {
        return statusLog;
    }

    /** Lines for the subscription log. */
    public Rows<ConsentChange> consentLog() {
        return consentLog;
    }

    /** The values of fields that customers and profiles have. */
    public HeldFields fields() {
        return fields;
    }
}
