package io.meniscus.api.v1_1.customer;

import io.meniscus.api.AskedLanguage;
import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.Registered;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Customers;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code POST /v1.1/customer/add}: registers a batch, or updates whoever is known by an identifier (v1.1/customer
 * "add"). Items are answered one for one; a later one sees those before it. Refuses identifiers that name two persons
 * (1047).
 */
final class AddCustomers implements Endpoint {
    /** Items of one request. */
    private static final int MOST = 100;

    private final Customers customers;
    private final Organizations organizations;

    AddCustomers(Customers customers, Organizations organizations) {
        this.customers = customers;
        this.organizations = organizations;
    }

    @Override
    public Reply handle(Request request) {
        var given = request.read(AddBody.class).customer();
        if (given == null || given.isEmpty()) {
            throw new EdgeException(new EdgeRefusal.BadParameter("no customer was given"));
        }
        if (given.size() > MOST) {
            throw new EdgeException(new EdgeRefusal.BatchTooLarge(MOST));
        }
        var organization = Calls.organization(request, organizations);
        var language = AskedLanguage.of(request);
        var commands = new ArrayList<RegisterCustomer>();
        for (var customer : given) {
            commands.add(new FormReader(request, organization, customer).read());
        }
        return customers.register(
                Calls.of(request),
                commands,
                Calls.rendering(request, outcomes -> render(new Added(organization, language), given, outcomes)));
    }

    private static Reply render(Added writer, List<AddBody.Customer> given, List<Outcome<Registered>> outcomes) {
        var items = new ArrayList<Object>();
        var codes = new ArrayList<Integer>();
        int succeeded = 0;
        int code = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Accepted<Registered>(var registered, var warnings) -> {
                    items.add(writer.write(registered, warnings));
                    succeeded++;
                    codes.add(200);
                }
                case Outcome.Refused<Registered>(var refusal) -> {
                    var error = Errors.of(refusal);
                    code = error.code();
                    codes.add(code);
                    items.add(FailedItem.of(given.get(i), error));
                }
                case Outcome.Failed<Registered>(var cause) -> {
                    code = Errors.failed().code();
                    codes.add(code);
                    items.add(FailedItem.of(given.get(i), Errors.failed()));
                }
            }
        }
        var status = Status.ofBatch(items.size(), succeeded, "Success").counted(items.size(), succeeded);
        var reply = Reply.of(200, code, CustomersReply.of(status, items));
        return items.size() > 1 ? reply.withItems(codes) : reply;
    }
}
