package io.meniscus.console.members;

import io.meniscus.console.PageRoute;
import io.meniscus.console.Visit;
import io.meniscus.console.view.Notice;
import io.meniscus.http.Reply;
import io.meniscus.user.UserId;
import io.meniscus.user.UserRefusal;
import io.meniscus.user.Users;

/** {@code POST /console/{organization}/users/{user}/role}. */
final class ChangeRole implements PageRoute.OrganizationPage {
    private final Users users;

    ChangeRole(Users users) {
        this.users = users;
    }

    @Override
    public Reply show(Visit visit) {
        var role = InviteForm.role(visit.form().text("role"));
        if (role.isEmpty()) {
            return refused(visit, users, new UserRefusal.RoleTooHigh());
        }
        return switch (users.changeRole(visit.actor(), user(visit), role.get())) {
            case Users.Result.Done<UserId> _ -> visit.done(Notice.ROLE_CHANGED);
            case Users.Result.Refused<UserId>(var refusal) -> refused(visit, users, refusal);
        };
    }

    /** The user of the address; one that isn't a number is nobody's. */
    static UserId user(Visit visit) {
        var id = visit.request().pathParameter("user");
        return new UserId(id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0);
    }

    static Reply refused(Visit visit, Users users, UserRefusal refusal) {
        var model = MembersModel.of(visit, users, InviteForm.EMPTY, "", Refusals.words(refusal));
        return visit.again("Users", ListMembers.TEMPLATE, model);
    }
}
