package io.meniscus.bill;

import io.meniscus.core.bill.Claiming;
import io.meniscus.core.bill.change.BillClaimed;
import io.meniscus.core.bill.change.ClaimBill;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.points.Points;
import io.meniscus.core.program.PointsCap;
import io.meniscus.core.program.Program;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import io.meniscus.customer.PersonWrite;
import io.meniscus.run.Needs;
import io.meniscus.run.Operation;
import java.time.LocalDate;
import java.util.List;

/**
 * Claiming bills as an operation. The customer is loaded whole, and so are its open lots, which a rolling award may
 * take with it.
 */
final class BillClaimWrite implements Operation<ClaimBill, BillClaimed> {
    /** More than anybody has: all open lots. */
    private static final Points ALL = new Points(1L << 52);

    private final BillWrite.Stores stores;
    private final PersonWrite<ClaimBill, BillClaimed> persons;

    BillClaimWrite(BillWrite.Stores stores) {
        this.stores = stores;
        this.persons = new PersonWrite<>(stores.customers(), BillClaimWrite::named, Claiming::decide);
    }

    private static PersonWrite.Named named(ClaimBill command) {
        return command instanceof ClaimBill.Ready ready
                ? new PersonWrite.Named(List.of(ready.who()), List.of())
                : new PersonWrite.Named(List.of(), List.of());
    }

    @Override
    public void needs(ClaimBill command, Needs needs) {
        if (!(command instanceof ClaimBill.Ready ready)) {
            return;
        }
        persons.needs(command, needs);
        var points = needs.of(stores.points());
        var head = ready.bill().head();
        if (!head.number().isEmpty()) {
            // whoever holds the number holds the bills of it: two claims of one bill follow one another
            needs.of(stores.bills()).number(head.number());
        }
        needs.of(stores.bills()).whole(ready.bill().id(), points);
        switch (ready.who()) {
            case CustomerRef.ById(var id, var scope) -> points.burn(id, ALL, head.billedAt());
            case CustomerRef.ByIdentifier(var key, var scope) -> points.burn(key, ALL, head.billedAt());
        }
        var day = LocalDate.ofInstant(head.billedAt(), ready.rules().bills().zone());
        ready.programs().forEach(program -> caps(program, ready.who(), day, needs));
    }

    private void caps(Program program, CustomerRef who, LocalDate day, Needs needs) {
        var uses = needs.of(stores.caps());
        for (var cap : program.caps()) {
            switch (cap.scope()) {
                case PointsCap.Scope.EachBill() -> {}
                case PointsCap.Scope.Everybody(var cycle) -> uses.shared(program.id(), cap.name(), cycle.start(day));
                case PointsCap.Scope.EachCustomer(var cycle) -> {
                    var start = cycle.start(day);
                    switch (who) {
                        case CustomerRef.ById(var id, var scope) -> uses.of(id, program.id(), cap.name(), start);
                        case CustomerRef.ByIdentifier(var key, var scope) ->
                            uses.of(key, program.id(), cap.name(), start);
                    }
                }
            }
        }
    }

    @Override
    public boolean blocked(ClaimBill command, World world) {
        return persons.blocked(command, world);
    }

    @Override
    public void holdBack(ClaimBill command, World world) {
        persons.holdBack(command, world);
    }

    @Override
    public Outcome<BillClaimed> decide(ClaimBill command, World world, Given given) {
        return persons.decide(command, world, given);
    }

    @Override
    public int idsNeeded(IdKind kind) {
        throw new IllegalStateException("each claim needs its own number of " + kind);
    }

    @Override
    public int idsNeeded(ClaimBill command, IdKind kind) {
        if (!(command instanceof ClaimBill.Ready ready)) {
            return 0;
        }
        int rules = ready.programs().stream()
                .mapToInt(program -> program.earning().size())
                .sum();
        if (kind == IdKind.LOT) {
            return rules * (1 + ready.bill().lines().size());
        }
        boolean isOne = kind == IdKind.BILL || kind == IdKind.EVENT || kind == IdKind.LEDGER_EVENT;
        return isOne ? 1 : 0;
    }
}
