package io.meniscus.api.v1_1.store;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.api.KeyedChange;
import io.meniscus.customer.CustomerCounts;
import io.meniscus.http.Dialect;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Description;
import io.meniscus.http.Route.Idempotency;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.SetupStates;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.store.StoreActivity;
import java.util.ArrayList;
import java.util.List;

/** v1.1/store. Uploads are kept once however often they are sent; a key gets them the same answer too. */
public record Routes(
        Dialect v11,
        Organizations organizations,
        SetupStates states,
        OrganizationSetup setup,
        StoreActivity activity,
        CustomerCounts counts) {
    private static final String CONTRACT = "v1.1/store";

    public List<Route> routes() {
        return List.of(
                read(1, "login", new Login(organizations), "Who the caller is", Login.Answer.class),
                read(
                        2,
                        "get",
                        new GetStore(organizations, states),
                        "A store",
                        GetStore.Answer.class,
                        optional("id", "the store's id"),
                        optional("external_id", "one of its external ids, where no id is given")),
                read(
                        2,
                        "configurations",
                        new GetConfigurations(organizations),
                        "What a till's client is configured with",
                        GetConfigurations.Answer.class),
                read(
                        3,
                        "staff",
                        new GetStaff(organizations, states),
                        "Associates or managers of the organization",
                        GetStaff.Answer.class,
                        optional("type", "ASSOCIATE or MANAGER; both where left out")),
                read(
                        3,
                        "tasks",
                        new GetTasks(organizations),
                        "Tasks of the store",
                        GetTasks.Answer.class,
                        optional("all", "sms, email, call or none"),
                        optional("assoc_id", "of one associate"),
                        optional("customer_id", "of one customer"),
                        optional("start_date", "from here on"),
                        optional("end_date", "up to here"),
                        optional("count", "no more than so many")),
                uploadLog(),
                read(
                        3,
                        "reports",
                        new GetReports(counts, organizations),
                        "What the caller's store did",
                        GetReports.Answer.class,
                        optional("type", "loyalty or redemption; both where left out"),
                        optional("start_date", "first day; only with end_date"),
                        optional("end_date", "last day; only with start_date")),
                write(
                        List.of("/v1.1/store/reports"),
                        new UploadReports(activity.reports(), organizations),
                        new Description(
                                CONTRACT,
                                "Send what the store counted itself",
                                List.of(format()),
                                ReportBody.class,
                                UploadReports.Answer.class)));
    }

    private Route uploadLog() {
        return write(
                List.of("/v1.1/store/logs", "/v1.1/store/logs.file"),
                new UploadLog(activity.logs(), organizations),
                new Description(
                        CONTRACT,
                        "Send a log file of the client",
                        List.of(
                                format(),
                                optional("uploaded_time", "when the client sent it"),
                                optional("logged_time", "when the client wrote it")),
                        Void.class,
                        UploadLog.Answer.class));
    }

    private Route read(
            int tier, String method, Endpoint endpoint, String summary, Class<?> reply, Parameter... parameters) {
        var query = new ArrayList<Parameter>();
        query.add(format());
        query.addAll(List.of(parameters));
        return new Route(
                List.of("GET"),
                List.of("/v1.1/store/" + method),
                v11,
                endpoint,
                Permission.read(Resource.STORE),
                RateClass.READ,
                Idempotency.NONE,
                tier,
                new Description(CONTRACT, summary, query, Void.class, reply));
    }

    private Route write(List<String> paths, Endpoint endpoint, Description description) {
        return new Route(
                List.of("POST"),
                paths,
                v11,
                new KeyedChange(setup, endpoint),
                Permission.write(Resource.STORE),
                RateClass.WRITE,
                Idempotency.KEYED,
                3,
                description);
    }

    private static Parameter format() {
        return optional("format", "json or xml");
    }

    private static Parameter optional(String name, String meaning) {
        return new Parameter(name, Presence.OPTIONAL, meaning);
    }
}
