package io.meniscus.console.customers.bills;

import io.meniscus.console.Visit;
import io.meniscus.console.bills.BillPoints;
import io.meniscus.console.bills.BillRow;
import io.meniscus.console.bills.Through;
import io.meniscus.console.customers.CustomerGround;
import io.meniscus.console.customers.Head;
import io.meniscus.console.customers.OfCustomer;
import io.meniscus.console.customers.Subject;
import io.meniscus.console.customers.points.PointsWords;
import io.meniscus.console.view.Field;
import io.meniscus.core.BillId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.BillType;
import io.meniscus.core.points.LedgerEntry;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.Points;
import io.meniscus.core.redemption.Redemption;
import io.meniscus.http.Reply;
import io.meniscus.organization.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code GET …/customers/{customer}/bills}: the bills of all the customers that a person is, the newest first. */
public record ShowBills(CustomerGround ground) implements OfCustomer.Page {
    private static final int PAGE = 20;

    /** More than the returns of a page write. */
    private static final int ENTRIES = 1_000;

    @Override
    public Reply show(Visit visit, Subject subject) {
        var asked = AskedBills.in(visit.request(), visit.organization().clusterZone());
        var lists = ground.annexes().bills().lists();
        var members = subject.person().members();
        var found = lists.of(visit.org(), members, asked.filter(), asked.mark(), PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        var action = subject.path(visit, Head.Tab.BILLS.suffix());
        var model = new BillsModel(
                Head.of(visit, subject, Head.Tab.BILLS),
                action,
                asked.fields(stores(visit, lists.stores(visit.org(), members))),
                rows(visit, subject, shown),
                empty(visit, asked),
                found.size() > PAGE ? asked.older(action, shown.getLast()) : "",
                visit.organization().clusterZone().getId());
        return visit.page(subject.name(), "customers/bills.jte", model);
    }

    private static String empty(Visit visit, AskedBills asked) {
        boolean isFurther = !visit.request().query("before").orElse("").isEmpty();
        return isFurther
                ? "Nothing further back."
                : asked.isFiltered() ? "No bill fits." : "The customer has no bills.";
    }

    private static List<Field.Choice> stores(Visit visit, List<Long> ids) {
        var choices = new ArrayList<>(List.of(new Field.Choice("", "All")));
        for (var store : visit.organization().stores()) {
            if (ids.contains(store.id())) {
                choices.add(new Field.Choice(Long.toString(store.id()), name(store)));
            }
        }
        return choices;
    }

    private static String name(Store store) {
        return store.name() + " (" + store.code() + ")";
    }

    private List<BillsModel.Row> rows(Visit visit, Subject subject, List<Bill> bills) {
        var parts = ground.annexes().bills();
        var lots = parts.reads().lots(visit.org(), bills.stream().map(Bill::id).toList());
        var redemptions = parts.redemptions().of(visit.org(), subject.person().members(), bills);
        var returns = bills.stream()
                .filter(bill -> bill.head().type().isReturn() || bill.head().type() == BillType.MIXED)
                .map(Bill::id)
                .toList();
        var entries = returns.isEmpty()
                ? List.<LedgerEntry>of()
                : ground.annexes()
                        .ledgers()
                        .points()
                        .entriesAbout(visit.org(), subject.person().members(), returns, List.of(), ENTRIES);
        var through = new Through(visit.organization(), subject.person());
        return bills.stream()
                .map(bill -> new BillsModel.Row(
                        BillRow.of(bill, visit),
                        points(bill, lots, redemptions, entries),
                        BillRow.of(bill, visit).href() + "#ledger",
                        through.words(bill)))
                .toList();
    }

    private static List<String> points(
            Bill bill, Map<BillId, List<Lot>> lots, List<Redemption> redemptions, List<LedgerEntry> entries) {
        var words = new ArrayList<String>();
        add(words, BillPoints.earned(lots.getOrDefault(bill.id(), List.of())), "earned");
        add(words, BillPoints.redeemed(bill, redemptions), "redeemed on it");
        add(words, BillPoints.takenBack(bill.id(), entries), "taken back");
        return words;
    }

    private static void add(List<String> words, Points points, String what) {
        if (points.isPositive()) {
            words.add(PointsWords.amount(points) + " " + what);
        }
    }
}
