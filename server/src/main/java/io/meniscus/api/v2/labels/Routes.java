package io.meniscus.api.v2.labels;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Operation;
import io.meniscus.access.Permission.Plane;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.api.KeyedWrite;
import io.meniscus.api.v2.customers.OfCustomer;
import io.meniscus.api.v2.wire.DataList;
import io.meniscus.api.v2.wire.DataPage;
import io.meniscus.api.v2.wire.Entity;
import io.meniscus.http.Dialect;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Description;
import io.meniscus.http.Route.Idempotency;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.label.Labels;
import io.meniscus.organization.Organizations;
import io.meniscus.run.database.OrgTransactions;
import java.util.List;

/** v2/customer-labels. */
public final class Routes {
    private static final String CONTRACT = "v2/customer-labels";

    private final Dialect v2;
    private final Labels labels;
    private final OfCustomer customer;
    private final Organizations organizations;
    private final OrgTransactions transactions;

    public Routes(
            Dialect v2, Labels labels, OfCustomer customer, Organizations organizations, OrgTransactions transactions) {
        this.v2 = v2;
        this.labels = labels;
        this.customer = customer;
        this.organizations = organizations;
        this.transactions = transactions;
    }

    public List<Route> routes() {
        return List.of(create(), list(), search(), change(), listOfCustomer());
    }

    private Route create() {
        return write(
                List.of("/v2/organization/labels", "/v2/organization/label"),
                new CreateLabels(labels, organizations),
                new Permission(Resource.ORGANIZATION, Operation.WRITE, Plane.CONFIG),
                3,
                new Description(CONTRACT, "Make labels", List.of(), CreateLabels.Body.class, Entity.class));
    }

    private Route list() {
        return read(
                List.of("/v2/organization/labels"),
                new ListLabels(labels),
                Permission.read(Resource.ORGANIZATION),
                3,
                new Description(CONTRACT, "The organization's labels", List.of(), Void.class, DataList.class));
    }

    private Route search() {
        return read(
                List.of("/v2/customers/labels/search"),
                new SearchLabels(labels),
                Permission.read(Resource.CUSTOMER),
                3,
                new Description(
                        CONTRACT,
                        "Customers by label",
                        List.of(
                                new Parameter("q", Presence.REQUIRED, "a label's name or its beginning"),
                                new Parameter("limit", Presence.OPTIONAL, "1 to 100, usually 10"),
                                new Parameter("offset", Presence.OPTIONAL, "how many to pass over")),
                        Void.class,
                        DataPage.class));
    }

    private Route change() {
        return write(
                List.of("/v2/customers/{id}/changeLabels", "/v2/customers/lookup/changeLabels"),
                new ChangeLabels(labels, customer),
                Permission.write(Resource.CUSTOMER),
                2,
                new Description(
                        CONTRACT,
                        "Put labels on a customer and take others off",
                        OfCustomer.QUERY,
                        ChangeLabels.Body.class,
                        Entity.class));
    }

    private Route listOfCustomer() {
        return read(
                List.of("/v2/customers/{id}/labels", "/v2/customers/lookup/labels"),
                new ListCustomerLabels(labels, customer),
                Permission.read(Resource.CUSTOMER),
                2,
                new Description(CONTRACT, "A customer's labels", OfCustomer.QUERY, Void.class, DataList.class));
    }

    private Route read(
            List<String> paths, Endpoint endpoint, Permission permission, int tier, Description description) {
        return new Route(
                List.of("GET"), paths, v2, endpoint, permission, RateClass.READ, Idempotency.NONE, tier, description);
    }

    private Route write(
            List<String> paths, Endpoint endpoint, Permission permission, int tier, Description description) {
        return new Route(
                List.of("POST"),
                paths,
                v2,
                new KeyedWrite(transactions, endpoint),
                permission,
                RateClass.WRITE,
                Idempotency.KEYED,
                tier,
                description);
    }
}
