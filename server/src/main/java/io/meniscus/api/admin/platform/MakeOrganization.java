package io.meniscus.api.admin.platform;

import io.meniscus.api.admin.setup.SetupCall;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;

/** Makes an organization of a profile; refuses a code that another one has. */
record MakeOrganization(PlatformCall call) implements Endpoint {
    @Override
    public Reply handle(Request request) {
        var profile = SetupCall.entry(request);
        return SetupCall.answered(request, () -> {
            var made = call.setup().make(profile, PlatformCall.actor(request)).org();
            return Reply.of(201, 0, call.shown(call.known(made)));
        });
    }
}
