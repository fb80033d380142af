package io.meniscus.api.v1_1.requests;

import static io.meniscus.api.v1_1.customer.AnnexRoutes.optional;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.wire.CustomersOneOrMany;
import io.meniscus.core.identity.request.RequestCommand.Decide.Verdict;
import io.meniscus.customer.request.Parties;
import io.meniscus.customer.request.Requests;
import io.meniscus.http.Dialect;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Description;
import io.meniscus.http.Route.Idempotency;
import io.meniscus.http.Route.Parameter;
import java.util.List;

/** v1.1/request, and update_identity of v1.1/customer. */
public record Routes(Dialect v11, Requests requests, OfCustomer customers, Parties parties) {
    private static final String CONTRACT = "v1.1/request";
    private static final Parameter FORMAT = optional("format", "json or xml");

    public List<Route> routes() {
        return List.of(
                write(
                        "/v1.1/request/add",
                        Resource.REQUESTS,
                        new AddRequests(requests, customers),
                        new Description(
                                CONTRACT,
                                "Ask for changes of customers",
                                List.of(
                                        FORMAT,
                                        optional("client_auto_approve", "true: at once, false: not, over any setting"),
                                        optional("is_one_step_change", "true or false, for the log"),
                                        optional("program_id", "of goodwill points")),
                                AddBody.class,
                                AddRequests.Answer.class)),
                decide("approve", Verdict.APPROVE, "Approve pending requests: what they ask for happens"),
                decide("reject", Verdict.REJECT, "Reject pending requests"),
                read("get", 2, ListRequests.What.ROWS, ListQuery.OF_GET, "Requests by a filter"),
                read("logs", 3, ListRequests.What.LOGS, ListQuery.ofLogs(), "Requests and how they were handled"),
                write(
                        "/v1.1/customer/update_identity",
                        Resource.CUSTOMER,
                        new UpdateIdentity(requests, customers),
                        new Description(
                                "v1.1/customer",
                                "Ask for changes of identifiers",
                                List.of(FORMAT),
                                IdentityBody.class,
                                CustomersOneOrMany.class)));
    }

    private Route decide(String verb, Verdict verdict, String summary) {
        return write(
                "/v1.1/request/" + verb,
                Resource.REQUESTS,
                new DecideRequests(requests, customers, verdict),
                new Description(CONTRACT, summary, List.of(FORMAT), DecideBody.class, DecideRequests.Answer.class));
    }

    private Route write(String path, Resource resource, Endpoint endpoint, Description description) {
        return new Route(
                List.of("POST"),
                List.of(path),
                v11,
                endpoint,
                Permission.write(resource),
                RateClass.WRITE,
                Idempotency.KEYED,
                2,
                description);
    }

    private Route read(String what, int tier, ListRequests.What rows, List<Parameter> query, String summary) {
        return new Route(
                List.of("GET"),
                List.of("/v1.1/request/" + what),
                v11,
                new ListRequests(requests, customers, parties, rows),
                Permission.read(Resource.REQUESTS),
                RateClass.READ,
                Idempotency.NONE,
                tier,
                new Description(CONTRACT, summary, query, Void.class, ListReply.class));
    }
}
