package io.meniscus.api.admin.users;

import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Activity;

/** Switches an account off, so that it logs in nowhere, or on again. */
record SwitchUser(UserCall call, Activity to) implements Endpoint {
    @Override
    public Reply handle(Request request) {
        var actor = call.actor(request);
        var id = UserCall.id(request);
        return call.answered(
                request,
                switch (to) {
                    case ACTIVE -> call.users().activate(actor, id);
                    case INACTIVE -> call.users().deactivate(actor, id);
                });
    }
}
