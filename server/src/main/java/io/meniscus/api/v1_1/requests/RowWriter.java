package io.meniscus.api.v1_1.requests;

import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.api.v1_1.customer.Shown;
import io.meniscus.api.v1_1.requests.ListReply.Row;
import io.meniscus.api.v1_1.requests.ListReply.Who;
import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.CustomerStatus;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.request.CustomerRequest;
import io.meniscus.core.identity.request.Hand;
import io.meniscus.core.identity.request.Steps;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Customers;
import io.meniscus.customer.request.Parties;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests as rows of {@code request/get} and {@code request/logs}. */
final class RowWriter {
    private final Organization organization;
    private final Parties parties;
    private final Map<CustomerId, Person> persons = new HashMap<>();

    RowWriter(Organization organization, Parties parties, Customers customers, List<CustomerRequest> requests) {
        this.organization = organization;
        this.parties = parties;
        var ids = requests.stream()
                .map(request -> request.matter().customer())
                .distinct()
                .toList();
        var refs = new ArrayList<CustomerRef>();
        ids.forEach(id -> refs.add(new CustomerRef.ById(id, new CustomerRef.Scope.All())));
        var found = customers.read(organization.id(), refs);
        for (int i = 0; i < ids.size(); i++) {
            if (found.get(i) instanceof Outcome.Accepted<Person>(var person, var warnings)) {
                persons.put(ids.get(i), person);
            }
        }
    }

    Row row(CustomerRequest request) {
        var matter = request.matter();
        var values = Shows.Values.of(request);
        var decided = request.decided();
        var last = decided == null ? request.added() : decided;
        return new Row(
                request.id().toString(),
                RequestTypes.CHANGE_IDENTIFIER,
                request.status().name(),
                matter.kind().name(),
                values.new_value(),
                values.old_value(),
                customer(persons.get(matter.customer())),
                request.decisionComments(),
                time(request.added().stamp().at()),
                time(last.stamp().at()),
                who(request.added()),
                decided == null ? Who.NOBODY : who(decided),
                null,
                null,
                null);
    }

    /** With what only the log says. */
    Row logged(CustomerRequest request) {
        return row(request)
                .with(
                        Boolean.toString(request.steps() == Steps.ONE),
                        request.approval().name(),
                        new ListReply.Logs(added(request.added()), updated(request.decided())));
    }

    private ListReply.AddedBy added(Hand hand) {
        var store = organization
                .till(hand.stamp().till())
                .flatMap(till -> organization.store(till.storeId()))
                .map(RowWriter::of)
                .orElse(Who.NOBODY);
        return new ListReply.AddedBy(who(hand), store, time(hand.stamp().at()));
    }

    private static Who of(Store store) {
        return new Who(store.code(), store.name());
    }

    private ListReply.UpdatedBy updated(@Nullable Hand hand) {
        if (hand == null) {
            return new ListReply.UpdatedBy(new ListReply.User("", "", ""), "", "");
        }
        var user = switch (parties.shown(hand, organization)) {
            case Parties.Shown.User shown -> new ListReply.User(shown.name(), "", shown.code());
            case Parties.Shown.AtTill till -> new ListReply.User(till.name(), "", "");
            case Parties.Shown.Nobody() -> new ListReply.User("", "", "");
        };
        return new ListReply.UpdatedBy(user, hand.address(), time(hand.stamp().at()));
    }

    private Who who(Hand hand) {
        var shown = parties.shown(hand, organization);
        return new Who(shown.code(), shown.name());
    }

    private String time(Instant at) {
        return V11Dates.withOffset(at, organization.clusterZone());
    }

    private ListReply.Customer customer(@Nullable Person person) {
        if (person == null) {
            return new ListReply.Customer("", "", "", "", "", "NONE");
        }
        var shown = Shown.of(organization, person);
        return new ListReply.Customer(
                shown.firstName(),
                shown.lastName(),
                shown.identifier(IdentifierType.EMAIL),
                shown.identifier(IdentifierType.MOBILE),
                shown.identifier(IdentifierType.EXTERNAL_ID),
                fraud(person));
    }

    private String fraud(Person person) {
        var own = person.root().statusLabel();
        return organization.labels().stream()
                        .anyMatch(label -> own != null
                                && label.id() == own
                                && label.status() == CustomerStatus.FRAUD_CONFIRMED.code())
                ? "CONFIRMED"
                : "NONE";
    }
}
