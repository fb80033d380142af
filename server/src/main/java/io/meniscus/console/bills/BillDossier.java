package io.meniscus.console.bills;

import io.meniscus.console.Visit;
import io.meniscus.console.customers.CustomerGround;
import io.meniscus.console.customers.Subject;
import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.event.Event;
import io.meniscus.core.event.EventKind;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.points.LedgerEntry;
import io.meniscus.core.points.Lot;
import io.meniscus.core.redemption.Redemption;
import io.meniscus.core.world.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a bill.
 *
 * @param bill        with its lines
 * @param person      whose it is; null for nobody, and for somebody who was erased
 * @param lots        what it earned, in the order it was given
 * @param redemptions that are for it
 * @param sales       of which it brought something back
 * @param returns     which brought something of it back
 * @param claim       of an anonymous bill the one it became, of that one the anonymous; null for neither
 * @param entries     about it and its lots, the oldest first, one more than are shown where there are more
 * @param updates     since it was taken in
 */
record BillDossier(
        Bill bill,
        @Nullable Person person,
        List<Lot> lots,
        List<Redemption> redemptions,
        List<Bill> sales,
        List<Bill> returns,
        @Nullable Bill claim,
        List<LedgerEntry> entries,
        List<Event> updates) {
    /** Entries that are shown. */
    static final int ENTRIES = 100;

    private static final int RETURNS = 100;

    BillDossier {
        lots = List.copyOf(lots);
        redemptions = List.copyOf(redemptions);
        sales = List.copyOf(sales);
        returns = List.copyOf(returns);
        entries = List.copyOf(entries);
        updates = List.copyOf(updates);
    }

    /** Of the bill of an id; empty for one that the organization has not. */
    static Optional<BillDossier> of(Visit visit, CustomerGround ground, BillId id) {
        return ground.annexes().bills().reads().find(visit.org(), id).map(bill -> of(visit, ground, bill));
    }

    private static BillDossier of(Visit visit, CustomerGround ground, Bill bill) {
        var org = visit.org();
        var parts = ground.annexes().bills();
        var reads = parts.reads();
        var person = person(visit, ground, bill);
        var members = person == null ? own(bill) : person.members();
        var lots = reads.lots(org, List.of(bill.id())).getOrDefault(bill.id(), List.of()).stream()
                .sorted(Comparator.comparing(Lot::id))
                .toList();
        var accounts = new LinkedHashSet<>(members);
        lots.forEach(lot -> accounts.add(lot.account().customer()));
        var entries = ground.annexes()
                .ledgers()
                .points()
                .entriesAbout(
                        org,
                        accounts,
                        List.of(bill.id()),
                        lots.stream().map(Lot::id).toList(),
                        ENTRIES + 1);
        var claim = bill.head().details().retroOf();
        return new BillDossier(
                bill,
                person,
                lots,
                parts.redemptions().of(org, members, List.of(bill)).stream()
                        .filter(redemption -> BillPoints.isOn(redemption, bill))
                        .toList(),
                reads.find(org, parents(bill)),
                parts.lists().returnsOf(org, bill, members, RETURNS),
                claim == 0
                        ? null
                        : reads.find(org, List.of(new BillId(claim))).stream()
                                .findFirst()
                                .orElse(null),
                entries,
                updates(visit, ground, bill));
    }

    private static @Nullable Person person(Visit visit, CustomerGround ground, Bill bill) {
        if (bill.customer().equals(Bill.NOBODY)) {
            return null;
        }
        return switch (ground.customers().read(visit.org(), Subject.ref(bill.customer()))) {
            case Outcome.Accepted<Person>(var person, var warnings) -> person;
            case Outcome.Refused<Person> _ -> null;
            case Outcome.Failed<Person>(var bug) -> throw bug;
        };
    }

    private static List<CustomerId> own(Bill bill) {
        return bill.customer().equals(Bill.NOBODY) ? List.of() : List.of(bill.customer());
    }

    private static Set<BillId> parents(Bill bill) {
        var parents = new LinkedHashSet<BillId>();
        parents.add(bill.head().parent());
        bill.lines().forEach(line -> parents.add(line.details().parent()));
        parents.remove(BillId.NONE);
        return parents;
    }

    /** Nobody's bills never change. */
    private static List<Event> updates(Visit visit, CustomerGround ground, Bill bill) {
        return bill.customer().equals(Bill.NOBODY)
                ? List.of()
                : ground.activity()
                        .about(
                                visit.org(),
                                bill.customer(),
                                bill.id().value(),
                                List.of(EventKind.BILL_UPDATED),
                                bill.head().addedAt());
    }

    /** By which call it was taken in. */
    Stamp taken() {
        var head = bill.head();
        return new Stamp(head.addedAt(), head.place().till(), head.request());
    }

    /** Of everything that somebody did. */
    List<Stamp> stamps() {
        var stamps = new ArrayList<Stamp>();
        stamps.add(taken());
        redemptions.forEach(redemption -> stamps.add(redemption.made()));
        updates.forEach(event -> stamps.add(stamp(event)));
        return stamps;
    }

    static Stamp stamp(Event event) {
        return new Stamp(event.at(), event.till(), event.request());
    }
}
