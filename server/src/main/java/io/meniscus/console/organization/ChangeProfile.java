package io.meniscus.console.organization;

import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.setup.Ground;
import io.meniscus.console.view.Notice;
import io.meniscus.http.Reply;
import io.meniscus.organization.setup.InvalidSetup;

/** {@code POST /console/{organization}/organization}: changes the profile. */
record ChangeProfile(Ground ground) implements PageRoute.OrganizationPage {
    @Override
    public Reply show(Visit visit) {
        var form = ShowProfile.form(visit, ground);
        try {
            var report = ground.edit(visit, form.edit(visit.form()));
            return visit.done(Place.ORGANIZATION, "", report.changes().isEmpty() ? Notice.UNCHANGED : Notice.SAVED);
        } catch (InvalidSetup e) {
            var model = ShowProfile.model(
                    visit, ground, form.refused(visit.form(), e.problems()), form.others(visit.form(), e.problems()));
            return visit.again(ShowProfile.TITLE, ShowProfile.TEMPLATE, model);
        }
    }
}
