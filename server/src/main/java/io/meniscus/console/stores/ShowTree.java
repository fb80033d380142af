package io.meniscus.console.stores;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.setup.Ground;
import io.meniscus.console.setup.ListModel;
import io.meniscus.console.setup.Rows;
import io.meniscus.console.view.Field;
import io.meniscus.console.view.Look;
import io.meniscus.http.Reply;
import io.meniscus.organization.kinds.Concepts;
import io.meniscus.organization.kinds.Stores;
import io.meniscus.organization.kinds.Tills;
import io.meniscus.organization.kinds.Zones;
import io.meniscus.organization.setup.SetupState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code GET /console/{organization}/stores}: the tree as far as it is opened, or what a search found. */
record ShowTree(Ground ground) implements PageRoute.OrganizationPage {
    private static final int MOST_FOUND = 50;
    private static final int MOST_OPEN = 50;

    @Override
    public Reply show(Visit visit) {
        var state = ground.states().of(visit);
        var wanted = visit.request().query("q").orElse("").toLowerCase(Locale.ROOT);
        var active = visit.request().query("state").orElse("");
        boolean isSearch = !wanted.isEmpty() || !active.isEmpty();
        var found = isSearch ? found(state, wanted, active, visit) : List.<ListModel.Row>of();
        var model = new TreeModel(
                Rows.tabs(visit, Place.STORES),
                make(visit),
                visit.path(Place.STORES, ""),
                filter(visit, active),
                isSearch ? List.of() : new Tree(state, visit, open(visit, state)).roots(),
                found.stream().limit(MOST_FOUND).toList(),
                isSearch,
                found.size() > MOST_FOUND
                        ? "The first " + MOST_FOUND
                                + ". Search on under Zones, Concepts, Stores or Tills, page by page."
                        : "");
        return visit.page("Stores & tills", "stores/tree.jte", model);
    }

    private static List<ListModel.Row> found(SetupState state, String wanted, String active, Visit visit) {
        var rows = new ArrayList<ListModel.Row>();
        for (var kind : List.of(Zones.KIND, Concepts.KIND, Stores.KIND, Tills.KIND)) {
            state.all(kind).stream()
                    .filter(entry -> Rows.fits(entry, wanted) && Rows.isOf(entry, active))
                    .limit(MOST_FOUND + 1L - rows.size())
                    .map(entry -> Rows.of(entry, visit).ofSort(Rows.one(kind)))
                    .forEach(rows::add);
        }
        return rows;
    }

    private static Set<String> open(Visit visit, SetupState state) {
        var given = visit.request().query("open");
        var open = new LinkedHashSet<String>();
        if (given.isEmpty()) {
            state.get(Zones.KIND, Zones.ROOT).ifPresent(root -> open.add("z" + root.id()));
        }
        for (var mark : given.orElse("").split(",", MOST_OPEN)) {
            if (mark.matches("[zcs][0-9]{1,18}")) {
                open.add(mark);
            }
        }
        return open;
    }

    private static List<Look.Link> make(Visit visit) {
        return visit.may(Permission.write(Resource.ADMIN))
                ? List.of(
                        new Look.Link("New store", visit.path(Place.STORES, "/stores/new"), true),
                        new Look.Link("New till", visit.path(Place.STORES, "/tills/new"), false),
                        new Look.Link("New zone", visit.path(Place.STORES, "/zones/new"), false),
                        new Look.Link("New concept", visit.path(Place.STORES, "/concepts/new"), false))
                : List.of();
    }

    private static List<Field> filter(Visit visit, String active) {
        return List.of(
                new Field(
                        "q",
                        "Code, name or external id",
                        "search",
                        visit.request().query("q").orElse(""),
                        "off",
                        "",
                        "",
                        true,
                        List.of()),
                Field.select(
                                "state",
                                "State",
                                List.of(
                                        new Field.Choice("", "All"),
                                        new Field.Choice("active", "Active"),
                                        new Field.Choice("inactive", "Inactive")))
                        .value(active));
    }
}
