package io.meniscus.api.v1_1.customer;

import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.wire.Status;
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
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code GET /v1.1/customer/get}: customers by a comma list of one identifier, over all sources (v1.1/customer "get").
 * Nobody is a failed item with 1012 that repeats what was asked for.
 */
final class GetCustomers implements Endpoint {
    private static final int MOST = 100;

    private final Customers customers;
    private final Organizations organizations;

    GetCustomers(Customers customers, Organizations organizations) {
        this.customers = customers;
        this.organizations = organizations;
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
        return render(request, organization, asked, read(request, organization, asked));
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

    private static Reply render(
            Request request, Organization organization, List<Asked> asked, List<Outcome<Person>> outcomes) {
        var writer = GotCustomer.Writer.of(request, organization);
        var items = new ArrayList<Object>();
        int succeeded = 0;
        int code = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Accepted<Person>(var person, var warnings) -> {
                    items.add(writer.write(person, warnings));
                    succeeded++;
                }
                case Outcome.Refused<Person>(var refusal) -> {
                    var error = Errors.of(refusal);
                    code = error.code();
                    items.add(FailedItem.of(asked.get(i), error));
                }
                case Outcome.Failed<Person>(var cause) -> throw cause;
            }
        }
        var status = Status.ofBatch(items.size(), succeeded, "Success").counted(items.size(), succeeded);
        return Reply.of(200, code, CustomersReply.of(status, items));
    }
}
