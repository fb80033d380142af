package io.meniscus.console.tracking;

import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.view.Times;
import io.meniscus.console.view.Tone;
import io.meniscus.event.LoggedCall;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Till;

/** A call in a list. */
public record CallRow(
        String at,
        String id,
        String href,
        String method,
        String route,
        String who,
        String result,
        Tone tone,
        String took) {

    public static CallRow of(LoggedCall call, Visit visit) {
        var organization = visit.organization();
        return new CallRow(
                new Times(organization.clusterZone()).milli(call.at()),
                call.id().value(),
                visit.path(Place.REQUESTS, "/" + call.id().value()),
                call.method(),
                call.route(),
                who(call, organization),
                result(call),
                tone(call),
                Times.duration(call.micros()));
    }

    static String who(LoggedCall call, Organization organization) {
        return switch (call.principalKind()) {
            case TILL -> till(call.principalId(), organization);
            case API_CLIENT -> call.clientName().isEmpty() ? "client " + call.principalId() : call.clientName();
            case CONSOLE_USER -> "user " + call.principalId();
            case ASSOCIATE -> "associate " + call.principalId();
            case NOBODY -> "nobody";
        };
    }

    static String till(long id, Organization organization) {
        return organization
                .till(new io.meniscus.core.TillId(id))
                .map(Till::code)
                .orElse("till " + id);
    }

    static String result(LoggedCall call) {
        var failed = call.items().stream().filter(item -> item != 200).count();
        var items = call.items().isEmpty()
                ? ""
                : " · " + (call.items().size() - failed) + " of " + call.items().size();
        return call.status() + (call.code() == 0 || call.code() == call.status() ? "" : " / " + call.code()) + items;
    }

    static Tone tone(LoggedCall call) {
        if (call.status() >= 500) {
            return Tone.BAD;
        }
        return call.isRefused() ? Tone.WARN : Tone.GOOD;
    }
}
