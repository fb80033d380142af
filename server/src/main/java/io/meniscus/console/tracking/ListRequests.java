package io.meniscus.console.tracking;

import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.view.Field;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.event.LoggedCall;
import io.meniscus.event.RequestHistory;
import io.meniscus.http.Reply;
import io.meniscus.organization.Till;
import java.util.List;
import java.util.Locale;

/** {@code GET /console/{organization}/requests}: recent calls, and the way to one by its {@code X-Cap-Requestid}. */
final class ListRequests implements PageRoute.OrganizationPage {
    private static final String UNKNOWN =
            "No call of this organization has this id. The log is written within a second" + " of the answer.";

    private final RequestHistory history;

    ListRequests(RequestHistory history) {
        this.history = history;
    }

    @Override
    public Reply show(Visit visit) {
        var wanted = visit.request().query("id").orElse("").toUpperCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return list(visit, "", "");
        }
        if (!wanted.matches("[0-9A-F]{13}")) {
            return list(visit, wanted, "A request id has 13 characters, 0 to 9 and A to F.");
        }
        return history.trace(visit.org(), new RequestId(wanted)).isPresent()
                ? visit.by().redirect(visit.path(Place.REQUESTS, "/" + wanted))
                : list(visit, wanted, UNKNOWN);
    }

    private Reply list(Visit visit, String wanted, String error) {
        var asked = Asked.in(visit.request());
        var till = asked.till().isEmpty()
                ? TillId.NONE
                : visit.organization().tillByCode(asked.till()).map(Till::id).orElse(new TillId(-1));
        List<LoggedCall> calls =
                history.list(visit.org(), asked.filter(till, visit.request().at()));
        var action = visit.path(Place.REQUESTS, "");
        var tillField = till.value() < 0 ? asked.tillField().error("No till has this code.") : asked.tillField();
        var find = Field.text("id", "Request id")
                .value(wanted)
                .hint("From the answer's X-Cap-Requestid header.")
                .error(error);
        var model = new RequestsModel(
                action,
                find,
                List.of(asked.routeField(), tillField, asked.outcomeField()),
                calls.stream()
                        .limit(Asked.ROWS)
                        .map(call -> CallRow.of(call, visit))
                        .toList(),
                asked.older(action, calls),
                visit.organization().clusterZone().getId());
        return error.isEmpty()
                ? visit.page("Requests", "tracking/requests.jte", model)
                : visit.again("Requests", "tracking/requests.jte", model);
    }
}
