package io.meniscus.console.members;

import io.meniscus.console.PageRoute;
import io.meniscus.console.Visit;
import io.meniscus.console.view.Notice;
import io.meniscus.http.Reply;
import io.meniscus.user.UserRefusal;
import io.meniscus.user.Users;

/** {@code POST /console/{organization}/users/invite}: gives somebody a role; shows a new user's one-time link. */
final class InviteMember implements PageRoute.OrganizationPage {
    private final Users users;

    InviteMember(Users users) {
        this.users = users;
    }

    @Override
    public Reply show(Visit visit) {
        var form = InviteForm.of(visit.form());
        var role = InviteForm.role(form.role());
        if (role.isEmpty()) {
            return again(visit, form.refused(new UserRefusal.RoleTooHigh()));
        }
        var invitation = new Users.Invitation(form.email(), form.name(), role.get());
        return switch (users.invite(visit.actor(), invitation, visit.request().at())) {
            case Users.Result.Refused<String>(var refusal) -> again(visit, form.refused(refusal));
            case Users.Result.Done<String>(var token) when token.isEmpty() -> visit.done(Notice.USER_ADDED);
            case Users.Result.Done<String>(var token) ->
                visit.page(
                        "Users",
                        ListMembers.TEMPLATE,
                        MembersModel.of(visit, users, InviteForm.EMPTY, Invite.link(visit.request(), token), ""));
        };
    }

    private Reply again(Visit visit, InviteForm form) {
        return visit.again("Users", ListMembers.TEMPLATE, MembersModel.of(visit, users, form, "", ""));
    }
}
