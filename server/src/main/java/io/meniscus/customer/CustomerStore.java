package io.meniscus.customer;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.identity.Customer;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.world.SectionKind;
import io.meniscus.customer.erasure.ErasedHashStore;
import io.meniscus.run.Column;
import io.meniscus.run.LoadScript;
import io.meniscus.run.LockOrder;
import io.meniscus.run.SectionStore;
import io.meniscus.run.StoreScript;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of the identity section. Loading goes by value or id and, for whoever was found, by root; writing is a
 * statement a table, whatever the size of the batch ({@link CustomerWrites}).
 *
 * <p>What is wanted is joined laterally, {@code offset 0} keeping the planner from turning that round: a plan made
 * while a table is empty would else read all of an organization and look each row up among what is wanted, and go on
 * doing so when the table has grown. Keys come sorted, so claims are locked in order.
 */
public final class CustomerStore implements SectionStore<Identity, CustomerNeeds> {
    static final String CUSTOMER = """
            c.id, c.root_id, c.loyalty, c.status_label_id, c.registered_at, c.registered_till, c.registered_via,
            c.home_till, c.updated_at, c.updated_till""";

    /** Locks come first: what is read behind them cannot be changed by others any more. */
    static final String LOCK_ROOTS = """
            select %s
              from customer c
             where c.org_id = ?
               and c.id = any(array(
                   select i.root_id
                     from unnest(?::smallint[], ?::text[]) as wanted(type, value)
                    cross join lateral (
                          select root_id from identifier
                           where org_id = ? and type = wanted.type and value = wanted.value offset 0) i))
             order by c.id
               for no key update skip locked""".formatted(CUSTOMER);

    /** As {@link #LOCK_ROOTS}, of customers that are named by their ids. */
    static final String LOCK_ROOTS_OF_IDS = """
            select %s
              from customer c
             where c.org_id = ?
               and c.id = any(array(
                   select m.root_id from customer m where m.org_id = ? and m.id = any(?::bigint[])))
             order by c.id
               for no key update skip locked""".formatted(CUSTOMER);

    /** Of one type, whose values an index is searched for in one pass. */
    static final String HOLDERS = """
            select i.type, i.value, i.account_id, i.customer_id, i.root_id, i.since
              from identifier i
             where i.org_id = ? and i.type = ? and i.value = any(?)""";

    /** As {@link #HOLDERS} for reads, which do not ask who was first. */
    static final String SOUGHT = """
            select i.type, i.value, i.account_id, i.customer_id, i.root_id
              from identifier i
             where i.org_id = ? and i.type = ? and i.value = any(?)""";

    static final String PROFILES_OF_KEYS = """
            select p.customer_id, p.account_id, p.first_name, p.last_name, p.created_at, p.created_till, p.updated_at,
                   p.updated_till
              from unnest(?::smallint[], ?::text[]) as wanted(type, value)
             cross join lateral (
                   select org_id, customer_id, account_id from identifier
                    where org_id = ? and type = wanted.type and value = wanted.value offset 0) i
             cross join lateral (
                   select * from profile
                    where org_id = i.org_id and customer_id = i.customer_id and account_id = i.account_id
                   offset 0) p""";

    static final String MEMBERS_OF_KEYS = """
            select %s
              from unnest(?::smallint[], ?::text[]) as wanted(type, value)
             cross join lateral (
                   select org_id, root_id from identifier
                    where org_id = ? and type = wanted.type and value = wanted.value offset 0) i
             cross join lateral (
                   select * from customer where org_id = i.org_id and root_id = i.root_id offset 0) c
            """.formatted(CUSTOMER);

    static final String CLAIMS = """
            select v.type, v.value
              from unnest(?::smallint[], ?::text[]) as wanted(type, value)
             cross join lateral (
                   select type, value from identifier_value
                    where org_id = ? and type = wanted.type and value = wanted.value offset 0
                      for no key update) v""";

    static final String CUSTOMERS = """
            select %s from customer c where c.org_id = ? and c.id = any(?::bigint[])""".formatted(CUSTOMER);

    static final String MEMBERS = """
            select %s from customer c where c.org_id = ? and c.root_id = any(?::bigint[])""".formatted(CUSTOMER);

