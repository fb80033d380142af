package io.meniscus.api.v3.merges;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.customer.Customers;
import io.meniscus.customer.Merges;
import io.meniscus.http.Dialect;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Description;
import io.meniscus.http.Route.Idempotency;
import io.meniscus.organization.Organizations;
import java.util.List;

/** Merges: calls that the contract's API does not have. */
public record Routes(Dialect v3, Customers customers, Merges merges, Organizations organizations) {
    private static final String DOCUMENT = "merges";

    public List<Route> routes() {
        var calls = new MergeCalls(customers, merges, organizations);
        return List.of(
                read("/v3/customers/{id}/merges", calls::list, "The merges a customer had a part in", ShownMerge.class),
                read("/v3/customers/merges/{id}", calls::get, "A merge", ShownMerge.class),
                new Route(
                        List.of("POST"),
                        List.of("/v3/customers/merges/preview"),
                        v3,
                        calls::preview,
                        Permission.read(Resource.CUSTOMER_CHANGE_REQUESTS),
                        RateClass.READ,
                        Idempotency.NONE,
                        1,
                        new Description(
                                DOCUMENT,
                                "What merging two customers would come to",
                                List.of(),
                                PreviewBody.class,
                                ShownPreview.class)),
                new Route(
                        List.of("GET"),
                        List.of("/v3/customers/merges/{id}/undo"),
                        v3,
                        calls::previewUndo,
                        Permission.read(Resource.CUSTOMER_CHANGE_REQUESTS),
                        RateClass.READ,
                        Idempotency.NONE,
                        1,
                        new Description(
                                DOCUMENT,
                                "What taking a merge back would come to",
                                List.of(),
                                Void.class,
                                ShownUndoing.class)),
                new Route(
                        List.of("POST"),
                        List.of("/v3/customers/merges/{id}/undo"),
                        v3,
                        calls::undo,
                        Permission.write(Resource.CUSTOMER_CHANGE_REQUESTS),
                        RateClass.WRITE,
                        Idempotency.KEYED,
                        1,
                        new Description(DOCUMENT, "Take a merge back", List.of(), UndoBody.class, ShownUndoing.class)));
    }

    private Route read(String path, Endpoint endpoint, String summary, Class<?> answer) {
        return new Route(
                List.of("GET"),
                List.of(path),
                v3,
                endpoint,
                Permission.read(Resource.CUSTOMER),
                RateClass.READ,
                Idempotency.NONE,
                1,
                new Description(DOCUMENT, summary, List.of(), Void.class, answer));
    }
}
