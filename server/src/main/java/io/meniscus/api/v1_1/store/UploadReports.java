package io.meniscus.api.v1_1.store;

import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.core.OrgId;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.store.StoreReport;
import io.meniscus.store.StoreReports;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * {@code POST /v1.1/store/reports}: stores what a store counted itself; the same sent again takes its place
 * (v1.1/store "reports"). A report of no known type is 911; of no known store, without a date or with a count that is
 * no number 912.
 */
record UploadReports(StoreReports reports, Organizations organizations) implements Endpoint {
    private static final int MOST = 100;

    public record Answer(Response response) {}

    public record Response(Status status, Store store) {}

    /** The report is an item, or a list of several. */
    public record Store(Object report) {}

    public record Item(String type, String store_code, String date, ItemStatus item_status) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var given = Objects.requireNonNullElse(request.read(ReportBody.class).report(), List.<ReportBody.Report>of());
        if (given.isEmpty()) {
            throw new EdgeException(new EdgeRefusal.BadParameter("no report was given"));
        }
        if (given.size() > MOST) {
            throw new EdgeException(new EdgeRefusal.BatchTooLarge(MOST));
        }
        var reader = new ReportReader(organization, Whose.till(request, organization), request.at());
        var items = new ArrayList<Item>();
        var codes = new ArrayList<Integer>();
        int succeeded = 0;
        for (var one : given) {
            var status = take(organization.id(), reader.read(one));
            succeeded += status.success().equals("true") ? 1 : 0;
            codes.add(Integer.valueOf(status.code().toString()));
            items.add(new Item(
                    Objects.requireNonNullElse(one.type(), ""),
                    Objects.requireNonNullElse(one.store_code(), ""),
                    Objects.requireNonNullElse(one.date(), ""),
                    status));
        }
        var status = Status.ofBatch(items.size(), succeeded, "SUCCESS");
        Object shown = items.size() == 1 ? items.getFirst() : items;
        return Reply.of(200, codes.getLast(), new Answer(new Response(status, new Store(shown))))
                .withItems(codes);
    }

    private ItemStatus take(OrgId org, Outcome<StoreReport> read) {
        return switch (read) {
            case Outcome.Accepted<StoreReport>(var report, var _) -> {
                reports.take(org, report);
                yield ItemStatus.text(ItemStatus.Outcome.SUCCESS, 900, "store report uploaded successfully");
            }
            case Outcome.Refused<StoreReport>(var refusal) -> {
                var error = Errors.of(refusal);
                yield ItemStatus.text(ItemStatus.Outcome.FAILURE, error.code(), error.message());
            }
            case Outcome.Failed<StoreReport>(var cause) -> throw cause;
        };
    }
}