    static final String PROFILES = """
            select p.customer_id, p.account_id, p.first_name, p.last_name, p.created_at, p.created_till, p.updated_at,
                   p.updated_till
              from customer c
              join profile p on p.org_id = c.org_id and p.customer_id = c.id
             where c.org_id = ? and c.root_id = any(?::bigint[])
             order by p.customer_id, p.account_id""";

    static final String IDENTIFIERS = """
            select i.type, i.value, i.account_id, i.customer_id, i.root_id, i.since
              from customer c
              join identifier i on i.org_id = c.org_id and i.customer_id = c.id
             where c.org_id = ? and c.root_id = any(?::bigint[])""";

    static final String CHANNELS = """
            select h.customer_id, h.account_id, h.type, h.value, h.is_primary, h.verified, h.residence, h.office,
                   h.last_viewed_at, h.attributes
              from customer c
              join comm_channel h on h.org_id = c.org_id and h.customer_id = c.id
             where c.org_id = ? and c.root_id = any(?::bigint[])
             order by h.customer_id, h.account_id, h.type, h.value""";

    static final String SUBSCRIPTIONS = """
            select s.customer_id, s.channel, s.priority, s.opted_in, s.updated_at
              from customer c
              join subscription s on s.org_id = c.org_id and s.customer_id = c.id
             where c.org_id = ? and c.root_id = any(?::bigint[])""";

    static final String FIELDS = """
            select f.customer_id, f.account_id, f.field_values
              from customer c
              join customer_fields f on f.org_id = c.org_id and f.customer_id = c.id
             where c.org_id = ? and c.root_id = any(?::bigint[])""";

    private final @Nullable ErasedHashStore erased;

    /** Of organizations that erase nobody. */
    public CustomerStore() {
        this.erased = null;
    }

    /**
     * Of any organizations.
     *
     * @param erased tells values that were erased
     */
    public CustomerStore(ErasedHashStore erased) {
        this.erased = erased;
    }

    @Override
    public SectionKind<Identity> kind() {
        return Identity.KIND;
    }

    @Override
    public CustomerNeeds noNeeds() {
        return new CustomerNeeds();
    }

    @Override
    public LockOrder firstLock() {
        return LockOrder.IDENTIFIER_VALUE;
    }

    @Override
    public void lock(OrgId org, CustomerNeeds needs, Identity identity, LoadScript script) {
        var organization = Column.of(org.value());
        var keys = needs.identifiers();
        if (!keys.isEmpty()) {
            var types = Column.shorts(keys, key -> key.type().code());
            var values = Column.texts(keys, IdentifierKey::value);
            if (script.mode() == LoadScript.Mode.WRITE_AFTER_LOST_RACE) {
                script.query(CLAIMS, row -> identity.loadClaim(CustomerRows.key(row)), types, values, organization);
            }
            script.query(LOCK_ROOTS, row -> locked(row, identity), organization, types, values, organization);
        }
        if (!needs.ids().isEmpty()) {
            script.query(LOCK_ROOTS_OF_IDS, row -> locked(row, identity), organization, organization, ids(needs.ids()));
        }
        MergeLoads.lock(org, needs.merges(), identity, script);
    }

    @Override
    public void load(OrgId org, CustomerNeeds needs, Identity identity, LoadScript script) {
        var organization = Column.of(org.value());
        var keys = needs.identifiers();
        if (!keys.isEmpty()) {
            holders(org, keys, identity, script);
            profiles(organization, needs.profiles(), identity, script);
            members(organization, needs.membersOf(), identity, script);
            if (erased != null) {
                erased.load(org, keys, identity, script);
            }
        }
        if (!needs.ids().isEmpty()) {
            script.query(CUSTOMERS, row -> identity.load(CustomerRows.customer(row)), organization, ids(needs.ids()));
        }
        MergeLoads.load(org, needs.merges(), identity, script);
    }

    private static void profiles(Column organization, List<IdentifierKey> keys, Identity identity, LoadScript script) {
        if (!keys.isEmpty()) {
            script.query(
                    PROFILES_OF_KEYS,
                    row -> identity.load(CustomerRows.profile(row)),
                    Column.shorts(keys, key -> key.type().code()),
                    Column.texts(keys, IdentifierKey::value),
                    organization);
        }
    }

