package io.meniscus.console.members;

import io.meniscus.console.PageRoute;
import io.meniscus.console.Visit;
import io.meniscus.console.view.Notice;
import io.meniscus.http.Reply;
import io.meniscus.user.UserId;
import io.meniscus.user.UserRefusal;
import io.meniscus.user.Users;

/** {@code POST /console/{organization}/users/{user}/account}: by the button that was pressed. */
final class ChangeAccount implements PageRoute.OrganizationPage {
    private final Users users;

    ChangeAccount(Users users) {
        this.users = users;
    }

    @Override
    public Reply show(Visit visit) {
        var id = ChangeRole.user(visit);
        return switch (visit.form().text("do")) {
            case "deactivate" -> answer(visit, users.deactivate(visit.actor(), id), Notice.DEACTIVATED);
            case "activate" -> answer(visit, users.activate(visit.actor(), id), Notice.ACTIVATED);
            case "remove" -> answer(visit, users.remove(visit.actor(), id), Notice.USER_REMOVED);
            case "link" -> link(visit, id);
            default -> ChangeRole.refused(visit, users, new UserRefusal.UnknownUser());
        };
    }

    private Reply link(Visit visit, UserId id) {
        return switch (users.inviteAgain(visit.actor(), id, visit.request().at())) {
            case Users.Result.Done<String>(var token) ->
                visit.page(
                        "Users",
                        ListMembers.TEMPLATE,
                        MembersModel.of(visit, users, InviteForm.EMPTY, Invite.link(visit.request(), token), ""));
            case Users.Result.Refused<String>(var refusal) -> ChangeRole.refused(visit, users, refusal);
        };
    }

    private Reply answer(Visit visit, Users.Result<UserId> result, Notice notice) {
        return switch (result) {
            case Users.Result.Done<UserId> _ -> visit.done(notice);
            case Users.Result.Refused<UserId>(var refusal) -> ChangeRole.refused(visit, users, refusal);
        };
    }
}
