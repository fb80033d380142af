package io.meniscus.console.setup;

import io.meniscus.access.secret.NewSecret;
import io.meniscus.console.PageRoute;
import io.meniscus.console.Visit;
import io.meniscus.console.setup.input.Inputs;
import io.meniscus.http.Reply;
import io.meniscus.organization.setup.Edit;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.InvalidSetup;

/** {@code POST …/<kind>/{entry}/secret}: a new secret, shown once; the one before is of no use any more. */
record RenewSecret(KindPages pages, Ground ground) implements PageRoute.OrganizationPage {
    @Override
    public Reply show(Visit visit) {
        var entry = ground.states().entry(visit, pages.kind());
        var secret = NewSecret.generate(ground.randomness()).plain().reveal();
        var node = Sent.named(entry).put("secret", secret);
        try {
            ground.edit(visit, new Edit(pages.kind(), How.CHANGE, node));
        } catch (InvalidSetup e) {
            return ShowEntry.again(visit, pages, ground, entry, e);
        }
        var drawn = java.util.List.of(Drawn.of(pages.kind().section(), login(entry), secret));
        return visit.page(
                "New secret",
                Drawn.TEMPLATE,
                new SecretModel(
                        "New secret of " + Inputs.title(entry),
                        Drawn.WORDS + " The one before no longer works.",
                        drawn,
                        visit.path(pages.place(), pages.of(entry)),
                        "To the " + Words.one(pages.kind())));
    }

    private static String login(Entry entry) {
        return entry.kind()
                .field("key")
                .map(field -> entry.written(field).asText())
                .orElse(entry.name());
    }
}
