package io.meniscus.api.admin.platform;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Operation;
import io.meniscus.access.Permission.Plane;
import io.meniscus.access.Permission.Resource;
import io.meniscus.core.OrgId;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Request;
import io.meniscus.organization.Activity;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.kinds.Profile;
import io.meniscus.organization.setup.Actor;
import io.meniscus.organization.setup.OrganizationSetup;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What calls about organizations have in common: who acts, which one is meant, how it is shown. */
record PlatformCall(OrganizationSetup setup, Organizations organizations) {
    static final Permission READ = new Permission(Resource.ORGANIZATIONS, Operation.READ, Plane.CONFIG);
    static final Permission WRITE = new Permission(Resource.ORGANIZATIONS, Operation.WRITE, Plane.CONFIG);

    /** An organization. */
    record Shown(long id, String code, String name, boolean active) {}

    /** All there are, by code. */
    List<Organizations.Known> known() {
        return organizations.known().stream()
                .sorted(Comparator.comparing(Organizations.Known::code))
                .toList();
    }

    /** The organization in the path. */
    Organizations.Known named(Request request) {
        var code = request.pathParameter("code").toLowerCase(Locale.ROOT);
        return one(known -> known.code().equals(code));
    }

    Organizations.Known known(OrgId org) {
        return one(known -> known.org().equals(org));
    }

    private Organizations.Known one(Predicate<Organizations.Known> which) {
        return organizations.known().stream()
                .filter(which)
                .findFirst()
                .orElseThrow(() -> new EdgeException(new EdgeRefusal.UnknownRoute()));
    }

    Shown shown(Organizations.Known known) {
        return new Shown(known.org().value(), known.code(), name(known), known.activity() == Activity.ACTIVE);
    }

    private String name(Organizations.Known known) {
        return organizations
                .get(known.org())
                .map(organization -> organization.profile().name())
                .or(() -> setup.state(known.org())
                        .flatMap(state -> state.all(Profile.KIND).stream()
                                .map(profile -> profile.get(Profile.NAME))
                                .findFirst()))
                .orElse(known.code());
    }

    static Actor actor(Request request) {
        var id = request.caller().principal().id();
        return new Actor(
                Actor.Kind.CONSOLE_USER, id, "console user " + id, request.id().bits());
    }
}
