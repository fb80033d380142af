package io.meniscus.console.customers.changing;

import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.customers.Subject;
import io.meniscus.console.view.Input;
import io.meniscus.console.view.Look;
import java.util.List;

/** What the forms about a customer have in common. */
final class ChangePages {
    private ChangePages() {}

    static List<Look.Link> crumbs(Visit visit, Subject subject) {
        return List.of(
                new Look.Link("Customers", visit.path(Place.CUSTOMERS, ""), false),
                new Look.Link(subject.name(), subject.path(visit, ""), false));
    }

    /** A line of text that may be left empty. */
    static Input line(String name, String label, String value, String hint) {
        return input(name, label, Input.Shape.LINE, value, hint, Input.Need.OPTIONAL);
    }

    static Input input(String name, String label, Input.Shape shape, String value, String hint, Input.Need need) {
        return new Input(name, label, shape, value, "", hint, "", "", need, List.of(), List.of());
    }
}
