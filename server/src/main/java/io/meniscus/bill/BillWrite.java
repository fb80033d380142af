package io.meniscus.bill;

import io.meniscus.core.bill.AddBill;
import io.meniscus.core.bill.Adding;
import io.meniscus.core.bill.BillAdded;
import io.meniscus.core.bill.BillForm;
import io.meniscus.core.bill.BillRules;
import io.meniscus.core.bill.Whose;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.points.ExpiryKind;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.core.product.Products;
import io.meniscus.core.program.PointsCap;
import io.meniscus.core.program.Program;
import io.meniscus.core.redemption.PointsActs;
import io.meniscus.core.redemption.RedemptionId;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import io.meniscus.customer.CustomerNeeds;
import io.meniscus.customer.PersonWrite;
import io.meniscus.points.PointsNeeds;
import io.meniscus.product.ProductNeeds;
import io.meniscus.redemption.RedemptionNeeds;
import io.meniscus.run.Needs;
import io.meniscus.run.Operation;
import io.meniscus.run.SectionStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Adding bills as an operation. A sale to somebody who is known needs but the customer's row, its accounts and what
 * caps have given; whoever may be registered on the way or returns something is loaded whole.
 */
final class BillWrite implements Operation<AddBill, BillAdded> {
    /** More than anybody has: all open lots. */
    private static final Points ALL = new Points(1L << 52);

    private final Stores stores;
    private final PersonWrite<AddBill, BillAdded> persons;

    /** The sections a bill works on. */
    record Stores(
            SectionStore<Identity, CustomerNeeds> customers,
            SectionStore<PointsLedger, PointsNeeds> points,
            SectionStore<PointsActs, RedemptionNeeds> redemptions,
            SectionStore<Products, ProductNeeds> products,
            BillStore bills,
            CapStore caps) {}

    BillWrite(Stores stores) {
        this.stores = stores;
        this.persons = new PersonWrite<>(stores.customers(), BillWrite::named, Adding::decide);
    }

    private static PersonWrite.Named named(AddBill command) {
        return command instanceof AddBill.Ready ready
                ? new PersonWrite.Named(ready.whose().refs(), ready.whose().identifiers())
                : new PersonWrite.Named(List.of(), List.of());
    }

    @Override
    public void needs(AddBill command, Needs needs) {
        if (!(command instanceof AddBill.Ready(var form, var whose, var rules))) {
            return;
        }
        var points = needs.of(stores.points());
        // one without a number asks for nothing, and is written all the same
        var bills = needs.of(stores.bills());
        if (!form.number().isEmpty()) {
            bills.number(form.number());
        }
        if (form.returnsAnything()) {
            persons.needs(command, needs);
            form.numbers().forEach(number -> bills.whole(number, points));
            form.ids().forEach(id -> bills.whole(id, points));
            whom(whose).forEach(ref -> {
                allLots(ref, form, points);
                needs.of(stores.redemptions()).ofBillsOf(ref, points);
            });
        } else if (whose instanceof Whose.Known(var ref)) {
            known(ref, needs);
        } else {
            persons.needs(command, needs);
        }
        form.itemCodes().forEach(code -> needs.of(stores.products()).product(code));
        form.details()
                .pointsRedemptions()
                .forEach(named -> RedemptionId.named(named).forEach(needs.of(stores.redemptions())::number));
        var programs = rules.programs().at(form.place().till());
        for (var ref : whom(whose)) {
            accounts(ref, points);
            programs.forEach(program -> caps(program, ref, form, rules, needs));
            if (programs.stream().anyMatch(BillWrite::rolls)) {
                allLots(ref, form, points);
            }
        }
    }

    private void known(CustomerRef ref, Needs needs) {
        switch (ref) {
            case CustomerRef.ById(var id, var scope) ->
                needs.of(stores.customers()).personOf(id);
            case CustomerRef.ByIdentifier(var key, var scope) ->
                needs.of(stores.customers()).profileOf(key);
        }
    }

