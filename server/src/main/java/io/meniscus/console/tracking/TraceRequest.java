package io.meniscus.console.tracking;

import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.tracking.TraceModel.Customer;
import io.meniscus.console.tracking.TraceModel.Event;
import io.meniscus.console.tracking.TraceModel.Item;
import io.meniscus.console.tracking.TraceModel.Line;
import io.meniscus.console.view.Times;
import io.meniscus.console.view.Tone;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.event.CallTrace;
import io.meniscus.event.LoggedCall;
import io.meniscus.event.RequestHistory;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Reply;
import io.meniscus.user.UserId;
import io.meniscus.user.Users;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code GET /console/{organization}/requests/{id}}: who called, what was answered, and what came of it. */
final class TraceRequest implements PageRoute.OrganizationPage {
    private final RequestHistory history;
    private final Users users;

    TraceRequest(RequestHistory history, Users users) {
        this.history = history;
        this.users = users;
    }

    @Override
    public Reply show(Visit visit) {
        var id = visit.request().pathParameter("id").toUpperCase(Locale.ROOT);
        if (!id.matches("[0-9A-F]{13}")) {
            throw new EdgeException(new EdgeRefusal.UnknownRoute());
        }
        var trace = history.trace(visit.org(), new RequestId(id))
                .orElseThrow(() -> new EdgeException(new EdgeRefusal.UnknownRoute()));
        return visit.page("Request " + id, "tracking/trace.jte", model(trace, visit));
    }

    private TraceModel model(CallTrace trace, Visit visit) {
        var call = trace.call();
        return new TraceModel(
                call.id().value(),
                CallRow.result(call),
                CallRow.tone(call),
                lines(call, visit),
                items(call),
                trace.events().stream().map(TraceRequest::event).toList(),
                trace.customers().stream().map(TraceRequest::customer).toList(),
                trace.merges().stream().map(TraceRequest::merge).toList(),
                visit.path(Place.REQUESTS, ""));
    }

    private List<Line> lines(LoggedCall call, Visit visit) {
        var lines = new ArrayList<Line>();
        var zone = visit.organization().clusterZone();
        lines.add(new Line("Began", new Times(zone).milli(call.at()) + " (" + zone.getId() + ")"));
        lines.add(new Line("Took", Times.duration(call.micros())));
        lines.add(new Line("Route", call.method() + " " + call.route()));
        lines.add(new Line("Called by", caller(call, visit)));
        lines.add(new Line("Attributed to", call.till().equals(TillId.NONE) ? "no till" : till(call.till(), visit)));
        lines.add(new Line("HTTP status", Integer.toString(call.status())));
        lines.add(new Line("Business code", call.code() == 0 ? "none" : Integer.toString(call.code())));
        lines.add(new Line("Request body", Times.bytes(call.requestBytes())));
        lines.add(new Line("Answer", Times.bytes(call.replyBytes())));
        if (!call.callerRequestId().isEmpty()) {
            lines.add(new Line("Caller's own id", call.callerRequestId()));
        }
        return lines;
    }

    private String caller(LoggedCall call, Visit visit) {
        return switch (call.principalKind()) {
            case TILL -> "till " + till(new TillId(call.principalId()), visit);
            case API_CLIENT -> "API client " + CallRow.who(call, visit.organization());
            case CONSOLE_USER ->
                users.find(new UserId(call.principalId()))
                        .map(user -> user.name() + " <" + user.email() + ">")
                        .orElse("a user who is gone");
            case ASSOCIATE -> "associate " + call.principalId();
            case NOBODY -> "nobody";
        };
    }

    private static String till(TillId id, Visit visit) {
        return visit.organization()
                .till(id)
                .map(till -> till.code() + " (" + till.name() + ")")
                .orElse("till " + id.value());
    }

    private static List<Item> items(LoggedCall call) {
        var items = new ArrayList<Item>();
        for (int code : call.items()) {
            items.add(new Item(
                    items.size() + 1,
                    code == 200 ? "accepted" : "refused with " + code,
                    code == 200 ? Tone.GOOD : Tone.WARN));
        }
        return items;
    }

    private static Event event(CallTrace.Written event) {
        return new Event(
                event.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                Long.toString(event.id()),
                Long.toString(event.customer().value()),
                event.subject() == 0 ? "" : Long.toString(event.subject()));
    }

    private static Customer customer(CallTrace.Touched touched) {
        boolean isRoot = touched.customer().equals(touched.person());
        return new Customer(
                Long.toString(touched.customer().value()),
                isRoot ? "" : Long.toString(touched.person().value()));
    }

    private static String merge(CallTrace.Joined joined) {
        return joined.victim().value() + " into " + joined.survivor().value()
                + (joined.undone() ? ", undone since" : "");
    }
}
