package io.meniscus.api.v1_1.transactions;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.customer.Errors.ItemError;
import io.meniscus.api.v1_1.customer.ItemAnswers;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.bill.BillReads;
import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Person;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Customers;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1.1/transaction/get}: bills with their lines, by a comma list of ids or of numbers, or the latest of a
 * store or till, narrowed by what else the query says (v1.1/transaction "get"). An id that is nobody's is 620, a number
 * 625, a place 671; a query that names none of these is 1624.
 */
final class GetTransactions implements Endpoint {
    private static final int MOST = 100;

    private final BillReads bills;
    private final Customers customers;
    private final Organizations organizations;

    GetTransactions(BillReads bills, Customers customers, Organizations organizations) {
        this.bills = bills;
        this.customers = customers;
        this.organizations = organizations;
    }

    /** The envelope: the number of bills that were found, and an array even for one. */
    record Envelope(Response response) {
        record Response(Status status, Items transactions) {}

        record Items(int count, List<Object> transaction) {}
    }

    /** What was asked for, and why it is not shown. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Missing(
            @Nullable String id,
            @Nullable String number,
            @Nullable String type,
            ItemStatus item_status) {}

    /** One id or number of the query, or neither for its place, and the bills it names. */
    private record Named(@Nullable String id, @Nullable String number, List<Bill> bills) {
        /** Of which there may be none. */
        boolean isPlace() {
            return id == null && number == null;
        }

        Missing missing() {
            return id == null
                    ? new Missing(null, number, null, status(Errors.numberUnknown()))
                    : new Missing(id, null, null, status(Errors.idInvalid()));
        }

        ItemError error() {
            return id == null ? Errors.numberUnknown() : Errors.idInvalid();
        }
    }

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var type = request.query("type").orElse("");
        var kind = Wanted.Kind.read(type);
        if (kind.isEmpty()) {
            var error = Errors.typeInvalid();
            return render(new ItemAnswers(Errors::of).failed(error, new Missing(null, null, type, status(error))), 0);
        }
        var ids = list(request, "id");
        var numbers = list(request, "number");
        var wanted = Wanted.of(request, organization, kind.get());
        if (!ids.isEmpty()) {
            return show(request, organization, wanted, byId(organization, ids));
        }
        if (!numbers.isEmpty()) {
            return show(request, organization, wanted, byNumber(organization, numbers));
        }
        if (request.mentions("id")) {
            return refused(Errors.idMissing());
        }
        return wanted.namesPlace() ? ofPlace(request, organization, wanted) : refused(Errors.tooFewFilters());
    }

    private static Reply refused(ItemError error) {
        return render(new ItemAnswers(Errors::of).failed(error, new Missing(null, null, null, status(error))), 0);
    }

    private Reply ofPlace(Request request, Organization organization, Wanted wanted) {
        return wanted.place(MOST)
                .map(place -> show(
                        request,
                        organization,
                        wanted,
                        List.of(new Named(null, null, bills.at(organization.id(), place)))))
                .orElseGet(() -> refused(Errors.placeInvalid()));
    }

    /** The values of a comma list. */
    private static List<String> list(Request request, String name) {
        var values = Arrays.stream(request.query(name).orElse("").split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (values.size() > MOST) {
            throw new EdgeException(new EdgeRefusal.BatchTooLarge(MOST));
        }
        return values;
    }

    private List<Named> byId(Organization organization, List<String> ids) {
        var found = bills.find(organization.id(), ids.stream().map(Scalars::id).toList());
        return ids.stream()
                .map(id -> new Named(
                        id,
                        null,
                        found.stream()
                                .filter(bill -> bill.id().equals(Scalars.id(id)))
                                .toList()))
                .toList();
    }

    private List<Named> byNumber(Organization organization, List<String> numbers) {
        return numbers.stream()
                .map(number -> new Named(null, number, bills.numbered(organization.id(), number)))
                .toList();
    }

    private Reply show(Request request, Organization organization, Wanted wanted, List<Named> named) {
        var whole = new HashMap<BillId, Bill>();
        bills.withLines(
                        organization.id(),
                        named.stream()
                                .flatMap(one -> one.bills().stream())
                                .distinct()
                                .toList())
                .forEach(bill -> whole.put(bill.id(), bill));
        var writer = new BillWriter(
                request, organization, persons(organization, whole.values()), parents(organization, whole.values()));
        var answers = new ItemAnswers(Errors::of);
        int count = 0;
        for (var one : named) {
            var shown = one.bills().stream()
                    .map(bill -> whole.getOrDefault(bill.id(), bill))
                    .filter(wanted::takes)
                    .toList();
            if (shown.isEmpty() && !one.isPlace()) {
                answers.failed(one.error(), one.missing());
            }
            shown.forEach(bill -> answers.good(writer.write(bill)));
            count += shown.size();
        }
        return render(answers, count);
    }

    private Map<CustomerId, Person> persons(Organization organization, Iterable<Bill> all) {
        var ids = new ArrayList<CustomerId>();
        for (var bill : all) {
            if (!bill.customer().equals(Bill.NOBODY) && !ids.contains(bill.customer())) {
                ids.add(bill.customer());
            }
        }
        var persons = new HashMap<CustomerId, Person>();
        var outcomes = customers.read(
                organization.id(),
                ids.stream()
                        .<CustomerRef>map(id -> new CustomerRef.ById(id, new CustomerRef.Scope.All()))
                        .toList());
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Accepted<Person>(var person, var warnings)) {
                persons.put(ids.get(i), person);
            }
        }
        return persons;
    }

    private Map<BillId, String> parents(Organization organization, Iterable<Bill> all) {
        var ids = new ArrayList<BillId>();
        for (var bill : all) {
            if (!bill.head().parent().equals(BillId.NONE)) {
                ids.add(bill.head().parent());
            }
        }
        var numbers = new HashMap<BillId, String>();
        bills.find(organization.id(), ids)
                .forEach(bill -> numbers.put(bill.id(), bill.head().number()));
        return numbers;
    }

    private static ItemStatus status(ItemError error) {
        return ItemStatus.numbered(ItemStatus.Outcome.FAILURE, error.code(), error.message());
    }

    private static Reply render(ItemAnswers answers, int count) {
        return answers.reply(
                (all, good) -> Status.ofBatch(all, good, "Success"),
                (status, items) ->
                        new Envelope(new Envelope.Response(status, new Envelope.Items(count, List.copyOf(items)))));
    }
}
