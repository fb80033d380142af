package io.meniscus.api.v2.search;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Operation;
import io.meniscus.access.Permission.Plane;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.api.Changes;
import io.meniscus.api.KeyedChange;
import io.meniscus.customer.search.Searches;
import io.meniscus.http.Dialect;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Description;
import io.meniscus.http.Route.Idempotency;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.job.Jobs;
import java.util.List;

/** v2/search: entity search is data, criteria are configuration. */
public final class Routes {
    private static final String CRITERIA = "/api_gateway/cortex/v1/criteria";
    private static final String CRITERION = CRITERIA + "/{id}";

    private final Dialect v2;
    private final Searches searches;
    private final Changes changes;
    private final Jobs jobs;

    public Routes(Dialect v2, Searches searches, Changes changes, Jobs jobs) {
        this.v2 = v2;
        this.searches = searches;
        this.changes = changes;
        this.jobs = jobs;
    }

    public List<Route> routes() {
        var index = new IndexCriterion(jobs);
        return List.of(
                search(),
                write(
                        "POST",
                        CRITERIA,
                        new CreateCriterion(changes, index),
                        new Description(
                                "v2/search",
                                "Define a criterion, or index older data for one",
                                List.of(new Parameter("id", Presence.OPTIONAL, "without a body: index older data")),
                                CriterionBody.class,
                                ShownCriterion.Body.class)),
                read(),
                write(
                        "DELETE",
                        CRITERION,
                        new DeleteCriterion(),
                        new Description(
                                "v2/search",
                                "Deactivate a criterion for good",
                                List.of(),
                                Void.class,
                                ShownCriterion.Body.class)),
                write(
                        "POST",
                        CRITERION,
                        index,
                        new Description(
                                "v2/search",
                                "Index older data for a criterion",
                                List.of(),
                                Void.class,
                                ShownCriterion.Done.class)));
    }

    private Route search() {
        return new Route(
                List.of("POST"),
                List.of("/v2/search/entity"),
                v2,
                new SearchEntities(searches, changes.organizations()),
                Permission.write(Resource.ENTITY_SEARCH),
                RateClass.READ,
                Idempotency.NONE,
                3,
                new Description(
                        "v2/search",
                        "Search customers or bills by fields",
                        List.of(),
                        EntityBody.class,
                        EntityReply.class));
    }

    private Route read() {
        return new Route(
                List.of("GET"),
                List.of(CRITERION),
                v2,
                new CriterionCall(changes, searches.criteria(), new GetCriterion()),
                new Permission(Resource.ENTITY_SEARCH, Operation.READ, Plane.CONFIG),
                RateClass.READ,
                Idempotency.NONE,
                3,
                new Description("v2/search", "A criterion", List.of(), Void.class, ShownCriterion.Body.class));
    }

    private Route write(String method, String path, CriterionCall.Act act, Description description) {
        return new Route(
                List.of(method),
                List.of(path),
                v2,
                new KeyedChange(changes.setup(), new CriterionCall(changes, searches.criteria(), act)),
                new Permission(Resource.ENTITY_SEARCH, Operation.WRITE, Plane.CONFIG),
                RateClass.WRITE,
                Idempotency.KEYED,
                3,
                description);
    }
}
