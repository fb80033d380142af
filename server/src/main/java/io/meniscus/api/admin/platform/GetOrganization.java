package io.meniscus.api.admin.platform;

import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;

/** One organization. */
record GetOrganization(PlatformCall call) implements Endpoint {
    @Override
    public Reply handle(Request request) {
        return Reply.ok(call.shown(call.named(request)));
    }
}
