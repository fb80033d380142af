package io.meniscus.console.setup;

import io.meniscus.console.PageRoute;
import io.meniscus.console.Visit;
import io.meniscus.console.setup.input.Inputs;
import io.meniscus.console.view.Notice;
import io.meniscus.http.Reply;
import io.meniscus.organization.setup.Edit;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.InvalidSetup;

/** {@code POST …/<kind>/{entry}}: changes an entry. */
record ChangeEntry(KindPages pages, Ground ground) implements PageRoute.OrganizationPage {
    @Override
    public Reply show(Visit visit) {
        var entry = ground.states().entry(visit, pages.kind());
        var sent = new Sent(Inputs.of(ground.states().of(visit), entry), visit.form());
        try {
            var report = ground.edit(visit, new Edit(pages.kind(), How.CHANGE, sent.changed(entry)));
            return visit.done(
                    pages.place(), pages.of(entry), report.changes().isEmpty() ? Notice.UNCHANGED : Notice.SAVED);
        } catch (InvalidSetup e) {
            var model =
                    ShowEntry.model(visit, pages, ground, entry, sent.refused(e.problems()), sent.others(e.problems()));
            return visit.again(model.title(), ShowEntry.TEMPLATE, model);
        }
    }
}
