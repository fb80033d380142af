package io.meniscus.console.platform;

import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.UserVisit;
import io.meniscus.console.setup.Ground;
import io.meniscus.http.Reply;
import io.meniscus.organization.Activity;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.kinds.Profile;
import java.util.Comparator;
import java.util.List;

/** {@code GET /console/-/organizations}: all of them, deactivated ones too. */
public record ListOrganizations(Ground ground, Organizations organizations) implements PageRoute.UserPage {
    /** What there is. */
    public record Model(List<Row> rows) {
        public Model {
            rows = List.copyOf(rows);
        }
    }

    /** One of them; {@code href} is empty for one that is deactivated. */
    public record Row(String name, String code, String href, boolean active, String action) {}

    @Override
    public Reply show(UserVisit visit) {
        var rows = organizations.known().stream()
                .map(this::row)
                .sorted(Comparator.comparing(Row::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        return visit.page("Organizations", "platform/organizations.jte", new Model(rows));
    }

    private Row row(Organizations.Known known) {
        boolean isActive = known.activity() == Activity.ACTIVE;
        return new Row(
                isActive ? activeName(known) : inactiveName(known),
                known.code(),
                isActive ? Place.OVERVIEW.of(known.code(), "") : "",
                isActive,
                PlatformPages.ORGANIZATIONS + "/" + known.code() + "/state");
    }

    private String activeName(Organizations.Known known) {
        return organizations
                .get(known.org())
                .map(Organization::profile)
                .map(Organization.Profile::name)
                .orElse(known.code());
    }

    private String inactiveName(Organizations.Known known) {
        return ground.setup().state(known.org()).stream()
                .flatMap(state -> state.all(Profile.KIND).stream())
                .map(profile -> profile.get(Profile.NAME))
                .findFirst()
                .orElse(known.code());
    }
}
