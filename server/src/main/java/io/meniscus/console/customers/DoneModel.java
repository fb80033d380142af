package io.meniscus.console.customers;

import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.customers.words.Warnings;
import io.meniscus.console.view.Notice;
import io.meniscus.core.CustomerId;
import io.meniscus.core.world.Warning;
import io.meniscus.http.Reply;
import java.util.List;

/** Something was done, and there is more to say of it than that. */
public record DoneModel(String heading, List<String> lines, String href, String link) {
    public DoneModel {
        lines = List.copyOf(lines);
    }

    /** Back to the customer's page; by way of what has to be said, where there is something. */
    public static Reply saved(Visit visit, CustomerId person, List<Warning> warnings) {
        var lines = Warnings.words(warnings);
        return lines.isEmpty()
                ? visit.done(Place.CUSTOMERS, "/" + person.value(), Notice.SAVED)
                : visit.page(
                        "Saved",
                        "customers/done.jte",
                        new DoneModel(
                                "Saved, with something to know",
                                lines,
                                Subject.path(visit, person, ""),
                                "To the customer"));
    }
}
