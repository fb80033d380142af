package io.meniscus.api.v1_1.customer;

import static io.meniscus.api.v1_1.customer.AnnexRoutes.FORMAT;
import static io.meniscus.api.v1_1.customer.AnnexRoutes.optional;

import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.api.Lines;
import io.meniscus.api.Lines.Says;
import io.meniscus.api.v1_1.customer.bought.Purchases;
import io.meniscus.customer.search.CustomerSearch;
import io.meniscus.http.Dialect;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.note.Notes;
import io.meniscus.organization.Organizations;
import io.meniscus.points.Holders;
import io.meniscus.points.PointsReads;
import java.util.List;

/** v1.1/customer. */
public final class Routes {
    private final Lines lines;
    private final CustomerSearch search;
    private final Organizations organizations;
    private final GetCustomers.Reads reads;

    public Routes(
            Dialect v11,
            CustomerSearch search,
            Organizations organizations,
            Notes notes,
            Holders holders,
            PointsReads points,
            Purchases purchases) {
        this.lines = new Lines(v11, "v1.1/customer", Resource.CUSTOMER);
        this.search = search;
        this.organizations = organizations;
        this.reads = new GetCustomers.Reads(holders, points, purchases, notes);
    }

    public List<Route> routes() {
        return List.of(add(), update(), get(), search());
    }

    private Route add() {
        return lines.post(
                1,
                List.of("/v1.1/customer/add"),
                RateClass.V1_CUSTOMER_ADD,
                new AddCustomers(reads.holders(), organizations),
                new Says(
                        "Register customers, or update those an identifier names",
                        List.of(FORMAT),
                        AddBody.class,
                        CustomersReply.class));
    }

    private Route update() {
        return lines.post(
                1,
                List.of("/v1.1/customer/update"),
                RateClass.V1_CUSTOMER_UPDATE,
                new UpdateCustomers(reads.holders(), organizations),
                new Says(
                        "Update customers whom an id or identifier names",
                        List.of(FORMAT),
                        UpdateBody.class,
                        CustomersReply.class));
    }

    private Route search() {
        return lines.get(
                2,
                List.of("/v1.1/customer/search"),
                new SearchCustomers(search, reads.points(), reads.purchases().history(), organizations),
                new Says(
                        "Customers by conditions on names, identifiers, registration and custom fields",
                        List.of(
                                FORMAT,
                                new Parameter("q", Presence.REQUIRED, "(ATTRIBUTE:OPERATOR:VALUE&…)"),
                                optional("start", "0"),
                                optional("rows", "10; at most 100")),
                        FoundReply.class));
    }

    private Route get() {
        return lines.get(
                1,
                List.of("/v1.1/customer/get"),
                new GetCustomers(reads, organizations),
                new Says(
                        "Customers by a comma list of one identifier",
                        List.of(
                                FORMAT,
                                optional("mobile", "comma list"),
                                optional("email", "comma list"),
                                optional("external_id", "comma list"),
                                optional("id", "comma list"),
                                optional("user_id", "true adds the internal id"),
                                optional("subscriptions", "true adds opt-ins"),
                                optional("notes", "true adds notes"),
                                optional("mlp", "true adds summaries of all programs"),
                                optional("program_id", "points of this program, else of the default one"),
                                optional("points_summary", "true adds the program's summary"),
                                optional("next_slab", "true adds the next tier"),
                                optional("delayed_accrual", "true adds promised points"),
                                optional("expiry_schedule", "true adds when points lapse"),
                                optional("expired_points", "true adds when points lapsed"),
                                optional("promotion_points", "true adds points of promotions"),
                                optional("program_summary", "true adds the customer's programs"),
                                optional("transactions", "true adds the latest bills"),
                                optional("card_details", "true adds cards")),
                        CustomersReply.class));
    }
}
