package io.meniscus.api.v2.requests;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.api.v2.wire.Created;
import io.meniscus.api.v2.wire.DataPage;
import io.meniscus.customer.Customers;
import io.meniscus.customer.erasure.ErasureRequests;
import io.meniscus.http.Dialect;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Description;
import io.meniscus.http.Route.Idempotency;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.job.Jobs;
import io.meniscus.organization.Organizations;
import java.util.List;

/** v2/requests, for deletions of personal data (v2/pii-deletion). */
public record Routes(
        Dialect v2, ErasureRequests requests, Customers customers, Organizations organizations, Jobs jobs) {
    private static final String CONTRACT = "v2/requests";
    private static final String PATH = "/v2/requests";

    public List<Route> routes() {
        return List.of(
                write(
                        "POST",
                        new AddRequest(requests, organizations),
                        new Description(
                                CONTRACT,
                                "Ask that a customer's personal data be deleted",
                                List.of(),
                                AddRequest.Body.class,
                                Created.class)),
                write(
                        "PUT",
                        new DecideRequest(requests, organizations, jobs),
                        new Description(
                                CONTRACT,
                                "Approve, reject or cancel a request",
                                List.of(),
                                DecideRequest.Body.class,
                                DecideRequest.Answer.class)),
                read(
                        PATH,
                        new ListRequests(requests, customers, organizations),
                        new Description(CONTRACT, "Requests", query(), Void.class, DataPage.class)),
                read(
                        PATH + "/{id}",
                        new GetRequest(requests, organizations),
                        new Description(CONTRACT, "One request", List.of(), Void.class, ShownRequest.class)));
    }

    private static List<Parameter> query() {
        return List.of(
                new Parameter("requestType", Presence.REQUIRED, "CUSTOMER"),
                new Parameter("requestSubType", Presence.REQUIRED, "DELETE"),
                new Parameter("status", Presence.OPTIONAL, "PENDING, REJECTED, APPROVED, CANCELLED or DELETED"),
                new Parameter("limit", Presence.OPTIONAL, "10; at most 100"),
                new Parameter("offset", Presence.OPTIONAL, "0"),
                new Parameter("sort", Presence.OPTIONAL, "ADDED_ON or LAST_UPDATED_ON"),
                new Parameter("order", Presence.OPTIONAL, "DESC or ASC"),
                new Parameter("source", Presence.OPTIONAL, "source the request was made for"),
                new Parameter("accountId", Presence.OPTIONAL, "account, for a source that has several"),
                new Parameter("identifierName", Presence.OPTIONAL, "mobile, email, externalId, id, …"),
                new Parameter("identifierValue", Presence.OPTIONAL, "its value: requests about that customer"),
                new Parameter("start_date", Presence.OPTIONAL, "added on that day or later"),
                new Parameter("end_date", Presence.OPTIONAL, "added on that day or before"));
    }

    private Route write(String method, Endpoint endpoint, Description description) {
        return new Route(
                List.of(method),
                List.of(PATH),
                v2,
                endpoint,
                Permission.write(Resource.REQUESTS),
                RateClass.WRITE,
                Idempotency.KEYED,
                2,
                description);
    }

    private Route read(String path, Endpoint endpoint, Description description) {
        return new Route(
                List.of("GET"),
                List.of(path),
                v2,
                endpoint,
                Permission.read(Resource.REQUESTS),
                RateClass.READ,
                Idempotency.NONE,
                2,
                description);
    }
}
