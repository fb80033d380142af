package io.meniscus.console.stores;

import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.setup.ListModel;
import io.meniscus.console.setup.Rows;
import io.meniscus.console.stores.TreeModel.Node;
import io.meniscus.organization.kinds.Concepts;
import io.meniscus.organization.kinds.Stores;
import io.meniscus.organization.kinds.Tills;
import io.meniscus.organization.kinds.Zones;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Kind;
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
import java.util.stream.Stream;

/** What stands below what, counted once, and drawn as far as it is opened: by zones, then by concepts. */
final class Tree {
    private static final int MOST_BELOW = 100;

    private final Visit visit;
    private final Set<String> open;
    private final List<Branch> branches;
    private final Map<String, List<Entry>> tills;

    Tree(SetupState state, Visit visit, Set<String> open) {
        this.visit = visit;
        this.open = open;
        tills = state.all(Tills.KIND).stream().collect(Collectors.groupingBy(till -> till.get(Tills.STORE)));
        branches = List.of(
                new Branch(state, Zones.KIND, Stores.ZONE, "z"), new Branch(state, Concepts.KIND, Stores.CONCEPT, "c"));
    }

    /** The zones and concepts that stand in no other; the root is open from the start. */
    List<Node> roots() {
        return branches.stream().flatMap(branch -> branch.below("")).toList();
    }

    /** Places of one kind, in one another, with the stores that name them. */
    private final class Branch {
        private final Kind kind;
        private final Field<String> ofStores;
        private final String letter;
        private final Map<String, List<Entry>> places;
        private final Map<String, List<Entry>> stores;
        private final Map<String, Count> counts = new HashMap<>();

        Branch(SetupState state, Kind kind, Field<String> ofStores, String letter) {
            this.kind = kind;
            this.ofStores = ofStores;
            this.letter = letter;
            var around = kind.nesting().orElseThrow();
            places = state.all(kind).stream().collect(Collectors.groupingBy(place -> place.get(around)));
            stores = state.all(Stores.KIND).stream().collect(Collectors.groupingBy(store -> store.get(ofStores)));
        }

        Stream<Node> below(String place) {
            return places.getOrDefault(place, List.of()).stream().map(this::node);
        }

        private Node node(Entry place) {
            var own = stores.getOrDefault(place.name(), List.of());
            var mark = letter + place.id();
            boolean isOpen = open.contains(mark);
            var below = new ArrayList<Node>();
            if (isOpen) {
                below(place.name()).forEach(below::add);
                own.stream().limit(MOST_BELOW).map(Tree.this::store).forEach(below::add);
            }
            var count = count(place);
            return Tree.this.node(
                    place,
                    Rows.one(kind),
                    number(count.stores, "store") + ", " + number(count.tills, "till"),
                    own.isEmpty() && !places.containsKey(place.name()) ? "" : mark,
                    below,
                    isOpen && own.size() > MOST_BELOW ? "/stores?" + ofStores.key() + "=" + encoded(place.name()) : "");
        }

        /** Stores and tills of a place and of those in it. */
        private Count count(Entry place) {
            var known = counts.get(place.name());
            if (known != null) {
                return known;
            }
            var own = stores.getOrDefault(place.name(), List.of());
            var sum = own.stream()
                    .map(store -> new Count(
                            1, tills.getOrDefault(store.name(), List.of()).size()))
                    .reduce(Count.NONE, Count::plus);
            for (var inner : places.getOrDefault(place.name(), List.of())) {
                sum = sum.plus(count(inner));
            }
            counts.put(place.name(), sum);
            return sum;
        }
    }

    private record Count(long stores, long tills) {
        static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(stores + other.stores, tills + other.tills);
        }
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

    private static String number(long count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
