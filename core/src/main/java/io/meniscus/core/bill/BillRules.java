package io.meniscus.core.bill;

import io.meniscus.core.identity.status.BlockedActions;
import io.meniscus.core.program.Programs;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an organization's configuration asks of bills (organization-setup §8, "Transactions").
 *
 * @param zone     of the store, which days are counted in
 * @param labels   what status labels say of their bearers
 */
public record BillRules(
        Numbers numbers,
        Bounds bill,
        Bounds line,
        Zero zero,
        Outliers outliers,
        Dates dates,
        Returns returns,
        Strangers strangers,
        Labels labels,
        Programs programs,
        ZoneId zone) {

    /**
     * How bill numbers are.
     *
     * @param within how long one stays taken; null for ever
     */
    public record Numbers(
            Presence sale,
            Presence saleReturn,
            Scope scope,
            @Nullable Duration within,
            Twice returns) {
        /** Whether there has to be one. */
        public enum Presence {
            REQUIRED,
            OPTIONAL
        }

        /** Where one is taken. */
        public enum Scope {
            ORGANIZATION,
            STORE,
            TILL
        }

        /** Whether a return may have the number of another return. */
        public enum Twice {
            ALLOWED,
            REFUSED
        }
    }

    /** The least and the most; null for no bound. */
    public record Bounds(
            @Nullable BigDecimal least, @Nullable BigDecimal most) {
        public static final Bounds NONE = new Bounds(null, null);

        boolean takes(BigDecimal amount) {
            return (least == null || amount.compareTo(least) >= 0) && (most == null || amount.compareTo(most) <= 0);
        }
    }

    /** What becomes of a bill of nothing. */
    public enum Zero {
        REFUSED,
        TAKEN,
        OUTLIER
    }

    /**
     * What makes a bill or a line an outlier unless the call says what it is.
     *
     * @param prefixes    of bill numbers
     * @param stores      by code, in lower case; matched against {@code store}
     * @param store       the code of this bill's store, in lower case
     * @param mostLines   -1 for no bound
     * @param noPoints    prefixes of the numbers of bills that count but earn nothing
     */
    public record Outliers(
            Set<String> items,
            List<String> prefixes,
            Set<String> stores,
            String store,
            int mostLines,
            List<String> noPoints) {
        public static final Outliers NONE = new Outliers(Set.of(), List.of(), Set.of(), "", -1, List.of());

        public Outliers {
            items = Set.copyOf(items);
            prefixes = List.copyOf(prefixes);
            stores = Set.copyOf(stores);
            noPoints = List.copyOf(noPoints);
        }
    }

    /** When a bill may have been made; null for no bound. */
    public record Dates(@Nullable Instant earliest, Duration ahead) {}

    /**
     * Which returns are taken.
     *
     * @param off      ways that are switched off; {@link ReturnType#NONE} for all of them
     * @param unknown  what becomes of a return of a sale that is not known, or may be one of several
     * @param validity whether the days count that a line may be returned within
     * @param points   what becomes of the points that a returned bill earned
     */
    public record Returns(Set<ReturnType> off, Unknown unknown, Validity validity, PointsBack points) {
        public static final Returns STRICT =
                new Returns(Set.of(), Unknown.REFUSED, Validity.UNCHECKED, PointsBack.TAKEN);

        public Returns {
            off = off.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(off));
        }

        /** What becomes of a return of a sale that is not known. */
        public enum Unknown {
            REFUSED,
            STORED
        }

        /** Whether a line's days of return count. */
        public enum Validity {
            CHECKED,
            UNCHECKED
        }

        /** Whether a return takes points back. */
        public enum PointsBack {
            TAKEN,
            /** Somebody does it by hand. */
            LEFT
        }
    }

    /** What becomes of a sale to somebody who is not found and can not be registered. */
    public enum Strangers {
        REFUSED,
        /** It is stored as an anonymous one. */
        ANONYMOUS
    }

    /**
     * What status labels say.
     *
     * @param frauds labels that mark a fraud, who is served and earns nothing
     */
    public record Labels(BlockedActions blocked, Set<Long> frauds) {
        public static final Labels NONE = new Labels(BlockedActions.NONE, Set.of());

        public Labels {
            frauds = Set.copyOf(frauds);
        }
    }
}
