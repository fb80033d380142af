package io.meniscus.console.setup;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.console.PageRoute;
import io.meniscus.console.Visit;
import io.meniscus.console.view.Notice;
import io.meniscus.http.Reply;
import io.meniscus.organization.setup.Edit;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.InvalidSetup;
import io.meniscus.organization.setup.Report;

/** {@code POST …/<kind>/new}: makes an entry; shows the secret that was drawn for it, once, to who may see it. */
record MakeEntry(KindPages pages, Ground ground) implements PageRoute.OrganizationPage {
    @Override
    public Reply show(Visit visit) {
        var sent = new Sent(new NewEntry(pages, ground).inputs(visit), visit.form());
        try {
            return done(visit, ground.edit(visit, new Edit(pages.kind(), How.NEW, sent.made(pages.kind()))));
        } catch (InvalidSetup e) {
            var inputs = sent.refused(e.problems());
            return visit.again(
                    NewEntry.title(pages),
                    NewEntry.TEMPLATE,
                    NewEntry.model(visit, pages, inputs, sent.others(e.problems())));
        }
    }

    private Reply done(Visit visit, Report report) {
        var made = report.made().stream()
                .filter(one -> one.kind() == pages.kind())
                .findFirst()
                .map(one -> pages.base() + "/" + one.id())
                .orElse(pages.base());
        if (report.generated().isEmpty() || !visit.may(Permission.write(Resource.SECRETS))) {
            return visit.done(pages.place(), made, Notice.MADE);
        }
        var secrets = report.generated().stream().map(Drawn::of).toList();
        return visit.page(
                "Secret",
                Drawn.TEMPLATE,
                new SecretModel(
                        Words.capital(Words.one(pages.kind())) + " created",
                        Drawn.WORDS,
                        secrets,
                        visit.path(pages.place(), made),
                        "To the " + Words.one(pages.kind())));
    }
}
