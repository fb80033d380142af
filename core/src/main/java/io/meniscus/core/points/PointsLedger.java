package io.meniscus.core.points;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.Purchases;
import io.meniscus.core.world.Groups;
import io.meniscus.core.world.Journal;
import io.meniscus.core.world.Rows;
import io.meniscus.core.world.SectionKind;
import io.meniscus.core.world.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The section of points: accounts, their lots, and the entries a batch adds. Points move by {@link Bookings} only, so
 * lots, balances and chain can't part.
 */
public final class PointsLedger {
    public static final SectionKind<PointsLedger> KIND = new SectionKind<>("points", PointsLedger::new);

    private final Table<AccountKey, PointsAccount> accounts;
    private final Table<LotId, Lot> lots;
    private final Rows<LedgerEntry> entries;
    private final Groups<AccountKey, LotId> lotsOf = new Groups<>();
    private final Groups<CustomerId, AccountKey> accountsOf = new Groups<>();
    private final Table<AccountKey, CustomerId> persons;

    private PointsLedger(Journal journal) {
        accounts = new Table<>(journal);
        lots = new Table<>(journal);
        entries = new Rows<>(journal);
        persons = new Table<>(journal);
    }

    public void load(PointsAccount account) {
        accounts.load(account.key(), account);
    }

    /** Takes an account of a person, whose root is given. */
    public void load(PointsAccount account, CustomerId person) {
        accountsOf.add(person, account.key());
        persons.load(account.key(), person);
        load(account);
    }

    public void load(Lot lot) {
        lotsOf.add(lot.account(), lot.id());
        lots.load(lot.id(), lot);
    }

    /** The account of a key; one that nothing was posted to yet is empty. */
    public PointsAccount account(AccountKey key) {
        return Objects.requireNonNullElseGet(accounts.find(key), () -> PointsAccount.open(key));
    }

    /** The accounts that the members of a person have. */
    public List<AccountKey> accountsOf(CustomerId person) {
        return accountsOf.of(person).stream()
                .filter(key -> person.equals(persons.find(key)))
                .toList();
    }

    /** The accounts that the members of a person have in a program. */
    public List<AccountKey> accountsOf(CustomerId person, ProgramId program) {
        return accountsOf.of(person).stream()
                .filter(key -> key.program().equals(program) && person.equals(persons.find(key)))
                .toList();
    }

    /** Says whose an account is that was opened only now, or that became another person's. */
    public void join(AccountKey key, CustomerId person) {
        if (!person.equals(persons.find(key))) {
            accountsOf.add(person, key);
            persons.put(key, person);
        }
    }

    /** Says that all accounts of some customers are another person's now. */
    public void join(Collection<CustomerId> customers, CustomerId person) {
        accounts.values().stream()
                .map(PointsAccount::key)
                .filter(key -> customers.contains(key.customer()))
                .toList()
                .forEach(key -> join(key, person));
    }

    /** Notes what was bought or came back. */
    public void buy(AccountKey key, Purchases further) {
        put(account(key).with(further));
    }

    /** What customers bought, in all programs together. */
    public Purchases purchases(Collection<CustomerId> customers) {
        return accounts.values().stream()
                .filter(account -> customers.contains(account.key().customer()))
                .map(PointsAccount::purchases)
                .reduce(Purchases.NONE, Purchases::plus);
    }

    /** Whether anything was ever posted to an account. */
    public boolean isOpen(AccountKey key) {
        return accounts.contains(key);
    }

    /** The programs in which any of these customers has an account, by their ids. */
    public List<ProgramId> programs(Collection<CustomerId> customers) {
        return accounts.values().stream()
                .map(PointsAccount::key)
                .filter(key -> customers.contains(key.customer()))
                .map(AccountKey::program)
                .distinct()
                .sorted()
                .toList();
    }

    /** A lot that must have been loaded. */
    public Lot lot(LotId id) {
        return lots.get(id);
    }

    /** The loaded lots of accounts, in the order they are burnt. */
    public List<Lot> lots(Collection<AccountKey> keys) {
        return keys.stream()
                .flatMap(key -> lotsOf.of(key).stream())
                .map(lots::find)
                .filter(Objects::nonNull)
                .sorted(Lot.BURN_ORDER)
                .toList();
    }

    /** The loaded lots that a bill made, in their order. */
    public List<Lot> lotsOf(BillId bill) {
        return lots.values().stream()
                .filter(lot -> lot.origin().bill().equals(bill))
                .sorted(Comparator.comparing(Lot::id))
                .toList();
    }

    /** The lots of accounts that can be spent, in the order they are burnt. */
    public List<Lot> spendable(Collection<AccountKey> keys, Instant at) {
        return lots(keys).stream().filter(lot -> lot.isSpendable(at)).toList();
    }

    void put(PointsAccount account) {
        accounts.put(account.key(), account);
    }

    void put(Lot lot) {
        lotsOf.add(lot.account(), lot.id());
        lots.put(lot.id(), lot);
    }

    void add(LedgerEntry entry) {
        entries.add(entry);
    }

    // -- what is stored

    public Table<AccountKey, PointsAccount> accounts() {
        return accounts;
    }

    public Table<LotId, Lot> lots() {
        return lots;
    }

    /** The entries this batch adds, in their order. */
    public List<LedgerEntry> entries() {
        return entries.added();
    }
}
