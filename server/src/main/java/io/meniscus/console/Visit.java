package io.meniscus.console;

import io.meniscus.access.Permission;
import io.meniscus.access.Role;
import io.meniscus.console.view.Look;
import io.meniscus.console.view.Notice;
import io.meniscus.core.OrgId;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.setup.Actor;
import io.meniscus.user.Users;
import java.util.List;

/**
 * A user's call of an organization's page, let in by their role: all a page handler needs.
 *
 * @param place  where in the navigation the page is
 * @param places those that pages are routed to and the role may see
 */
public record Visit(UserVisit by, Organization organization, Role role, Place place, List<Place> places) {

    public Request request() {
        return by.request();
    }

    public Form form() {
        return by.form();
    }

    public OrgId org() {
        return organization.id();
    }

    public Users.Actor actor() {
        return new Users.Actor(by.user().id(), org(), role);
    }

    /** Who changes set-up data by this visit. */
    public Actor setupActor() {
        return by.setupActor();
    }

    /** To another page of this organization, which says what was done. */
    public Reply done(Place to, String suffix, Notice notice) {
        return by.done(path(to, suffix), notice);
    }

    /** Whether the user may do something; for what to offer on the page. The route itself is guarded already. */
    public boolean may(Permission permission) {
        return role.grants(permission);
    }

    /** An address in this organization. */
    public String path(Place to, String suffix) {
        return to.of(organization.profile().code(), suffix);
    }

    /** The page, rendered. */
    public Reply page(String title, String template, Object model) {
        return Pages.render(200, template, look(title), model);
    }

    /** The page with its form as it was sent and what is wrong beside the fields. */
    public Reply again(String title, String template, Object model) {
        return Pages.render(422, template, look(title), model);
    }

    /** A file to keep. */
    public Reply file(String name, String contentType, byte[] bytes) {
        return Pages.file(name, contentType, bytes);
    }

    /** To this place's first page, which says what was done. */
    public Reply done(Notice notice) {
        return Pages.redirect(path(place, "") + "?done=" + notice.code());
    }

    private Look look(String title) {
        var links = places.stream()
                .map(each -> new Look.Link(each.label(), path(each, ""), each == place))
                .toList();
        return new Look(
                title,
                by.assets().base(),
                by.user().name(),
                by.token().reveal(),
                organization.profile().name(),
                path(Place.OVERVIEW, ""),
                links,
                UserVisit.notice(request()));
    }
}
