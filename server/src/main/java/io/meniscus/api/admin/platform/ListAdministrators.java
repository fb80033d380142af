package io.meniscus.api.admin.platform;

import io.meniscus.api.admin.users.ShownUser;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.user.Users;
import java.util.List;

/** Those who look after the platform, by name. */
record ListAdministrators(Users users) implements Endpoint {
    record Answer(List<ShownUser> administrators) {}

    @Override
    public Reply handle(Request request) {
        return Reply.ok(new Answer(
                users.platformAdministrators().stream().map(ShownUser::of).toList()));
    }
}
