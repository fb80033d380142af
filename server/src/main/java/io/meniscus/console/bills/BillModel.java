package io.meniscus.console.bills;

import io.meniscus.console.bills.BillWords.Mark;
import io.meniscus.console.customers.points.PointsModel;
import io.meniscus.console.customers.words.Hands.Hand;
import io.meniscus.console.view.Look;
import io.meniscus.console.view.Tone;
import java.util.List;

/**
 * A bill's page.
 *
 * @param words    what may be read to the customer, a sentence each
 * @param facts    of the bill as a whole
 * @param fields   that the organization or its line of business defined
 * @param related  bills that belong to it
 * @param entries  about it, the oldest first
 * @param more     says that there are further entries; empty when these are all
 * @param events   what was done to it, the oldest first
 */
public record BillModel(
        String title,
        String id,
        String kind,
        List<Mark> marks,
        List<Look.Link> crumbs,
        List<String> words,
        List<Fact> facts,
        List<Line> lines,
        List<Payment> payments,
        List<Fact> fields,
        List<Program> programs,
        List<Redeemed> redemptions,
        List<Related> related,
        List<PointsModel.Entry> entries,
        String more,
        List<Happened> events) {
    public BillModel {
        marks = List.copyOf(marks);
        crumbs = List.copyOf(crumbs);
        words = List.copyOf(words);
        facts = List.copyOf(facts);
        lines = List.copyOf(lines);
        payments = List.copyOf(payments);
        fields = List.copyOf(fields);
        programs = List.copyOf(programs);
        redemptions = List.copyOf(redemptions);
        related = List.copyOf(related);
        entries = List.copyOf(entries);
        events = List.copyOf(events);
    }

    /**
     * Something to know.
     *
     * @param href where it leads; empty for nowhere
     */
    public record Fact(String label, String value, String href) {
        Fact(String label, String value) {
            this(label, value, "");
        }
    }

    /**
     * A line.
     *
     * @param details  further facts about it
     * @param returned what came back of it; empty for nothing
     * @param points   it earned; empty for none of its own
     */
    public record Line(
            int number,
            String item,
            String description,
            List<Mark> marks,
            List<Fact> details,
            String quantity,
            String rate,
            String discount,
            String amount,
            String returned,
            String points) {
        public Line {
            marks = List.copyOf(marks);
            details = List.copyOf(details);
        }
    }

    /** A tender. */
    public record Payment(String mode, String amount, String notes, List<Fact> attributes) {
        public Payment {
            attributes = List.copyOf(attributes);
        }
    }

    /**
     * What a program gave.
     *
     * @param awards rule by rule; none where that can't be told
     * @param told   what is said instead of the awards, or of what caps took; empty for nothing
     * @param caps   of the program, where they cut
     */
    public record Program(String name, String sum, List<Lot> lots, List<Award> awards, String told, List<String> caps) {
        public Program {
            lots = List.copyOf(lots);
            awards = List.copyOf(awards);
            caps = List.copyOf(caps);
        }
    }

    /**
     * A lot and what became of it.
     *
     * @param on what it was given for
     */
    public record Lot(
            String id,
            String on,
            String earned,
            String left,
            String redeemed,
            String expired,
            String back,
            String moved,
            String expiry,
            Tone tone) {}

    /**
     * What a rule gave.
     *
     * @param on   the bill, a line, a tender
     * @param kept after caps
     */
    public record Award(String rule, String words, String on, String amount, String points, String kept) {}

    /**
     * A redemption for the bill.
     *
     * @param back what was given back; empty for nothing
     */
    public record Redeemed(
            String id, String program, String points, String worth, String how, String back, Hand hand) {}

    /**
     * A bill that belongs to this one.
     *
     * @param what it is to this one
     * @param href empty where it is not known here
     */
    public record Related(String what, String title, String href, String about) {}

    /** Something that was done. */
    public record Happened(String what, Hand hand) {}
}
