package io.meniscus.console.organization;

import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.setup.Ground;
import io.meniscus.console.setup.HistoryRow;
import io.meniscus.http.Reply;
import java.util.List;

/** {@code GET /console/{organization}/organization/changes}: what was changed in the set-up, the newest first. */
public record ListChanges(Ground ground) implements PageRoute.OrganizationPage {
    private static final int PAGE = 50;

    /** Changes; {@code older} is empty where there are no more. */
    public record Model(List<HistoryRow> rows, String back, String older) {
        public Model {
            rows = List.copyOf(rows);
        }
    }

    @Override
    public Reply show(Visit visit) {
        long below = visit.request()
                .query("below")
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(Long.MAX_VALUE);
        var rows = ground.setup().history(visit.org(), "", "", below, PAGE).stream()
                .map(change -> HistoryRow.of(change, visit))
                .toList();
        var older = rows.size() < PAGE
                ? ""
                : visit.path(Place.ORGANIZATION, "/changes") + "?below="
                        + rows.getLast().version();
        return visit.page(
                "Changes", "organization/changes.jte", new Model(rows, visit.path(Place.ORGANIZATION, ""), older));
    }
}
