package io.meniscus.console.bills;

import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.bills.BillModel.Happened;
import io.meniscus.console.bills.BillModel.Redeemed;
import io.meniscus.console.bills.BillModel.Related;
import io.meniscus.console.customers.CustomerGround;
import io.meniscus.console.customers.Subject;
import io.meniscus.console.customers.points.Entries;
import io.meniscus.console.customers.points.PointsModel;
import io.meniscus.console.customers.points.PointsWords;
import io.meniscus.console.customers.words.Hands;
import io.meniscus.console.customers.words.Names;
import io.meniscus.console.view.Look;
import io.meniscus.core.BillId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.redemption.Redemption;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Reply;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code GET /console/{organization}/bills/{bill}}: a bill with its items, what it earned and what became of that. An
 * id that no bill of the organization has is 404.
 */
record ShowBill(CustomerGround ground) implements PageRoute.OrganizationPage {

    @Override
    public Reply show(Visit visit) {
        var id = visit.request().pathParameter("bill");
        var dossier = BillDossier.of(visit, ground, new BillId(id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0))
                .orElseThrow(() -> new EdgeException(new EdgeRefusal.UnknownRoute()));
        var title = BillWords.title(dossier.bill());
        return visit.page(title, "bills/bill.jte", model(visit, dossier, title));
    }

    private BillModel model(Visit visit, BillDossier dossier, String title) {
        var bill = dossier.bill();
        var hands = Hands.of(visit, ground, dossier.stamps());
        var points = new BillPrograms(visit, dossier);
        return new BillModel(
                title,
                Long.toString(bill.id().value()),
                BillWords.kind(bill),
                BillWords.marks(bill),
                crumbs(visit, dossier),
                new BillSentences(visit, dossier, points).all(),
                new BillFacts(visit, dossier).all(),
                new BillItems(visit, dossier).lines(),
                new BillItems(visit, dossier).payments(),
                new BillFacts(visit, dossier).fields(),
                points.all(),
                dossier.redemptions().stream()
                        .map(redemption -> redeemed(redemption, visit, hands))
                        .toList(),
                related(visit, dossier),
                entries(visit, dossier),
                dossier.entries().size() > BillDossier.ENTRIES
                        ? "Only the first " + BillDossier.ENTRIES + " are shown."
                        : "",
                events(dossier, hands));
    }

    private static List<Look.Link> crumbs(Visit visit, BillDossier dossier) {
        var crumbs = new ArrayList<>(List.of(new Look.Link("Bills", visit.path(Place.BILLS, ""), false)));
        var person = dossier.person();
        if (person != null) {
            crumbs.add(new Look.Link(
                    Subject.nameOf(person), Subject.path(visit, person.root().id(), "/bills"), false));
        }
        return crumbs;
    }

    private static Redeemed redeemed(Redemption redemption, Visit visit, Hands hands) {
        var reversed = redemption.reversed();
        return new Redeemed(
                Long.toString(redemption.id().value()),
                new Names(visit.organization()).program(redemption.account().program()),
                PointsWords.amount(redemption.points()),
                new BillWords(visit.organization()).money(redemption.result().worth()),
                redemption.said().bill().equals(BillId.NONE) ? "by the bill's number" : "bound to the bill",
                reversed.isPositive() ? PointsWords.amount(reversed) + " given back" : "",
                hands.hand(redemption.made()));
    }

    private static List<Related> related(Visit visit, BillDossier dossier) {
        var bill = dossier.bill();
        var all = new ArrayList<Related>();
        dossier.sales().forEach(sale -> all.add(related("Brings back something of", sale, visit)));
        if (bill.head().type().isReturn() && dossier.sales().isEmpty()) {
            all.add(new Related("The sale it brings something back of is not known here.", "", "", ""));
        }
        dossier.returns().forEach(back -> all.add(related("Something of it came back with", back, visit)));
        var claim = dossier.claim();
        if (claim != null) {
            boolean isAnonymous = bill.head().type().isAnonymous();
            all.add(related(isAnonymous ? "Claimed as" : "Was taken in as the anonymous bill", claim, visit));
        }
        return all;
    }

    private static Related related(String what, Bill bill, Visit visit) {
        var words = new BillWords(visit.organization());
        return new Related(
                what,
                BillWords.title(bill),
                BillWords.path(visit, bill.id()),
                "%s, %s, %s, bill id %d"
                        .formatted(
                                BillWords.kind(bill),
                                words.money(bill.head().amounts().amount()),
                                new Names(visit.organization())
                                        .minute(bill.head().billedAt()),
                                bill.id().value()));
    }

    private static List<PointsModel.Entry> entries(Visit visit, BillDossier dossier) {
        var person = dossier.person();
        var root = person == null ? dossier.bill().customer() : person.root().id();
        var entries = new Entries(visit, root, dossier.bill().id());
        return dossier.entries().stream()
                .limit(BillDossier.ENTRIES)
                .map(entries::entry)
                .toList();
    }

    private static List<Happened> events(BillDossier dossier, Hands hands) {
        var bill = dossier.bill();
        boolean isClaim =
                bill.head().details().retroOf() != 0 && !bill.head().type().isAnonymous();
        var all = new ArrayList<Happened>();
        all.add(new Happened(isClaim ? "Claimed" : "Taken in", hands.hand(dossier.taken())));
        dossier.updates()
                .forEach(event -> all.add(
                        new Happened("Fields, notes or delivery changed", hands.hand(BillDossier.stamp(event)))));
        return all;
    }
}
