package io.meniscus.api.v2.workflow;

import io.meniscus.access.RateClass;
import io.meniscus.api.KeyedWrite;
import io.meniscus.customer.Customers;
import io.meniscus.http.Dialect;
import io.meniscus.http.OwnCalls;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Description;
import io.meniscus.http.Route.Idempotency;
import io.meniscus.http.Route.Parameter;
import io.meniscus.organization.Organizations;
import io.meniscus.run.database.OrgTransactions;
import io.meniscus.user.Users;
import io.meniscus.workflow.Workflows;
import java.util.List;

/** The request workflow of v2/requests. */
public record Routes(
        Dialect v2,
        Workflows workflows,
        OwnCalls calls,
        Customers customers,
        Users users,
        Organizations organizations,
        OrgTransactions transactions) {
    private static final String CONTRACT = "v2/requests";
    private static final String PATH = "/api_gateway/v2/request-workflow";

    public List<Route> routes() {
        var making = new Making(calls, workflows);
        return List.of(
                write(
                        "POST",
                        new StartWorkflow(workflows, making, customers, users, organizations),
                        new Description(
                                CONTRACT,
                                "Put a call before somebody else, as a console user",
                                List.of(),
                                StartWorkflow.Body.class,
                                ShownWorkflow.Body.class)),
                write(
                        "PUT",
                        new DecideWorkflow(workflows, making, users, organizations),
                        new Description(
                                CONTRACT,
                                "Approve or reject a call that waits, as another console user",
                                List.of(),
                                DecideWorkflow.Body.class,
                                ShownWorkflow.Body.class)),
                read(
                        PATH + "/requests",
                        new ListWorkflows(workflows, users, organizations),
                        "Calls that wait or waited",
                        ListWorkflows.QUERY,
                        ListWorkflows.Body.class),
                read(
                        PATH + "/requests/{requestId}",
                        new GetWorkflow(workflows, users, organizations),
                        "One of them",
                        List.of(),
                        ShownWorkflow.Body.class));
    }

    private Route write(String method, WorkflowCall.Act act, Description description) {
        return new Route(
                List.of(method),
                List.of(PATH + "/{requestType}"),
                v2,
                new KeyedWrite(transactions, new WorkflowCall(act)),
                ConsoleUser.CALLER,
                RateClass.WRITE,
                Idempotency.KEYED,
                3,
                description);
    }

    private Route read(String path, WorkflowCall.Act act, String summary, List<Parameter> query, Class<?> reply) {
        return new Route(
                List.of("GET"),
                List.of(path),
                v2,
                new WorkflowCall(act),
                ConsoleUser.CALLER,
                RateClass.READ,
                Idempotency.NONE,
                3,
                new Description(CONTRACT, summary, query, Void.class, reply));
    }
}
