package io.meniscus.console.platform;

import io.meniscus.console.PageRoute;
import io.meniscus.console.UserVisit;
import io.meniscus.console.setup.EntryForm;
import io.meniscus.console.setup.FormModel;
import io.meniscus.console.view.Input;
import io.meniscus.console.view.Look;
import io.meniscus.http.Reply;
import io.meniscus.organization.kinds.Profile;
import io.meniscus.organization.setup.SetupState;
import java.util.List;

/** {@code GET /console/-/organizations/new}: the profile of a new organization. */
record NewOrganization() implements PageRoute.UserPage {
    static final String TITLE = "New organization";
    static final String TEMPLATE = "setup/form.jte";

    @Override
    public Reply show(UserVisit visit) {
        return visit.page(TITLE, TEMPLATE, model(form().inputs(), ""));
    }

    static EntryForm form() {
        return EntryForm.blank(SetupState.none(""), Profile.KIND);
    }

    static FormModel model(List<Input> inputs, String error) {
        return new FormModel(
                TITLE,
                "It starts empty: its stores, tills and API clients are set up next.",
                List.of(new Look.Link("Organizations", PlatformPages.ORGANIZATIONS, false)),
                PlatformPages.ORGANIZATIONS + "/new",
                "Create organization",
                inputs,
                FormModel.offers(inputs),
                error);
    }
}
