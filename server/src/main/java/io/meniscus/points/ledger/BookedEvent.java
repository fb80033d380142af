package io.meniscus.points.ledger;

import io.meniscus.core.BillId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.Points;
import io.meniscus.points.ledger.EventFilter.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An event as it moved a person's points: the entries of all its accounts together.
 *
 * @param number    which its entries share
 * @param reference the redemption or transfer; 0 for none
 * @param moves     by program and category
 */
public record BookedEvent(
        long number,
        LedgerEvent event,
        Instant at,
        BillId bill,
        long reference,
        EventReference refersTo,
        List<Move> moves) {
    public BookedEvent {
        moves = List.copyOf(moves);
    }

    /**
     * What an event did to the points of a category in a program.
     *
     * @param sides those it has; an opening is that of the first event there
     */
    public record Move(ProgramId program, Category category, Points credited, Points debited, Set<Side> sides) {
        public Move {
            sides = Set.copyOf(sides);
        }

        public Points net() {
            return credited.minus(debited);
        }
    }

    /** All credits less all debits. */
    public Points net() {
        return moves.stream().map(Move::net).reduce(Points.ZERO, Points::plus);
    }

    BookedEvent referringTo(EventReference known) {
        return new BookedEvent(number, event, at, bill, reference, known, moves);
    }

    BookedEvent with(Move move) {
        var all = new ArrayList<>(moves);
        all.add(move);
        return new BookedEvent(number, event, at, bill, reference, refersTo, all);
    }
}
