package io.meniscus.bill;

import io.meniscus.core.bill.AddBill;
import io.meniscus.core.bill.BillAdded;
import io.meniscus.core.bill.change.BillClaimed;
import io.meniscus.core.bill.change.BillUpdated;
import io.meniscus.core.bill.change.ClaimBill;
import io.meniscus.core.bill.change.UpdateBill;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.core.product.Products;
import io.meniscus.core.redemption.PointsActs;
import io.meniscus.customer.CustomerNeeds;
import io.meniscus.points.PointsNeeds;
import io.meniscus.product.ProductNeeds;
import io.meniscus.redemption.RedemptionNeeds;
import io.meniscus.run.Runner;
import io.meniscus.run.SectionStore;
import io.meniscus.run.call.Call;
import io.meniscus.run.call.Rendering;
import java.util.List;

/** The operations on bills: add, simulate, update, claim. */
public final class Transactions {
    private final Runner runner;
    private final BillWrite add;
    private final BillUpdateWrite update;
    private final BillClaimWrite claim;
    private final AnonymousReturns returns;

    /**
     * Operations over the stores of their sections, of which there is one each.
     *
     * @param customers   shared with all who write customers
     * @param points      shared with all who write points
     * @param redemptions shared with all who write redemptions
     * @param products    shared with all who make products
     */
    public Transactions(
            Runner runner,
            SectionStore<Identity, CustomerNeeds> customers,
            SectionStore<PointsLedger, PointsNeeds> points,
            SectionStore<PointsActs, RedemptionNeeds> redemptions,
            SectionStore<Products, ProductNeeds> products) {
        this.runner = runner;
        var stores = new BillWrite.Stores(customers, points, redemptions, products, new BillStore(), new CapStore());
        this.add = new BillWrite(stores);
        this.update = new BillUpdateWrite(stores);
        this.claim = new BillClaimWrite(stores);
        this.returns = new AnonymousReturns(runner, stores.bills());
    }

    /** Adds bills in order; a later one sees those before it. */
    public <A> A add(Call call, List<AddBill> commands, Rendering<BillAdded, A> rendering) {
        return runner.write(call, add, returns.resolved(call.org(), commands), rendering);
    }

    /** As {@link #add}, for jobs: on workers of their own, which give way to callers. */
    public <A> A addInBulk(Call call, List<AddBill> commands, Rendering<BillAdded, A> rendering) {
        return runner.writeInBulk(call, add, returns.resolved(call.org(), commands), rendering);
    }

    /** What {@link #add} would come to: decided on everything as it stands, and nothing of it stored. */
    public <A> A simulate(Call call, AddBill command, Rendering<BillAdded, A> rendering) {
        return runner.write(call, new Simulation(add), List.of(command), Simulation.rendering(rendering));
    }

    /** Updates bills in order; a later one sees those before it. */
    public <A> A update(Call call, List<UpdateBill> commands, Rendering<BillUpdated, A> rendering) {
        return runner.write(call, update, commands, rendering);
    }

    /** Makes anonymous bills customers', in order. */
    public <A> A claim(Call call, List<ClaimBill> commands, Rendering<BillClaimed, A> rendering) {
        return runner.write(call, claim, commands, rendering);
    }

    /** Makes an anonymous bill a customer's. */
    public <A> A claim(Call call, ClaimBill command, Rendering<BillClaimed, A> rendering) {
        return runner.write(call, claim, List.of(command), rendering);
    }
}
