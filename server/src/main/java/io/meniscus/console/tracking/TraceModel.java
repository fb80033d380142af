package io.meniscus.console.tracking;

import io.meniscus.console.view.Tone;
import java.util.List;

/** One call from end to end. */
public record TraceModel(
        String id,
        String result,
        Tone tone,
        List<Line> lines,
        List<Item> items,
        List<Event> events,
        List<Customer> customers,
        List<String> merges,
        String back) {

    /** A line about the call. */
    public record Line(String label, String value) {}

    /** How one item of it went. */
    public record Item(int number, String result, Tone tone) {}

    /** Something it made happen. */
    public record Event(String kind, String id, String customer, String subject) {}

    /** A customer it touched; {@code person} is who it belongs to now, empty where that is the customer itself. */
    public record Customer(String id, String person) {}
}
