package io.meniscus.console.tracking;

import io.meniscus.console.PageRoute;
import io.meniscus.console.UserVisit;
import io.meniscus.console.view.Field;
import io.meniscus.console.view.Times;
import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import io.meniscus.event.LoggedCall;
import io.meniscus.event.RequestHistory;
import io.meniscus.http.Reply;
import java.time.ZoneOffset;
import java.util.List;

/** {@code GET /console/-/requests}: calls that never found an organization, for the platform's administrators. */
final class ListUnplacedRequests implements PageRoute.UserPage {
    private static final String ACTION = "/console/-/requests";
    private static final Times UTC = new Times(ZoneOffset.UTC);

    private final RequestHistory history;

    ListUnplacedRequests(RequestHistory history) {
        this.history = history;
    }

    @Override
    public Reply show(UserVisit visit) {
        var asked = Asked.in(visit.request());
        var calls = history.list(
                OrgId.PLATFORM, asked.filter(TillId.NONE, visit.request().at()));
        var model = new RequestsModel(
                ACTION,
                Field.text("id", ""),
                List.of(asked.routeField()),
                calls.stream().limit(Asked.ROWS).map(ListUnplacedRequests::row).toList(),
                asked.older(ACTION, calls),
                "UTC");
        return visit.page("Calls without an organization", "tracking/unplaced.jte", model);
    }

    private static CallRow row(LoggedCall call) {
        return new CallRow(
                UTC.milli(call.at()),
                call.id().value(),
                "",
                call.method(),
                call.route(),
                "nobody",
                CallRow.result(call),
                CallRow.tone(call),
                Times.duration(call.micros()));
    }
}
