package io.meniscus.api.v2.customers;

import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.api.Lines;
import io.meniscus.api.Lines.Says;
import io.meniscus.api.v2.customers.held.OfHolder;
import io.meniscus.api.v2.wire.Created;
import io.meniscus.api.v2.wire.Entity;
import io.meniscus.customer.Customers;
import io.meniscus.customer.search.CustomerSearch;
import io.meniscus.http.Dialect;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.image.Images;
import io.meniscus.organization.Organizations;
import io.meniscus.points.Holders;
import io.meniscus.points.PointsReads;
import java.util.ArrayList;
import java.util.List;

/** v2/customers and v2/customers-lookup. */
public final class Routes {
    private static final Parameter SOURCE =
            new Parameter("source", Presence.REQUIRED, "source of the profile; ALL for every one");
    private static final Parameter ACCOUNT = optional("accountId", "account, for a source that has several");
    private static final Parameter NAME =
            new Parameter("identifierName", Presence.REQUIRED, "mobile, email, externalId, id, …");
    private static final Parameter VALUE = new Parameter("identifierValue", Presence.REQUIRED, "its value");

    private final Lines lines;
    private final Lines lookupLines;
    private final Customers customers;
    private final CustomerSearch search;
    private final Organizations organizations;
    private final Images images;
    private final Points points;

    /** How points of customers are read, alone and with them. */
    public record Points(Holders holders, PointsReads reads) {}

    public Routes(
            Dialect v2,
            Customers customers,
            CustomerSearch search,
            Organizations organizations,
            Images images,
            Points points) {
        this.lines = new Lines(v2, "v2/customers", Resource.CUSTOMER);
        this.lookupLines = new Lines(v2, "v2/customers-lookup", Resource.CUSTOMER);
        this.customers = customers;
        this.search = search;
        this.organizations = organizations;
        this.images = images;
        this.points = points;
    }

    public List<Route> routes() {
        return List.of(
                register(),
                lookup(),
                search(),
                get(),
                getByIdentifier(),
                update(),
                updateByIdentifier(),
                changeIdentifier());
    }

    private static Parameter optional(String name, String meaning) {
        return new Parameter(name, Presence.OPTIONAL, meaning);
    }

    private Route register() {
        return lines.post(
                1,
                List.of("/v2/customers"),
                RateClass.V2_CUSTOMER_ADD,
                new RegisterCustomer(customers, organizations),
                new Says(
                        "Register a customer, or join the profile to the person its identifiers name",
                        List.of(optional("source", "source, when the profile names none"), ACCOUNT),
                        RegisterBody.class,
                        Created.class));
    }

    private Route lookup() {
        return lookupLines.get(
                1,
                List.of("/v2/customers/lookup"),
                new LookupCustomer(customers, organizations),
                new Says(
                        "The id of the customer that an identifier names",
                        List.of(SOURCE, ACCOUNT, NAME, VALUE),
                        Entity.class));
    }

    private Route search() {
        return lines.get(
                1,
                List.of("/v2/customers/search"),
                new SearchCustomers(search, organizations),
                new Says(
                        "Customers by the beginnings of names and identifiers",
                        List.of(
                                new Parameter("q", Presence.REQUIRED, "words, each of which must match"),
                                optional("limit", "10; at most 100"),
                                optional("offset", "0")),
                        FoundCustomer.Body.class));
    }

    private Route get() {
        return lines.get(
                1,
                List.of("/v2/customers/{id}"),
                details(References::byId),
                new Says("A customer's details", embedding(SOURCE, ACCOUNT), Details.class));
    }

    private GetCustomer details(OfHolder.Naming naming) {
        return new GetCustomer(new OfHolder(points.holders(), organizations), points.reads(), images, naming);
    }

    private Route getByIdentifier() {
        var source = optional("source", "source of the profile, INSTORE when left out; ALL for every one");
        return lookupLines.get(
                1,
                List.of("/v2/customers/lookup/customerDetails"),
                details(References::byIdentifierInStore),
                new Says(
                        "Details of the customer that an identifier names",
                        embedding(source, ACCOUNT, NAME, VALUE),
                        Details.class));
    }

    private static List<Parameter> embedding(Parameter... whom) {
        var query = new ArrayList<>(List.of(whom));
        query.add(optional(
                "embed",
                "comma list of parts: subscriptions, customerImage, points, mlp, promotionalPoints, expirySchedules, "
                        + "expiredPoints, alternateCurrencies"));
        return query;
    }

    private Route update() {
        return update("/v2/customers/{id}", References::byId, "Update a customer's details", List.of(SOURCE, ACCOUNT));
    }

    private Route updateByIdentifier() {
        return update(
                "/v2/customers/lookup",
                References::byIdentifier,
                "Update the details of the customer that an identifier names",
                List.of(SOURCE, ACCOUNT, NAME, VALUE));
    }

    private Route update(String path, References.Reference reference, String summary, List<Parameter> query) {
        return lines.write(
                List.of("PUT"),
                1,
                List.of(path),
                RateClass.WRITE,
                new UpdateCustomer(customers, organizations, reference),
                new Says(summary, query, RegisterBody.class, Created.class));
    }

    private Route changeIdentifier() {
        return lines.write(
                List.of("POST", "PUT"),
                1,
                List.of("/v2/customers/{id}/changeIdentifier", "/v2/{id}/changeIdentifier"),
                RateClass.WRITE,
                new ChangeIdentifier(customers, organizations),
                new Says(
                        "Add identifiers to a customer's profile and take others from it",
                        List.of(SOURCE, ACCOUNT),
                        ChangeBody.class,
                        Created.class));
    }
}
