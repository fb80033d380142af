package io.meniscus.api.v1_1.store;

import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code GET /v1.1/store/tasks}: a store has none until tasks are kept, which is 909; a query that cannot be read is
 * 908 (v1.1/store "tasks").
 */
record GetTasks(Organizations organizations) implements Endpoint {
    private static final Set<String> CHANNELS = Set.of("sms", "email", "call", "none");

    public record Answer(Response response) {}

    public record Response(Status status, Store store) {}

    public record Store(Tasks tasks, ItemStatus item_status) {}

    public record Tasks(List<Task> task) {}

    /** Something to do; its type is CUSTOMER or CASHIER. */
    public record Task(
            String id,
            String entry_id,
            String type,
            String associate_id,
            String customer_id,
            String store_id,
            String status) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var error = isReadable(request, organization) ? Errors.NO_TASKS : Errors.TASKS_FAILED;
        var item = ItemStatus.text(ItemStatus.Outcome.FAILURE, error.code(), error.message());
        var response = new Response(Status.ofBatch(1, 0, "SUCCESS"), new Store(new Tasks(List.of()), item));
        return Reply.refused(error.code(), new Answer(response));
    }

    private static boolean isReadable(Request request, Organization organization) {
        return Stream.of("assoc_id", "customer_id", "count")
                        .allMatch(name -> request.query(name).orElse("0").matches("\\d{1,18}"))
                && Stream.of("start_date", "end_date")
                        .allMatch(name -> request.query(name)
                                .map(date -> V11Dates.read(date, organization.clusterZone())
                                        .isPresent())
                                .orElse(true))
                && CHANNELS.contains(request.query("all").orElse("none").toLowerCase(Locale.ROOT));
    }
}
