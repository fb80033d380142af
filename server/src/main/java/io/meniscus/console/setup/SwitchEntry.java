package io.meniscus.console.setup;

import io.meniscus.console.PageRoute;
import io.meniscus.console.Visit;
import io.meniscus.console.view.Notice;
import io.meniscus.http.Reply;
import io.meniscus.organization.setup.Edit;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.InvalidSetup;

/** {@code POST …/<kind>/{entry}/state}: activates, deactivates or removes, by the button that was pressed. */
record SwitchEntry(KindPages pages, Ground ground) implements PageRoute.OrganizationPage {
    @Override
    public Reply show(Visit visit) {
        var entry = ground.states().entry(visit, pages.kind());
        var node = Sent.named(entry);
        try {
            return switch (visit.form().text("do")) {
                case "activate" -> {
                    ground.edit(visit, new Edit(pages.kind(), How.CHANGE, node.put("active", true)));
                    yield visit.done(pages.place(), pages.of(entry), Notice.SWITCHED_ON);
                }
                case "deactivate" -> {
                    ground.edit(visit, new Edit(pages.kind(), How.CHANGE, node.put("active", false)));
                    yield visit.done(pages.place(), pages.of(entry), Notice.SWITCHED_OFF);
                }
                case "remove" -> {
                    ground.edit(visit, new Edit(pages.kind(), How.REMOVE, node));
                    yield visit.done(pages.place(), pages.base(), Notice.REMOVED);
                }
                default -> visit.done(pages.place(), pages.of(entry), Notice.UNCHANGED);
            };
        } catch (InvalidSetup e) {
            return ShowEntry.again(visit, pages, ground, entry, e);
        }
    }
}
