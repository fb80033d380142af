package io.meniscus.console.setup;

import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.http.Reply;
import java.util.List;

/** {@code GET /console/{organization}/more}: the kinds that have no place of their own. */
public record ListKinds(Ground ground) implements PageRoute.OrganizationPage {
    /** What there is. */
    public record Model(List<Line> kinds) {
        public Model {
            kinds = List.copyOf(kinds);
        }
    }

    /** A kind and how many there are. */
    public record Line(String title, String description, int count, String href) {}

    @Override
    public Reply show(Visit visit) {
        var state = ground.states().of(visit);
        var lines = KindPages.ALL.stream()
                .filter(pages -> pages.place() == Place.MORE)
                .map(pages -> new Line(
                        Words.plural(pages.kind()),
                        pages.kind().description(),
                        state.all(pages.kind()).size(),
                        visit.path(Place.MORE, pages.base())))
                .toList();
        return visit.page("More set-up", "setup/kinds.jte", new Model(lines));
    }
}
