package io.meniscus.console.members;

import io.meniscus.console.PageRoute;
import io.meniscus.console.Visit;
import io.meniscus.http.Reply;
import io.meniscus.user.Users;

/** {@code GET /console/{organization}/users}: who has which role, and the form that invites. */
final class ListMembers implements PageRoute.OrganizationPage {
    static final String TEMPLATE = "members/members.jte";

    private final Users users;

    ListMembers(Users users) {
        this.users = users;
    }

    @Override
    public Reply show(Visit visit) {
        return visit.page("Users", TEMPLATE, MembersModel.of(visit, users, InviteForm.EMPTY, "", ""));
    }
}
