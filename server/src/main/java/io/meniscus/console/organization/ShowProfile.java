package io.meniscus.console.organization;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.setup.EntryForm;
import io.meniscus.console.setup.FormModel;
import io.meniscus.console.setup.Ground;
import io.meniscus.console.setup.HistoryRow;
import io.meniscus.console.view.Input;
import io.meniscus.http.Reply;
import io.meniscus.organization.kinds.Profile;
import java.util.List;

/** {@code GET /console/{organization}/organization}: the profile, and the last changes of the whole set-up. */
record ShowProfile(Ground ground) implements PageRoute.OrganizationPage {
    static final String TITLE = "Organization";
    static final String TEMPLATE = "organization/profile.jte";
    private static final int CHANGES = 5;

    @Override
    public Reply show(Visit visit) {
        return visit.page(
                TITLE, TEMPLATE, model(visit, ground, form(visit, ground).inputs(), ""));
    }

    static EntryForm form(Visit visit, Ground ground) {
        var state = ground.states().of(visit);
        return EntryForm.of(state, state.all(Profile.KIND).iterator().next());
    }

    static ProfileModel model(Visit visit, Ground ground, List<Input> inputs, String error) {
        boolean mayChange = visit.may(Permission.write(Resource.ADMIN));
        var history = ground.setup().history(visit.org(), "", "", Long.MAX_VALUE, CHANGES);
        return new ProfileModel(
                mayChange ? visit.path(Place.ORGANIZATION, "") : "",
                mayChange ? inputs : List.of(),
                FormModel.offers(inputs),
                mayChange ? List.of() : form(visit, ground).facts(visit),
                visit.path(Place.ORGANIZATION, "/document"),
                visit.path(Place.ORGANIZATION, "/changes"),
                history.stream().map(change -> HistoryRow.of(change, visit)).toList(),
                error);
    }
}