    /** Whoever may turn out to be the customer. */
    private static List<CustomerRef> whom(Whose whose) {
        var refs = new ArrayList<>(whose.refs());
        whose.identifiers().forEach(key -> refs.add(new CustomerRef.ByIdentifier(key, new CustomerRef.Scope.All())));
        return refs;
    }

    private static void accounts(CustomerRef ref, PointsNeeds points) {
        switch (ref) {
            case CustomerRef.ById(var id, var scope) -> points.accountsOf(id);
            case CustomerRef.ByIdentifier(var key, var scope) -> points.accountsOf(key);
        }
    }

    private static void allLots(CustomerRef ref, BillForm form, PointsNeeds points) {
        switch (ref) {
            case CustomerRef.ById(var id, var scope) -> points.burn(id, ALL, form.billedAt());
            case CustomerRef.ByIdentifier(var key, var scope) -> points.burn(key, ALL, form.billedAt());
        }
    }

    private static boolean rolls(Program program) {
        return program.earning().stream().anyMatch(rule -> rule.expiry().kind() == ExpiryKind.ROLLING);
    }

    private void caps(Program program, CustomerRef ref, BillForm form, BillRules rules, Needs needs) {
        var day = LocalDate.ofInstant(form.billedAt(), rules.zone());
        for (var cap : program.caps()) {
            switch (cap.scope()) {
                case PointsCap.Scope.EachBill() -> {}
                case PointsCap.Scope.EachCustomer(var cycle) -> ofPerson(program, cap, ref, cycle.start(day), needs);
                case PointsCap.Scope.Everybody(var cycle) ->
                    needs.of(stores.caps()).shared(program.id(), cap.name(), cycle.start(day));
            }
        }
    }

    private void ofPerson(Program program, PointsCap cap, CustomerRef ref, LocalDate start, Needs needs) {
        switch (ref) {
            case CustomerRef.ById(var id, var scope) -> needs.of(stores.caps()).of(id, program.id(), cap.name(), start);
            case CustomerRef.ByIdentifier(var key, var scope) ->
                needs.of(stores.caps()).of(key, program.id(), cap.name(), start);
        }
    }

    @Override
    public boolean blocked(AddBill command, World world) {
        return persons.blocked(command, world);
    }

    @Override
    public void holdBack(AddBill command, World world) {
        persons.holdBack(command, world);
    }

    @Override
    public Outcome<BillAdded> decide(AddBill command, World world, Given given) {
        return persons.decide(command, world, given);
    }

    /** Of the largest command there may be. */
    @Override
    public int idsNeeded(IdKind kind) {
        throw new IllegalStateException("each bill needs its own number of " + kind);
    }

    @Override
    public int idsNeeded(AddBill command, IdKind kind) {
        if (!(command instanceof AddBill.Ready(var form, var whose, var rules))) {
            return 0;
        }
        return switch (kind) {
            case CUSTOMER, MERGE, REQUEST -> whose instanceof Whose.Registering ? persons.idsNeeded(kind) : 0;
            case EVENT -> 1 + givenBack(form) + (whose instanceof Whose.Registering ? persons.idsNeeded(kind) : 0);
            case BILL -> 1;
            case PRODUCT -> form.itemCodes().size();
            case POINTS_ACT -> givenBack(form);
            case ONE_TIME_CODE, MESSAGE -> 0;
            // what a return can't take from lots stands on one lot an account
            case LOT ->
                rules.programs().at(form.place().till()).stream()
                                        .mapToInt(program -> program.earning().size())
                                        .sum()
                                * (1 + form.lines().size())
                        + rules.programs().all().size();
            case LEDGER_EVENT -> 1 + form.numbers().size() + form.ids().size() + givenBack(form) + merges(whose);
        };
    }

    /** The most merges that come of registering, each of which marks ledgers. */
    private int merges(Whose whose) {
        return whose instanceof Whose.Registering ? persons.idsNeeded(IdKind.MERGE) : 0;
    }

    /** The most redemptions that a return gives back: of each sale it is of. */
    private static int givenBack(BillForm form) {
        return form.returnsAnything() ? form.mostGivenBack() : 0;
    }
}
