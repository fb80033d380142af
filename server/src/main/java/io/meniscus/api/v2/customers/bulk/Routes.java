package io.meniscus.api.v2.customers.bulk;

import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.api.Lines;
import io.meniscus.api.Lines.Says;
import io.meniscus.customer.Customers;
import io.meniscus.http.Dialect;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.organization.Organizations;
import io.meniscus.points.Holders;
import java.util.List;

/** v2/customers "upsert" and "bulk". */
public record Routes(Dialect v2, Customers customers, Holders holders, Organizations organizations) {
    public List<Route> routes() {
        var lines = new Lines(v2, "v2/customers", Resource.CUSTOMER);
        return List.of(
                lines.post(
                        2,
                        List.of("/v2/integrations/customer/upsert/bulk"),
                        RateClass.WRITE,
                        new UpsertCustomers(holders, organizations),
                        new Says(
                                "Update those whom identifiers name, register the others; the body is a list",
                                List.of(optional(
                                        "skipChangeIdentifier", "true leaves identifiers that differ as they are")),
                                UpsertBody.class,
                                UpsertCustomers.Body.class)),
                lines.post(
                        2,
                        List.of("/v2/customers/bulk", "/v2/bulk"),
                        RateClass.WRITE,
                        new RegisterCustomers(holders, organizations),
                        new Says(
                                "Register customers; the body and the answer are lists",
                                List.of(
                                        optional("source", "source, when a profile names none"),
                                        optional("accountId", "account, for a source that has several")),
                                BulkBody.class,
                                RegisterCustomers.Item.class)),
                lines.write(
                        List.of("PUT"),
                        3,
                        List.of("/v2/customers/bulk"),
                        RateClass.WRITE,
                        new UpdateAssociations(holders, organizations),
                        new Says(
                                "Update customers and their places in hierarchies; the body and the answer are lists",
                                List.of(
                                        optional("source", "source, when a profile names none"),
                                        optional("accountId", "account, for a source that has several")),
                                BulkBody.class,
                                UpdateAssociations.Item.class)),
                lines.get(
                        3,
                        List.of("/v2/customers/bulk"),
                        new ListChildren(customers, organizations),
                        new Says("Children of a parent or company", ListChildren.QUERY, ListChildren.Body.class)));
    }

    private static Parameter optional(String name, String meaning) {
        return new Parameter(name, Presence.OPTIONAL, meaning);
    }
}
