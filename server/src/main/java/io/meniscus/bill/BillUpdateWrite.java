package io.meniscus.bill;

import io.meniscus.core.bill.change.BillUpdated;
import io.meniscus.core.bill.change.UpdateBill;
import io.meniscus.core.bill.change.Updating;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import io.meniscus.customer.PersonWrite;
import io.meniscus.run.Needs;
import io.meniscus.run.Operation;
import java.util.List;

/** Updating bills as an operation: whoever holds the customer holds its bills. */
final class BillUpdateWrite implements Operation<UpdateBill, BillUpdated> {
    private final BillWrite.Stores stores;
    private final PersonWrite<UpdateBill, BillUpdated> persons;

    BillUpdateWrite(BillWrite.Stores stores) {
        this.stores = stores;
        this.persons = new PersonWrite<>(stores.customers(), BillUpdateWrite::named, Updating::decide);
    }

    private static PersonWrite.Named named(UpdateBill command) {
        return command instanceof UpdateBill.Ready ready
                ? new PersonWrite.Named(ready.whose().refs(), ready.whose().identifiers())
                : new PersonWrite.Named(List.of(), List.of());
    }

    @Override
    public void needs(UpdateBill command, Needs needs) {
        if (!(command instanceof UpdateBill.Ready ready)) {
            return;
        }
        persons.needs(command, needs);
        var points = needs.of(stores.points());
        for (var ref : ready.whose().refs()) {
            switch (ref) {
                case CustomerRef.ById(var id, var scope) -> points.accountsOf(id);
                case CustomerRef.ByIdentifier(var key, var scope) -> points.accountsOf(key);
            }
        }
        switch (ready.which()) {
            case UpdateBill.Which.ById(var id) -> needs.of(stores.bills()).whole(id, points);
            case UpdateBill.Which.LatestOfNumber(var number) ->
                needs.of(stores.bills()).whole(number, points);
            case UpdateBill.Which.ByNumber(var number, var till) ->
                needs.of(stores.bills()).whole(number, points);
        }
    }

    @Override
    public boolean blocked(UpdateBill command, World world) {
        return persons.blocked(command, world);
    }

    @Override
    public void holdBack(UpdateBill command, World world) {
        persons.holdBack(command, world);
    }

    @Override
    public Outcome<BillUpdated> decide(UpdateBill command, World world, Given given) {
        return persons.decide(command, world, given);
    }

    @Override
    public int idsNeeded(IdKind kind) {
        return kind == IdKind.EVENT ? 1 : 0;
    }
}