    private static void members(Column organization, List<IdentifierKey> keys, Identity identity, LoadScript script) {
        if (!keys.isEmpty()) {
            script.query(
                    MEMBERS_OF_KEYS,
                    row -> identity.load(CustomerRows.customer(row)),
                    Column.shorts(keys, key -> key.type().code()),
                    Column.texts(keys, IdentifierKey::value),
                    organization);
        }
    }

    /** Reads who holds values. */
    static void holders(OrgId org, Collection<IdentifierKey> keys, Identity identity, LoadScript script) {
        boolean reads = script.mode() == LoadScript.Mode.READ;
        for (var ofType : byType(keys).entrySet()) {
            script.query(
                    reads ? SOUGHT : HOLDERS,
                    row -> identity.load(reads ? CustomerRows.sought(row) : CustomerRows.identifier(row)),
                    Column.of(org.value()),
                    Column.of(ofType.getKey()),
                    Column.texts(ofType.getValue(), IdentifierKey::value));
        }
    }

    static void locked(ResultSet row, Identity identity) throws SQLException {
        var root = CustomerRows.customer(row);
        identity.load(root);
        identity.lock(root.id());
    }

    private static Map<Short, List<IdentifierKey>> byType(Collection<IdentifierKey> keys) {
        return keys.stream()
                .collect(Collectors.groupingBy(key -> key.type().code(), TreeMap::new, Collectors.toList()));
    }

    @Override
    public boolean mayFollow(CustomerNeeds needs) {
        return needs.anyPersons() || !needs.profiles().isEmpty();
    }

    @Override
    public void follow(OrgId org, CustomerNeeds needs, Identity identity, LoadScript script) {
        var roots = rootsToFollow(needs, identity, script.mode());
        membersOfContacts(org, needs, identity, script);
        if (roots.isEmpty()) {
            return;
        }
        MergeLoads.follow(org, needs, identity, script);
        var organization = Column.of(org.value());
        var ids = ids(roots);
        script.query(MEMBERS, row -> identity.load(CustomerRows.customer(row)), organization, ids);
        script.query(PROFILES, row -> identity.load(CustomerRows.profile(row)), organization, ids);
        script.query(IDENTIFIERS, row -> identity.load(CustomerRows.identifier(row)), organization, ids);
        script.query(CHANNELS, row -> identity.load(CustomerRows.channel(row)), organization, ids);
        script.query(SUBSCRIPTIONS, row -> identity.load(CustomerRows.subscription(row)), organization, ids);
        script.query(
                FIELDS,
                row -> identity.fields().load(CustomerRows.fieldHolder(row), FieldText.read(row.getString(3))),
                organization,
                ids);
    }

    /** A root that is no member of loyalty may have members that are: only then is there anything to ask for. */
    private static void membersOfContacts(OrgId org, CustomerNeeds needs, Identity identity, LoadScript script) {
        var contacts = identity.roots(needs.profiles()).stream()
                .map(identity::find)
                .filter(Objects::nonNull)
                .filter(root -> root.loyalty() == LoyaltyType.NON_LOYALTY && !identity.isWhole(root.id()))
                .map(Customer::id)
                .filter(needs::begin)
                .toList();
        if (!contacts.isEmpty()) {
            script.query(
                    MEMBERS, row -> identity.load(CustomerRows.customer(row)), Column.of(org.value()), ids(contacts));
        }
    }

    /** Persons that were found and are wanted whole, each once; when writing, those this batch holds. */
    private static List<CustomerId> rootsToFollow(CustomerNeeds needs, Identity identity, LoadScript.Mode mode) {
        var roots = new TreeSet<>(identity.roots(needs.personsOfIdentifiers()));
        for (var id : needs.personsOfIds()) {
            var customer = identity.find(id);
            if (customer != null) {
                roots.add(customer.root());
            }
        }
        for (var merge : needs.merges()) {
            var edge = identity.edges().find(merge);
            var victim = edge == null ? null : identity.find(edge.victim());
            if (victim != null) {
                roots.add(victim.root());
            }
        }
        if (mode != LoadScript.Mode.READ) {
            roots.removeIf(root -> !identity.isLocked(root));
        }
        roots.removeIf(identity::isWhole);
        roots.forEach(identity::markWhole);
        return List.copyOf(roots);
    }

    @Override
    public void store(OrgId org, Identity identity, StoreScript script) {
        CustomerWrites.add(org, identity, script);
    }

    static Column ids(List<CustomerId> ids) {
        return Column.longs(ids, CustomerId::value);
    }
}
