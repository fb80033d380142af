package io.meniscus.api.admin.users;

import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import java.util.List;

/** Those with a role in the organization, by name; the platform's administrators are not among them. */
record ListUsers(UserCall call) implements Endpoint {
    record Answer(List<ShownUser> users) {}

    @Override
    public Reply handle(Request request) {
        var members = call.users().members(call.org(request));
        return Reply.ok(new Answer(members.stream().map(ShownUser::of).toList()));
    }
}
