package io.meniscus.console.customers.words;

import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.customers.CustomerGround;
import io.meniscus.core.RequestId;
import io.meniscus.core.identity.Stamp;
import io.meniscus.event.LoggedCall;
import io.meniscus.user.act.Act;
import java.util.Collection;
import java.util.Map;

/** Who stands behind what was written: a user of the console, or the till or client that called. */
public final class Hands {
    private final Visit visit;
    private final Names names;
    private final Map<RequestId, Act> acts;
    private final Map<RequestId, LoggedCall> calls;

    private Hands(Visit visit, Map<RequestId, Act> acts, Map<RequestId, LoggedCall> calls) {
        this.visit = visit;
        this.names = new Names(visit.organization());
        this.acts = acts;
        this.calls = calls;
    }

    /** Looks up who stands behind some stamps. */
    public static Hands of(Visit visit, CustomerGround ground, Collection<Stamp> stamps) {
        var requests = stamps.stream().map(Stamp::request).distinct().toList();
        return new Hands(
                visit,
                ground.acts().among(visit.org(), requests),
                ground.history().calls(visit.org(), stamps));
    }

    /** When, by whom, at which till, by which call. */
    public Hand hand(Stamp stamp) {
        return new Hand(names.minute(stamp.at()), who(stamp), stamp.request().value(), trace(stamp.request()));
    }

    private String who(Stamp stamp) {
        var act = acts.get(stamp.request());
        if (act != null) {
            return act.userName() + ", in the console";
        }
        var call = calls.get(stamp.request());
        var till = names.till(stamp.till());
        if (call == null) {
            return till.isEmpty() ? "unknown" : "till " + till;
        }
        return switch (call.principalKind()) {
            case TILL -> "till " + (till.isEmpty() ? names.till(call.till()) : till);
            case API_CLIENT -> client(call) + (till.isEmpty() ? "" : ", till " + till);
            case CONSOLE_USER -> "console user " + call.principalId();
            case ASSOCIATE -> "associate " + call.principalId();
            case NOBODY -> till.isEmpty() ? "unknown" : "till " + till;
        };
    }

    private static String client(LoggedCall call) {
        return "client " + (call.clientName().isEmpty() ? call.principalId() : call.clientName());
    }

    /** Where the call is looked at; empty for one that was not logged. */
    private String trace(RequestId request) {
        return calls.containsKey(request) ? visit.path(Place.REQUESTS, "/" + request.value()) : "";
    }

    /**
     * Who did something, and when.
     *
     * @param href where the call is looked at; empty for nowhere
     */
    public record Hand(String at, String who, String request, String href) {}
}
