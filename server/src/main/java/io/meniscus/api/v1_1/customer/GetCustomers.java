package io.meniscus.api.v1_1.customer;

import io.meniscus.api.Calls;
import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.identity.Person;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Customers;
import io.meniscus.customer.RegistrationPolicy;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.note.Note;
import io.meniscus.note.Notes;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.points.PointsReads;
import io.meniscus.points.PointsReads.Holdings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code GET /v1.1/customer/get}: customers by a comma list of one identifier, over all sources (v1.1/customer "get").
 * Nobody is a failed item with 1012 that repeats what was asked for.
 */
final class GetCustomers implements Endpoint {
    private static final int MOST = 100;

    private final Customers customers;
    private final Organizations organizations;
    private final Notes notes;
    private final PointsReads points;

    GetCustomers(Customers customers, Organizations organizations, Notes notes, PointsReads points) {
        this.customers = customers;
        this.organizations = organizations;
        this.notes = notes;
        this.points = points;
    }

    @Override
    public Reply handle(Request request) {
        var asked = Asked.of(request);
        if (asked.isEmpty()) {
            throw new EdgeException(new EdgeRefusal.BadParameter("no identifier was given"));
        }
        if (asked.size() > MOST) {
            throw new EdgeException(new EdgeRefusal.BatchTooLarge(MOST));
        }
        var organization = Calls.organization(request, organizations);
        var outcomes = read(request, organization, asked);
        var writer = GotCustomer.Writer.of(
                request, organization, noted(request, organization, outcomes), held(request, organization, outcomes));
        return render(writer, asked, outcomes);
    }

    private List<Outcome<Person>> read(Request request, Organization organization, List<Asked> asked) {
        var mobiles = RegistrationPolicy.mobiles(organization, request.header("X-CAP-CLIENT-COUNTRYCODE"));
        var references = new ArrayList<CustomerRef>();
        for (var one : asked) {
            one.reference(mobiles).ifPresent(references::add);
        }
        var found = customers.read(organization.id(), references).iterator();
        var outcomes = new ArrayList<Outcome<Person>>();
        for (var one : asked) {
            outcomes.add(
                    one.reference(mobiles).isPresent() ? found.next() : Outcome.refused(new LookupRefusal.NotFound()));
        }
        return outcomes;
    }

    /** The notes about all that were found, by one query, when they are asked for. */
    private Map<CustomerId, List<Note>> noted(
            Request request, Organization organization, List<Outcome<Person>> outcomes) {
        if (!OfCustomer.isOn(request, "notes")) {
            return Map.of();
        }
        var members = outcomes.stream()
                .flatMap(outcome -> outcome instanceof Outcome.Accepted<Person>(var person, var warnings)
                        ? person.members().stream()
                        : Stream.of())
                .toList();
        return notes.of(organization.id(), members);
    }

    /** What those that were found have, by one query. */
    private Map<CustomerId, Holdings> held(Request request, Organization organization, List<Outcome<Person>> outcomes) {
        var found = outcomes.stream()
                .flatMap(outcome -> outcome instanceof Outcome.Accepted<Person>(var person, var warnings)
                        ? Stream.of(person)
                        : Stream.of())
                .toList();
        var holdings = points.ofAll(
                organization.id(), found.stream().map(Person::members).toList(), request.at());
        var held = new HashMap<CustomerId, Holdings>();
        for (int i = 0; i < found.size(); i++) {
            held.put(found.get(i).root().id(), holdings.get(i));
        }
        return held;
    }

    private static Reply render(GotCustomer.Writer writer, List<Asked> asked, List<Outcome<Person>> outcomes) {
        var answer = new ItemAnswers(Errors::of);
        for (int i = 0; i < outcomes.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Accepted<Person>(var person, var warnings) -> answer.good(writer.write(person, warnings));
                case Outcome.Refused<Person> refused -> answer.add(List.of(asked.get(i)), refused);
                case Outcome.Failed<Person>(var cause) -> throw cause;
            }
        }
        return answer.counted();
    }
}
