package io.meniscus.console.bills;

import io.meniscus.bill.BillFilter;
import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.customers.CustomerGround;
import io.meniscus.console.customers.Subject;
import io.meniscus.console.view.Field;
import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.FreeText;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Person;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code GET /console/{organization}/bills}: bills of a number, at a store or till or anywhere, whoever has them; also
 * the bill of an id. The newest come first. A place that nobody set up is 422.
 */
public record FindBills(CustomerGround ground) implements PageRoute.OrganizationPage {
    private static final int PAGE = 20;

    /**
     * The page.
     *
     * @param empty what to say where none is shown
     * @param older where the next page is; empty when these were all
     */
    public record Model(String action, List<Field> fields, List<Row> rows, String empty, String older, String zone) {
        public Model {
            fields = List.copyOf(fields);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A bill and whose it is.
     *
     * @param href of the customer; empty where there is nobody to look at
     */
    public record Row(BillRow bill, String customer, String href) {}

    @Override
    public Reply show(Visit visit) {
        var number = FreeText.of(visit.request().query("number").orElse(""));
        var place = FreeText.of(visit.request().query("place").orElse(""));
        var found = place(visit, place);
        return found.isPresent()
                ? visit.page(Place.BILLS.label(), "bills/find.jte", model(visit, number, place, found.get()))
                : visit.again(
                        Place.BILLS.label(),
                        "bills/find.jte",
                        model(visit, fields(number, place, "No store or till has this code."), List.of(), "", ""));
    }

    private static Optional<BillFilter.Place> place(Visit visit, String code) {
        if (code.isEmpty()) {
            return Optional.of(new BillFilter.Place.Anywhere());
        }
        var organization = visit.organization();
        return organization
                .tillByCode(code)
                .<BillFilter.Place>map(till -> new BillFilter.Place.AtTill(till.id()))
                .or(() -> organization.stores().stream()
                        .filter(store -> store.code().equalsIgnoreCase(code))
                        .findFirst()
                        .map(store -> new BillFilter.Place.InStore(store.id())));
    }

    private Model model(Visit visit, String number, String typedPlace, BillFilter.Place place) {
        var fields = fields(number, typedPlace, "");
        if (number.isEmpty()) {
            return model(visit, fields, List.of(), "", "");
        }
        var mark = PageEnd.read(visit.request().query("before").orElse(""));
        var bills = ground.annexes().bills();
        var numbered = bills.lists().numbered(visit.org(), number, place, mark, PAGE + 1);
        var shown = new ArrayList<>(numbered.stream().limit(PAGE).toList());
        if (mark.equals(BillFilter.Mark.END)) {
            byId(visit, number).filter(bill -> !shown.contains(bill)).ifPresent(shown::addFirst);
        }
        var older = numbered.size() > PAGE ? older(visit, number, typedPlace, numbered.get(PAGE - 1)) : "";
        return model(visit, fields, shown, "No bill has this number" + (typedPlace.isEmpty() ? "." : " there."), older);
    }

    private Model model(Visit visit, List<Field> fields, List<Bill> bills, String empty, String older) {
        var persons = persons(visit, bills);
        return new Model(
                visit.path(Place.BILLS, ""),
                fields,
                bills.stream().map(bill -> row(bill, persons, visit)).toList(),
                empty,
                older,
                visit.organization().clusterZone().getId());
    }

    private static List<Field> fields(String number, String place, String error) {
        return List.of(
                new Field(
                        "number",
                        "Bill number",
                        "search",
                        number,
                        "off",
                        "The whole number as the till sent it, or the bill's id.",
                        "",
                        true,
                        List.of()),
                Field.text("place", "Store or till")
                        .value(place)
                        .hint("Its code; leave it empty to look everywhere.")
                        .error(error)
                        .optional());
    }

    private Optional<Bill> byId(Visit visit, String typed) {
        return typed.matches("[0-9]{1,18}")
                ? ground
                        .annexes()
                        .bills()
                        .reads()
                        .find(visit.org(), List.of(new BillId(Long.parseLong(typed))))
                        .stream()
                        .findFirst()
                : Optional.empty();
    }

    private static String older(Visit visit, String number, String place, Bill last) {
        return visit.path(Place.BILLS, "?number=") + encoded(number) + "&place=" + encoded(place) + "&before="
                + PageEnd.of(last);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Those of the customers that are still somebody. */
    private Map<CustomerId, Person> persons(Visit visit, List<Bill> bills) {
        var customers = bills.stream()
                .map(Bill::customer)
                .filter(customer -> !customer.equals(Bill.NOBODY))
                .distinct()
                .toList();
        var persons = new HashMap<CustomerId, Person>();
        if (customers.isEmpty()) {
            return persons;
        }
        var refs = customers.stream().<CustomerRef>map(Subject::ref).toList();
        var found = ground.customers().read(visit.org(), refs).iterator();
        for (var customer : customers) {
            switch (found.next()) {
                case Outcome.Accepted<Person>(var person, var warnings) -> persons.put(customer, person);
                case Outcome.Refused<Person> _ -> {}
                case Outcome.Failed<Person>(var bug) -> throw bug;
            }
        }
        return persons;
    }

    private static Row row(Bill bill, Map<CustomerId, Person> persons, Visit visit) {
        var customer = bill.customer();
        var person = persons.get(customer);
        if (person == null) {
            var words = customer.equals(Bill.NOBODY) ? "Nobody" : "Customer " + customer.value() + ", erased";
            return new Row(BillRow.of(bill, visit), words, "");
        }
        return new Row(
                BillRow.of(bill, visit),
                Subject.nameOf(person),
                Subject.path(visit, person.root().id(), "/bills"));
    }
}
