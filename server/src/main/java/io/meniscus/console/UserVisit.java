package io.meniscus.console;

import io.meniscus.config.Secret;
import io.meniscus.console.view.Look;
import io.meniscus.console.view.Notice;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.setup.Actor;
import io.meniscus.user.ConsoleUser;
import java.util.List;

/**
 * A user's call of a page outside of organizations.
 *
 * @param session the id of the session it came in
 * @param token   what forms carry
 */
public record UserVisit(Request request, Form form, ConsoleUser user, Secret session, Secret token, Assets assets) {

    /** The page, rendered. */
    public Reply page(String title, String template, Object model) {
        return Pages.render(200, template, look(title), model);
    }

    /** The page with its form as it was sent and what is wrong beside the fields. */
    public Reply again(String title, String template, Object model) {
        return Pages.render(422, template, look(title), model);
    }

    /** To another page, which says what was done. */
    public Reply done(String path, Notice notice) {
        return Pages.redirect(path + (path.contains("?") ? "&" : "?") + "done=" + notice.code());
    }

    /** Who changes set-up data by this visit. */
    public Actor setupActor() {
        return new Actor(
                Actor.Kind.CONSOLE_USER,
                user.id().value(),
                user.name(),
                request.id().bits());
    }

    public Reply redirect(String path) {
        return Pages.redirect(path);
    }

    private Look look(String title) {
        return new Look(title, assets.base(), user.name(), token.reveal(), "", "/console", List.of(), notice(request));
    }

    static String notice(Request request) {
        return request.query("done").flatMap(Notice::of).map(Notice::words).orElse("");
    }
}
