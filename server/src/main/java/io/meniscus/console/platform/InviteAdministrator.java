package io.meniscus.console.platform;

import io.meniscus.console.PageRoute;
import io.meniscus.console.UserVisit;
import io.meniscus.console.members.Invite;
import io.meniscus.console.members.Refusals;
import io.meniscus.console.view.Notice;
import io.meniscus.http.Reply;
import io.meniscus.user.Users;

/** {@code POST /console/-/administrators}: makes somebody an administrator of the platform. */
record InviteAdministrator(Users users) implements PageRoute.UserPage {
    @Override
    public Reply show(UserVisit visit) {
        var form = visit.form();
        var result = users.invitePlatformAdministrator(
                form.text("email"), form.text("name"), visit.request().at());
        return switch (result) {
            case Users.Result.Done<String>(var token)
            when token.isEmpty() -> visit.done(PlatformPages.ADMINISTRATORS, Notice.USER_ADDED);
            case Users.Result.Done<String>(var token) ->
                visit.page(
                        ListAdministrators.TITLE,
                        ListAdministrators.TEMPLATE,
                        AdministratorsModel.of(visit, users, Invite.link(visit.request(), token), ""));
            case Users.Result.Refused<String>(var refusal) ->
                visit.again(
                        ListAdministrators.TITLE,
                        ListAdministrators.TEMPLATE,
                        AdministratorsModel.of(visit, users, "", Refusals.words(refusal)));
        };
    }
}
