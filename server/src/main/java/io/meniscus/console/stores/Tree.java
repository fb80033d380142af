package io.meniscus.console.stores;

import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.setup.ListModel;
import io.meniscus.console.setup.Rows;
import io.meniscus.console.stores.TreeModel.Node;
import io.meniscus.organization.kinds.Stores;
import io.meniscus.organization.kinds.Tills;
import io.meniscus.organization.kinds.Zones;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.SetupState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands below what, counted once, and drawn as far as it is opened. */
final class Tree {
    private static final int MOST_BELOW = 100;

    private final Visit visit;
    private final Set<String> open;
    private final Map<String, List<Entry>> zones;
    private final Map<String, List<Entry>> stores;
    private final Map<String, List<Entry>> tills;
    private final Map<String, long[]> counts = new HashMap<>();

    Tree(SetupState state, Visit visit, Set<String> open) {
        this.visit = visit;
        this.open = open;
        zones = state.all(Zones.KIND).stream().collect(Collectors.groupingBy(zone -> zone.get(Zones.PARENT)));
        stores = state.all(Stores.KIND).stream().collect(Collectors.groupingBy(store -> store.get(Stores.ZONE)));
        tills = state.all(Tills.KIND).stream().collect(Collectors.groupingBy(till -> till.get(Tills.STORE)));
    }

    /** The zones that stand in no other; the root is open from the start. */
    List<Node> roots() {
        return zones.getOrDefault("", List.of()).stream().map(this::zone).toList();
    }

    private Node zone(Entry zone) {
        var below = new ArrayList<Node>();
        var inner = zones.getOrDefault(zone.name(), List.of());
        var own = stores.getOrDefault(zone.name(), List.of());
        var mark = "z" + zone.id();
        boolean isOpen = open.contains(mark);
        if (isOpen) {
            inner.stream().map(this::zone).forEach(below::add);
            own.stream().limit(MOST_BELOW).map(this::store).forEach(below::add);
        }
        var count = count(zone);
        return node(
                zone,
                "Zone",
                number(count[0], "store") + ", " + number(count[1], "till"),
                inner.isEmpty() && own.isEmpty() ? "" : mark,
                below,
                isOpen && own.size() > MOST_BELOW ? "/stores?zone=" + encoded(zone.name()) : "");
    }

    private Node store(Entry store) {
        var own = tills.getOrDefault(store.name(), List.of());
        var mark = "s" + store.id();
        boolean isOpen = open.contains(mark);
        var below = isOpen ? own.stream().limit(MOST_BELOW).map(this::till).toList() : List.<Node>of();
        return node(
                store,
                "Store",
                number(own.size(), "till"),
                own.isEmpty() ? "" : mark,
                below,
                isOpen && own.size() > MOST_BELOW ? "/tills?store=" + encoded(store.name()) : "");
    }

    private Node till(Entry till) {
        return node(till, Rows.capital(till.shown(Tills.TYPE)), "", "", List.of(), "");
    }

    private Node node(Entry entry, String sort, String counts, String mark, List<Node> below, String rest) {
        ListModel.Row row = Rows.of(entry, visit);
        return new Node(
                sort,
                row.title(),
                row.code(),
                row.href(),
                counts,
                row.state().equals("Inactive"),
                mark.isEmpty() ? "" : turn(mark),
                open.contains(mark),
                below,
                rest.isEmpty() ? "" : visit.path(Place.STORES, rest));
    }

    private String turn(String mark) {
        var turned = new LinkedHashSet<>(open);
        if (!turned.remove(mark)) {
            turned.add(mark);
        }
        return visit.path(Place.STORES, "") + "?open=" + encoded(turned.isEmpty() ? "none" : String.join(",", turned));
    }

    /** Stores and tills of a zone and of those in it. */
    private long[] count(Entry zone) {
        var known = counts.get(zone.name());
        if (known != null) {
            return known;
        }
        var own = stores.getOrDefault(zone.name(), List.of());
        var sum = new long[] {
            own.size(),
            own.stream()
                    .mapToLong(
                            store -> tills.getOrDefault(store.name(), List.of()).size())
                    .sum()
        };
        for (var inner : zones.getOrDefault(zone.name(), List.of())) {
            var more = count(inner);
            sum[0] += more[0];
            sum[1] += more[1];
        }
        counts.put(zone.name(), sum);
        return sum;
    }

    private static String number(long count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
