package io.meniscus.console.platform;

import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.UserVisit;
import io.meniscus.console.setup.Ground;
import io.meniscus.console.view.Notice;
import io.meniscus.http.Reply;
import io.meniscus.organization.kinds.Profile;
import io.meniscus.organization.setup.InvalidSetup;

/** {@code POST /console/-/organizations/new}: makes an organization; refuses a code that one has. */
record MakeOrganization(Ground ground) implements PageRoute.UserPage {
    @Override
    public Reply show(UserVisit visit) {
        var form = NewOrganization.form();
        var code = visit.form().text(Profile.CODE.key());
        try {
            ground.setup().make(form.edit(visit.form()).entry(), visit.setupActor());
            return visit.done(Place.OVERVIEW.of(code, ""), Notice.MADE);
        } catch (InvalidSetup e) {
            return visit.again(
                    NewOrganization.TITLE,
                    NewOrganization.TEMPLATE,
                    NewOrganization.model(
                            form.refused(visit.form(), e.problems()), form.others(visit.form(), e.problems())));
        }
    }
}
