package io.meniscus.api.admin.users;

import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import org.jspecify.annotations.Nullable;

/** Gives a user another role. */
record ChangeRole(UserCall call) implements Endpoint {
    /** {@code viewer}, {@code editor} or {@code organization-administrator}. */
    record NewRole(@Nullable String role) {}

    @Override
    public Reply handle(Request request) {
        var actor = call.actor(request);
        var role = UserCall.role(request.read(NewRole.class).role());
        return call.answered(request, call.users().changeRole(actor, UserCall.id(request), role));
    }
}
