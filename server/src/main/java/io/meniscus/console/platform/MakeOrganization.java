package io.meniscus.console.platform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.UserVisit;
import io.meniscus.console.setup.Ground;
import io.meniscus.console.view.Notice;
import io.meniscus.http.Reply;
import io.meniscus.organization.kinds.Profile;
import io.meniscus.organization.setup.InvalidSetup;
import io.meniscus.organization.setup.Problem;
import io.meniscus.organization.setup.SetupDocument;
import java.util.List;

/** {@code POST /console/-/organizations/new}: makes an organization; refuses a code that one has. */
record MakeOrganization(Ground ground) implements PageRoute.UserPage {
    @Override
    public Reply show(UserVisit visit) {
        var form = NewOrganization.form();
        var code = visit.form().text(Profile.CODE.key());
        try {
            if (!code.isEmpty() && ground.setup().find(code).isPresent()) {
                throw new InvalidSetup(List.of(new Problem(
                        "profile.code",
                        Problem.Cause.EXISTS,
                        "profile",
                        "code",
                        "another organization has this code")));
            }
            var root = JsonNodeFactory.instance.objectNode();
            root.set("profile", form.edit(visit.form()).entry());
            ground.setup().apply(new SetupDocument(root), visit.setupActor());
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
