package io.meniscus.console.account;

import io.meniscus.console.PageRoute;
import io.meniscus.console.UserVisit;
import io.meniscus.http.Reply;

/** {@code GET /console/-/password}: the form. */
final class ShowPassword implements PageRoute.UserPage {
    @Override
    public Reply show(UserVisit visit) {
        return visit.page("Change password", "account/password.jte", PasswordModel.of(visit, "", ""));
    }
}
