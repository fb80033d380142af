package io.meniscus.console.customers.points;

import io.meniscus.console.customers.Head;
import io.meniscus.console.view.Tone;
import java.util.List;

/**
 * The page of a customer's points.
 *
 * @param lots   those not used up, in the order they are burnt
 * @param more   says that there are further lots; empty when these are all
 * @param older  where the next page of entries is; empty when these were all
 * @param action where the ledger is verified
 * @param proof  what verifying came to; none when nobody asked
 */
public record PointsModel(
        Head head,
        List<Program> programs,
        BalanceChart chart,
        List<Lot> lots,
        String more,
        List<Entry> entries,
        String older,
        String action,
        List<Proof> proof) {
    public PointsModel {
        programs = List.copyOf(programs);
        lots = List.copyOf(lots);
        entries = List.copyOf(entries);
        proof = List.copyOf(proof);
    }

    /** What a person has in a program. */
    public record Program(String name, String current, List<Fact> facts) {
        public Program {
            facts = List.copyOf(facts);
        }
    }

    /** A line of a program. */
    public record Fact(String name, String value) {}

    /**
     * A lot.
     *
     * @param href of the bill that earned it; empty for none
     * @param left of 100, how much of it is left
     */
    public record Lot(
            String id,
            String source,
            String href,
            String kind,
            String value,
            String remains,
            int left,
            String expiry,
            Tone tone) {}

    /**
     * An entry.
     *
     * @param what  the event and the account it is of
     * @param bill  it was written for; empty for none
     * @param href  of that bill
     * @param moves its postings in words
     */
    public record Entry(String what, String about, String at, String bill, String href, List<String> moves) {
        public Entry {
            moves = List.copyOf(moves);
        }
    }

    /** What verifying an account came to. */
    public record Proof(Tone tone, String badge, String words) {}
}
