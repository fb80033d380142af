package io.meniscus.console.customers;

import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.customers.words.Names;
import io.meniscus.console.view.Look;
import io.meniscus.console.view.Tone;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands above every page of a customer.
 *
 * @param member what to say when the address was that of a customer that is part of this person; empty else
 */
public record Head(
        String name,
        String id,
        List<Look.Link> crumbs,
        String status,
        Tone tone,
        String loyalty,
        String member,
        List<Look.Link> tabs) {
    public Head {
        crumbs = List.copyOf(crumbs);
        tabs = List.copyOf(tabs);
    }

    /** The pages of a customer. */
    public enum Tab {
        PERSON("Customer", ""),
        BILLS("Bills", "/bills"),
        POINTS("Points", "/points"),
        NOTES("Notes & tickets", "/notes"),
        MERGES("Merges", "/merges"),
        HISTORY("History", "/history"),
        ACTIVITY("Activity", "/activity");

        private final String label;
        private final String suffix;

        Tab(String label, String suffix) {
            this.label = label;
            this.suffix = suffix;
        }

        /** Its address below the customer's. */
        public String suffix() {
            return suffix;
        }
    }

    /** Above a page of a customer, one of the tabs. */
    public static Head of(Visit visit, Subject subject, Tab present) {
        var names = new Names(visit.organization());
        var root = subject.person().root();
        var tabs = new ArrayList<Look.Link>();
        for (var tab : Tab.values()) {
            tabs.add(new Look.Link(tab.label, subject.path(visit, tab.suffix), tab == present));
        }
        return new Head(
                subject.name(),
                Long.toString(subject.id().value()),
                List.of(new Look.Link("Customers", visit.path(Place.CUSTOMERS, ""), false)),
                names.label(root.statusLabel()),
                names.tone(root.statusLabel()),
                Names.loyalty(root.loyalty()),
                member(visit),
                tabs);
    }

    private static String member(Visit visit) {
        return visit.request()
                .query("member")
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(id -> "Customer " + id + " is part of this person; how that came about stands under Merges.")
                .orElse("");
    }
}
