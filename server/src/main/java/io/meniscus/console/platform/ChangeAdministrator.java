package io.meniscus.console.platform;

import io.meniscus.console.PageRoute;
import io.meniscus.console.UserVisit;
import io.meniscus.console.members.Refusals;
import io.meniscus.console.view.Notice;
import io.meniscus.http.Reply;
import io.meniscus.user.UserId;
import io.meniscus.user.Users;

/** {@code POST /console/-/administrators/{user}/account}: takes the platform's role away from somebody else. */
record ChangeAdministrator(Users users) implements PageRoute.UserPage {
    @Override
    public Reply show(UserVisit visit) {
        var text = visit.request().pathParameter("user");
        var id = new UserId(text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0);
        return switch (users.removePlatformAdministrator(visit.user().id(), id)) {
            case Users.Result.Done<UserId> _ -> visit.done(PlatformPages.ADMINISTRATORS, Notice.ROLE_CHANGED);
            case Users.Result.Refused<UserId>(var refusal) ->
                visit.again(
                        ListAdministrators.TITLE,
                        ListAdministrators.TEMPLATE,
                        AdministratorsModel.of(visit, users, "", Refusals.words(refusal)));
        };
    }
}
