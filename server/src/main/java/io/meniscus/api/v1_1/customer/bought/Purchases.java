package io.meniscus.api.v1_1.customer.bought;

import io.meniscus.bill.BillReads;
import io.meniscus.bill.PurchaseHistory;
import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.identity.Person;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bills of customers as rows, with the points they made; as many statements whatever the number of bills. */
public record Purchases(PurchaseHistory history, BillReads bills) {
    private static final Comparator<Bill> LATEST_FIRST = Comparator.comparing(
                    (Bill bill) -> bill.head().billedAt())
            .thenComparing(Bill::id)
            .reversed();

    /**
     * Bills in their order.
     *
     * @param program whose points are told; null for the default one
     */
    public List<TransactionRow> rows(
            Request request, Organization organization, List<Bill> all, @Nullable ProgramId program) {
        var numbers = new HashMap<BillId, String>();
        history.parents(organization.id(), all)
                .forEach(sale -> numbers.put(sale.id(), sale.head().number()));
        var lots = bills.lots(organization.id(), all.stream().map(Bill::id).toList());
        var writer = new RowWriter(request, organization, lots, numbers, program);
        return all.stream().map(writer::write).toList();
    }

    /** The latest bills of each of some persons, by the id of its root, the latest first. */
    public Map<CustomerId, List<TransactionRow>> latest(
            Request request,
            Organization organization,
            Collection<Person> persons,
            int each,
            @Nullable ProgramId program) {
        var roots = new HashMap<CustomerId, CustomerId>();
        persons.forEach(person -> person.members()
                .forEach(member -> roots.put(member, person.root().id())));
        var found = history.latest(organization.id(), roots.keySet(), each).stream()
                .sorted(LATEST_FIRST)
                .toList();
        var rows = rows(request, organization, found, program);
        var latest = new HashMap<CustomerId, List<TransactionRow>>();
        for (int i = 0; i < rows.size(); i++) {
            var customer = found.get(i).customer();
            var ofPerson = latest.computeIfAbsent(roots.getOrDefault(customer, customer), _ -> new ArrayList<>());
            if (ofPerson.size() < each) {
                ofPerson.add(rows.get(i));
            }
        }
        return latest;
    }
}
