package io.meniscus.console.account;

import io.meniscus.access.Role;
import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.UserVisit;
import io.meniscus.core.OrgId;
import io.meniscus.http.Reply;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import java.util.Collection;
import java.util.Comparator;

/** {@code GET /console}: the organizations a user has a role in; for the platform's administrators all of them. */
final class ChooseOrganization implements PageRoute.UserPage {
    private final Organizations organizations;

    ChooseOrganization(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public Reply show(UserVisit visit) {
        var roles = visit.user().roles();
        Collection<OrgId> ids = roles.administersPlatform()
                ? organizations.active()
                : roles.inOrganizations().keySet();
        var entries = ids.stream()
                .flatMap(id -> organizations.get(id).stream())
                .map(organization ->
                        entry(organization, roles.in(organization.id()).orElse(Role.VIEWER)))
                .sorted(Comparator.comparing(ChooserModel.Entry::name))
                .toList();
        return visit.page(
                "Organizations", "account/chooser.jte", new ChooserModel(entries, roles.administersPlatform()));
    }

    private static ChooserModel.Entry entry(Organization organization, Role role) {
        var profile = organization.profile();
        return new ChooserModel.Entry(
                profile.name(), profile.code(), role.label(), Place.OVERVIEW.of(profile.code(), ""));
    }
}
