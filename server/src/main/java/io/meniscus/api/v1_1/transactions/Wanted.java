package io.meniscus.api.v1_1.transactions;

import io.meniscus.bill.BillReads;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.BillType;
import io.meniscus.core.bill.line.BillLine;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Store;
import io.meniscus.organization.Till;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of the bills that were found a read shows (v1.1/transaction "get"); codes are compared without letter case,
 * days are those of the organization's zone.
 *
 * @param store  code, empty for any
 * @param till   code, empty for any
 * @param amount null for any
 * @param date   of the bill, null for any
 */
record Wanted(
        Organization organization,
        Kind kind,
        String store,
        String till,
        @Nullable BigDecimal amount,
        @Nullable LocalDate date) {

    /** What a type of the query takes. */
    enum Kind {
        REGULAR,
        NOT_INTERESTED,
        RETURN,
        NOT_INTERESTED_RETURN,
        MIXED,
        /** Anonymous bills with lines bought and lines returned. */
        NI_MIXED,
        ALL;

        /** Reads a name in any letter case; REGULAR is what none means. */
        static Optional<Kind> read(String name) {
            var upper = name.strip().toUpperCase(Locale.ROOT);
            return upper.isEmpty()
                    ? Optional.of(REGULAR)
                    : Stream.of(values())
                            .filter(kind -> kind.name().equals(upper))
                            .findFirst();
        }

        /** The types of bills that it may take. */
        Set<BillType> types() {
            return switch (this) {
                case REGULAR -> Set.of(BillType.REGULAR);
                case NOT_INTERESTED, NI_MIXED -> Set.of(BillType.NOT_INTERESTED);
                case RETURN -> Set.of(BillType.RETURN);
                case NOT_INTERESTED_RETURN -> Set.of(BillType.NOT_INTERESTED_RETURN);
                case MIXED -> Set.of(BillType.MIXED);
                case ALL -> Set.of(BillType.values());
            };
        }

        /** Of a bill with its lines. */
        boolean takes(Bill bill) {
            return switch (this) {
                case REGULAR -> bill.head().type() == BillType.REGULAR;
                case NOT_INTERESTED -> bill.head().type() == BillType.NOT_INTERESTED && !returnsLines(bill);
                case RETURN -> bill.head().type() == BillType.RETURN;
                case NOT_INTERESTED_RETURN -> bill.head().type() == BillType.NOT_INTERESTED_RETURN;
                case MIXED -> bill.head().type() == BillType.MIXED;
                case NI_MIXED -> bill.head().type() == BillType.NOT_INTERESTED && returnsLines(bill);
                case ALL -> true;
            };
        }

        private static boolean returnsLines(Bill bill) {
            return bill.lines().stream().anyMatch(line -> line.kind() == BillLine.Kind.RETURNED);
        }
    }

    /** Refuses an amount and a day that do not read. */
    static Wanted of(Request request, Organization organization, Kind kind) {
        return new Wanted(
                organization,
                kind,
                request.query("store_code").orElse("").strip(),
                request.query("till_code").orElse("").strip(),
                amount(request.query("amount").orElse("").strip()),
                date(request.query("date").orElse("").strip()));
    }

    private static @Nullable BigDecimal amount(String text) {
        try {
            return text.isEmpty() ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new EdgeException(new EdgeRefusal.BadParameter("amount is no number"));
        }
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new EdgeException(new EdgeRefusal.BadParameter("date is no day"));
        }
    }

    boolean namesPlace() {
        return !store.isEmpty() || !till.isEmpty();
    }

    /** What is asked of a place alone; nothing where there is no such place. */
    Optional<BillReads.Place> place(int limit) {
        var stores = organization.stores().stream()
                .filter(one -> one.code().equalsIgnoreCase(store))
                .map(Store::id)
                .collect(Collectors.toUnmodifiableSet());
        var tills = till.isEmpty()
                ? Set.<Long>of()
                : organization.tillByCode(till).stream()
                        .map(one -> one.id().value())
                        .collect(Collectors.toUnmodifiableSet());
        boolean isUnknown = (!store.isEmpty() && stores.isEmpty()) || (!till.isEmpty() && tills.isEmpty());
        if (isUnknown) {
            return Optional.empty();
        }
        var zone = organization.clusterZone();
        return Optional.of(new BillReads.Place(
                stores,
                tills,
                kind.types(),
                date == null ? null : date.atStartOfDay(zone).toInstant(),
                date == null ? null : date.plusDays(1).atStartOfDay(zone).toInstant(),
                amount,
                limit));
    }

    boolean takes(Bill bill) {
        var head = bill.head();
        return kind.takes(bill)
                && (amount == null || head.amounts().amount().compareTo(amount) == 0)
                && (date == null
                        || LocalDate.ofInstant(head.billedAt(), organization.clusterZone())
                                .equals(date))
                && isAt(head.place());
    }

    private boolean isAt(Bill.Place place) {
        var storeCode = organization.store(place.store()).map(Store::code).orElse("");
        var tillCode = organization.till(place.till()).map(Till::code).orElse("");
        return (store.isEmpty() || store.equalsIgnoreCase(storeCode))
                && (till.isEmpty() || till.equalsIgnoreCase(tillCode));
    }
}
