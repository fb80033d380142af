package io.meniscus.console.platform;

import io.meniscus.console.PageRoute;
import io.meniscus.console.UserVisit;
import io.meniscus.http.Reply;
import io.meniscus.user.Users;

/** {@code GET /console/-/administrators}. */
record ListAdministrators(Users users) implements PageRoute.UserPage {
    static final String TITLE = "Platform administrators";
    static final String TEMPLATE = "platform/administrators.jte";

    @Override
    public Reply show(UserVisit visit) {
        return visit.page(TITLE, TEMPLATE, AdministratorsModel.of(visit, users, "", ""));
    }
}
