package io.meniscus.core.bill.back;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.BillForm;
import io.meniscus.core.bill.Bills;
import io.meniscus.core.identity.Customer;
import io.meniscus.core.identity.Identity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sale that a return is of: by id, else by number, among the person's own. Anonymous returns have anonymous
 * sales; where there is none, several of customers' are as good as several, for none of them can be chosen.
 */
final class Sales {
    private final Bills bills;
    private final Set<CustomerId> members;
    private final ZoneId zone;

    /** What was found. */
    sealed interface Found {
        record One(Bill sale) implements Found {}

        record None() implements Found {}

        record Several() implements Found {}
    }

    Sales(Bills bills, CustomerId person, Identity identity, ZoneId zone) {
        this.bills = bills;
        this.members = person.equals(Bill.NOBODY)
                ? Set.of(person)
                : Stream.concat(
                                Stream.of(person),
                                identity.members(person).stream().map(Customer::id))
                        .collect(Collectors.toUnmodifiableSet());
        this.zone = zone;
    }

    Found find(BillForm.Return of, String number) {
        if (!of.id().equals(BillId.NONE)) {
            return bills.find(of.id())
                    .filter(this::isSale)
                    .<Found>map(Found.One::new)
                    .orElseGet(Found.None::new);
        }
        var found = among(bills.numbered(number), of.purchasedAt());
        return found instanceof Found.None ? among(bills.numbered(of.otherNumber()), of.purchasedAt()) : found;
    }

    private Found among(List<Bill> numbered, @Nullable Instant purchasedAt) {
        var sales = narrowed(numbered.stream().filter(this::isSale).toList(), purchasedAt, zone);
        return switch (sales.size()) {
            case 0 -> isAnyones(numbered, purchasedAt) ? new Found.Several() : new Found.None();
            case 1 -> new Found.One(sales.getFirst());
            default -> new Found.Several();
        };
    }

    private boolean isAnyones(List<Bill> numbered, @Nullable Instant purchasedAt) {
        return members.contains(Bill.NOBODY)
                && ofCustomers(numbered, purchasedAt, zone).size() > 1;
    }

    /** Sales of customers that an anonymous return of a number may be of. */
    static List<Bill> ofCustomers(List<Bill> numbered, @Nullable Instant purchasedAt, ZoneId zone) {
        var sales = numbered.stream()
                .filter(bill ->
                        !bill.head().type().isReturn() && !bill.customer().equals(Bill.NOBODY))
                .toList();
        return narrowed(sales, purchasedAt, zone);
    }

    private static List<Bill> narrowed(List<Bill> sales, @Nullable Instant purchasedAt, ZoneId zone) {
        return sales.size() > 1 && purchasedAt != null
                ? ofTime(sales, purchasedAt, zone).orElse(sales)
                : sales;
    }

    /** Those of the very moment, else those of the day. */
    private static Optional<List<Bill>> ofTime(List<Bill> sales, Instant purchasedAt, ZoneId zone) {
        var exact = sales.stream()
                .filter(sale -> sale.head().billedAt().equals(purchasedAt))
                .toList();
        if (!exact.isEmpty()) {
            return Optional.of(exact);
        }
        var day = LocalDate.ofInstant(purchasedAt, zone);
        var ofDay = sales.stream()
                .filter(sale ->
                        LocalDate.ofInstant(sale.head().billedAt(), zone).equals(day))
                .toList();
        return ofDay.isEmpty() ? Optional.empty() : Optional.of(ofDay);
    }

    private boolean isSale(Bill bill) {
        return !bill.head().type().isReturn() && members.contains(bill.customer());
    }
}
