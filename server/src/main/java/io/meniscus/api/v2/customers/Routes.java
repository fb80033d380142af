package io.meniscus.api.v2.customers;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.api.v2.wire.Created;
import io.meniscus.api.v2.wire.Entity;
import io.meniscus.customer.Customers;
import io.meniscus.customer.search.CustomerSearch;
import io.meniscus.http.Dialect;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Description;
import io.meniscus.http.Route.Idempotency;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.image.Images;
import io.meniscus.organization.Organizations;
import java.util.List;

/** v2/customers and v2/customers-lookup. */
public final class Routes {
    private static final Parameter SOURCE =
            new Parameter("source", Presence.REQUIRED, "source of the profile; ALL for every one");
    private static final Parameter ACCOUNT =
            new Parameter("accountId", Presence.OPTIONAL, "account, for a source that has several");

    private static final Parameter NAME =
            new Parameter("identifierName", Presence.REQUIRED, "mobile, email, externalId, id, …");
    private static final Parameter VALUE = new Parameter("identifierValue", Presence.REQUIRED, "its value");

    private final Dialect v2;
    private final Customers customers;
    private final CustomerSearch search;
    private final Organizations organizations;
    private final Images images;

    public Routes(Dialect v2, Customers customers, CustomerSearch search, Organizations organizations, Images images) {
        this.v2 = v2;
        this.customers = customers;
        this.search = search;
        this.organizations = organizations;
        this.images = images;
    }

    public List<Route> routes() {
        return List.of(register(), lookup(), search(), get(), update(), updateByIdentifier(), changeIdentifier());
    }

    private Route register() {
        return new Route(
                List.of("POST"),
                List.of("/v2/customers"),
                v2,
                new RegisterCustomer(customers, organizations),
                Permission.write(Resource.CUSTOMER),
                RateClass.V2_CUSTOMER_ADD,
                Idempotency.KEYED,
                1,
                new Description(
                        "v2/customers",
                        "Register a customer, or join the profile to the person its identifiers name",
                        List.of(
                                new Parameter("source", Presence.OPTIONAL, "source, when the profile names none"),
                                ACCOUNT),
                        RegisterBody.class,
                        Created.class));
    }

    private Route lookup() {
        return new Route(
                List.of("GET"),
                List.of("/v2/customers/lookup"),
                v2,
                new LookupCustomer(customers, organizations),
                Permission.read(Resource.CUSTOMER),
                RateClass.READ,
                Idempotency.NONE,
                1,
                new Description(
                        "v2/customers-lookup",
                        "The id of the customer that an identifier names",
                        List.of(SOURCE, ACCOUNT, NAME, VALUE),
                        Void.class,
                        Entity.class));
    }

    private Route search() {
        return new Route(
                List.of("GET"),
                List.of("/v2/customers/search"),
                v2,
                new SearchCustomers(search, organizations),
                Permission.read(Resource.CUSTOMER),
                RateClass.READ,
                Idempotency.NONE,
                1,
                new Description(
                        "v2/customers",
                        "Customers by the beginnings of names and identifiers",
                        List.of(
                                new Parameter("q", Presence.REQUIRED, "words, each of which must match"),
                                new Parameter("limit", Presence.OPTIONAL, "10; at most 100"),
                                new Parameter("offset", Presence.OPTIONAL, "0")),
                        Void.class,
                        FoundCustomer.Body.class));
    }

    private Route get() {
        return new Route(
                List.of("GET"),
                List.of("/v2/customers/{id}"),
                v2,
                new GetCustomer(customers, organizations, images),
                Permission.read(Resource.CUSTOMER),
                RateClass.READ,
                Idempotency.NONE,
                1,
                new Description(
                        "v2/customers",
                        "A customer's details",
                        List.of(
                                SOURCE,
                                ACCOUNT,
                                new Parameter(
                                        "embed",
                                        Presence.OPTIONAL,
                                        "comma list of parts: subscriptions, customerImage")),
                        Void.class,
                        Details.class));
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

    private Route update(String path, References.Reference reference, String summary, List<Parameter> parameters) {
        return new Route(
                List.of("PUT"),
                List.of(path),
                v2,
                new UpdateCustomer(customers, organizations, reference),
                Permission.write(Resource.CUSTOMER),
                RateClass.WRITE,
                Idempotency.KEYED,
                1,
                new Description("v2/customers", summary, parameters, RegisterBody.class, Created.class));
    }

    private Route changeIdentifier() {
        return new Route(
                List.of("POST", "PUT"),
                List.of("/v2/customers/{id}/changeIdentifier", "/v2/{id}/changeIdentifier"),
                v2,
                new ChangeIdentifier(customers, organizations),
                Permission.write(Resource.CUSTOMER),
                RateClass.WRITE,
                Idempotency.KEYED,
                1,
                new Description(
                        "v2/customers",
                        "Add identifiers to a customer's profile and take others from it",
                        List.of(SOURCE, ACCOUNT),
                        ChangeBody.class,
                        Created.class));
    }
}
