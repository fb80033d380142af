package io.meniscus.console.overview;

import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.overview.OverviewModel.Count;
import io.meniscus.console.overview.OverviewModel.Fact;
import io.meniscus.console.tracking.CallRow;
import io.meniscus.core.TillId;
import io.meniscus.event.CallFilter;
import io.meniscus.event.RequestHistory;
import io.meniscus.http.Reply;
import io.meniscus.organization.Activity;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Till;
import java.time.Duration;
import java.util.List;

/** {@code GET /console/{organization}}: profile, counts, and the last calls. */
final class ShowOverview implements PageRoute.OrganizationPage {
    private static final int CALLS = 8;

    private final RequestHistory history;

    ShowOverview(RequestHistory history) {
        this.history = history;
    }

    @Override
    public Reply show(Visit visit) {
        var now = visit.request().at();
        var latest = new CallFilter(
                "", TillId.NONE, CallFilter.Outcomes.ALL, now.minus(Duration.ofDays(1)), now.plusSeconds(1), CALLS);
        var calls = history.list(visit.org(), latest).stream()
                .map(call -> CallRow.of(call, visit))
                .toList();
        var organization = visit.organization();
        var model = new OverviewModel(
                organization.profile().name(),
                facts(organization),
                counts(organization),
                calls,
                visit.path(Place.REQUESTS, ""),
                visit.role().label());
        return visit.page("Overview", "overview/overview.jte", model);
    }

    private static List<Fact> facts(Organization organization) {
        var profile = organization.profile();
        return List.of(
                new Fact("Code", profile.code()),
                new Fact("Organization id", Long.toString(profile.id().value())),
                new Fact("Country", profile.country() + " (+" + profile.dialCode() + ")"),
                new Fact("Time zone", profile.timeZone().getId()),
                new Fact("Currency", profile.currency()),
                new Fact("Language", profile.language()));
    }

    private static List<Count> counts(Organization organization) {
        var stores = organization.stores();
        var tills = organization.tills();
        var sources = organization.accounts();
        return List.of(
                new Count(
                        "Stores",
                        stores.stream()
                                .filter(store -> store.activity() == Activity.ACTIVE)
                                .count(),
                        stores.size()),
                new Count("Tills", tills.stream().filter(Till::isActive).count(), tills.size()),
                new Count(
                        "Source accounts",
                        sources.stream()
                                .filter(account -> account.activity() == Activity.ACTIVE)
                                .count(),
                        sources.size()));
    }
}
