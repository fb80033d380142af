package io.meniscus.api.admin.setup;

import io.meniscus.api.admin.AdminCall;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.setup.Kind;

/** One entry by the name it is known by. */
record GetEntry(SetupCall call, Kind kind) implements Endpoint {
    @Override
    public Reply handle(Request request) {
        return call.state(request)
                .get(kind, request.pathParameter("name"))
                .map(entry -> Reply.ok(SetupCall.shown(entry)))
                .orElseGet(() -> AdminCall.notFound(request, kind.singular()));
    }
}
