package io.meniscus.bill;

import io.meniscus.core.bill.AddBill;
import io.meniscus.core.bill.BillAdded;
import io.meniscus.customer.CustomerStore;
import io.meniscus.points.PointsStore;
import io.meniscus.product.ProductStore;
import io.meniscus.redemption.RedemptionStore;
import io.meniscus.run.Runner;
import io.meniscus.run.call.Call;
import io.meniscus.run.call.Rendering;
import java.util.List;

/** The operations on bills: add, simulate. */
public final class Transactions {
    private final Runner runner;
    private final BillWrite add;

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
            CustomerStore customers,
            PointsStore points,
            RedemptionStore redemptions,
            ProductStore products) {
        this.runner = runner;
        this.add = new BillWrite(
                new BillWrite.Stores(
                        customers, points, redemptions, products, new BillStore(), new CapStore()));
    }

    /** Adds bills in order; a later one sees those before it. */
    public <A> A add(Call call, List<AddBill> commands, Rendering<BillAdded, A> rendering) {
        return runner.write(call, add, commands, rendering);
    }

    /** As {@link #add}, for jobs: on workers of their own, which give way to callers. */
    public <A> A addInBulk(Call call, List<AddBill> commands, Rendering<BillAdded, A> rendering) {
        return runner.writeInBulk(call, add, commands, rendering);
    }
}
