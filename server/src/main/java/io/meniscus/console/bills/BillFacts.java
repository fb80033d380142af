package io.meniscus.console.bills;

import io.meniscus.console.Visit;
import io.meniscus.console.bills.BillModel.Fact;
import io.meniscus.console.customers.Subject;
import io.meniscus.console.customers.words.Names;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.BillDetails.CreditNote;
import io.meniscus.core.bill.BillDetails.LocalCurrency;
import io.meniscus.core.field.FieldEntity;
import io.meniscus.core.field.FieldScope;
import io.meniscus.core.field.FieldValues;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What there is to know of a bill as a whole; what it says nothing of is left out. */
final class BillFacts {
    private final Visit visit;
    private final BillDossier dossier;
    private final Names names;
    private final BillWords words;
    private final List<Fact> facts = new ArrayList<>();

    BillFacts(Visit visit, BillDossier dossier) {
        this.visit = visit;
        this.dossier = dossier;
        this.names = new Names(visit.organization());
        this.words = new BillWords(visit.organization());
    }

    List<Fact> all() {
        var bill = dossier.bill();
        var head = bill.head();
        facts.clear();
        whose(bill);
        add("Billed", names.minute(head.billedAt()));
        if (!head.details().purchasedAt().equals(Instant.EPOCH)) {
            add("Bought", names.minute(head.details().purchasedAt()));
        }
        add("Store and till", words.place(bill));
        add("Source", names.account(head.account()));
        money(bill);
        add("Sold by", head.details().associate());
        add("Delivery", BillWords.term(head.delivery()));
        add("Reason", head.details().reason());
        add("Notes", head.details().notes());
        creditNote(head.details().creditNote());
        add("Coupons redeemed", String.join(", ", head.details().couponRedemptions()));
        return List.copyOf(facts);
    }

    private void add(String label, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(label, value));
        }
    }

    private void addUnlessNone(String label, BigDecimal amount) {
        if (amount.signum() != 0) {
            add(label, words.money(amount));
        }
    }

    private void whose(Bill bill) {
        var person = dossier.person();
        if (bill.customer().equals(Bill.NOBODY)) {
            add("Customer", "Nobody");
        } else if (person == null) {
            add("Customer", "Customer " + bill.customer().value() + ", erased");
        } else {
            var root = person.root().id();
            facts.add(new Fact("Customer", Subject.nameOf(person), Subject.path(visit, root, "/bills")));
            add("Through", new Through(visit.organization(), person).words(bill));
        }
    }

    private void money(Bill bill) {
        var amounts = bill.head().amounts();
        add("Amount", words.money(amounts.amount()));
        addUnlessNone("Gross", amounts.gross());
        addUnlessNone("Discount", amounts.discount());
        addUnlessNone("Came back", bill.returned().amount());
        var local = bill.head().details().local();
        if (!local.equals(LocalCurrency.NONE)) {
            add(
                    "As it was sent",
                    "%s %s, gross %s, discount %s"
                            .formatted(
                                    words.amount(local.amounts().amount()),
                                    local.code(),
                                    words.amount(local.amounts().gross()),
                                    words.amount(local.amounts().discount())));
            add(
                    "Converted at",
                    "1 %s = %s %s"
                            .formatted(
                                    local.code(),
                                    BillWords.number(local.ratio()),
                                    visit.organization().profile().currency()));
        }
    }

    private void creditNote(CreditNote note) {
        if (!note.equals(CreditNote.NONE)) {
            add("Credit note", (note.number() + " " + words.money(note.amount()) + " " + note.notes()).strip());
        }
    }

    /** Custom and extended fields of the bill. */
    List<Fact> fields() {
        var details = dossier.bill().head().details();
        var all = new ArrayList<Fact>();
        all.addAll(custom(visit, FieldScope.LOYALTY_TRANSACTION, details.customFields()));
        all.addAll(extended(visit, FieldEntity.TRANSACTION, details.extendedFields()));
        return all;
    }

    static List<Fact> custom(Visit visit, FieldScope scope, Map<String, String> stored) {
        return new Names(visit.organization())
                .custom(scope, values(stored)).entrySet().stream()
                        .map(field -> new Fact(field.getKey(), field.getValue()))
                        .toList();
    }

    static List<Fact> extended(Visit visit, FieldEntity entity, Map<String, String> stored) {
        return visit.organization().fields().shown(entity, values(stored), "en").stream()
                .map(shown -> new Fact(shown.field().label(), shown.value()))
                .toList();
    }

    /** Stored under the texts of their numbers. */
    private static FieldValues values(Map<String, String> stored) {
        var values = new TreeMap<Long, String>();
        stored.forEach((id, value) -> values.put(Long.valueOf(id), value));
        return new FieldValues(values);
    }
}
