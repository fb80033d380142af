package io.meniscus.bill;

import io.meniscus.core.BillId;
import io.meniscus.core.TillId;
import io.meniscus.core.bill.BillType;
import io.meniscus.core.bill.ReturnType;
import java.time.Instant;
import java.util.Set;

/**
 * Which bills of a list are asked for.
 *
 * @param number part of its number, in any letter case; empty for any
 * @param types  one of these; none for any
 * @param ways   returns in one of these ways; none for any
 * @param from   billed then or later
 */
public record BillFilter(String number, Set<BillType> types, Set<ReturnType> ways, Place place, Instant from) {
    /** Before there were bills. */
    public static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");

    public BillFilter {
        types = Set.copyOf(types);
        ways = Set.copyOf(ways);
    }

    /** Where it was made out. */
    public sealed interface Place {
        record Anywhere() implements Place {}

        record InStore(long store) implements Place {}

        record AtTill(TillId till) implements Place {}
    }

    /**
     * Where a page ends: at the bill that it showed last, so that what comes meanwhile moves nothing.
     *
     * @param at when that one was billed
     */
    public record Mark(Instant at, BillId bill) {
        /** Behind all bills there can be. */
        public static final Mark END = before(Instant.parse("9999-12-31T00:00:00Z"));

        /** In front of whatever was billed at an instant or later. */
        public static Mark before(Instant at) {
            return new Mark(at, BillId.NONE);
        }

        /** The one that leaves fewer bills. */
        public Mark orEarlier(Mark other) {
            boolean isEarlier = other.at.isBefore(at) || (other.at.equals(at) && other.bill.compareTo(bill) < 0);
            return isEarlier ? other : this;
        }
    }
}
