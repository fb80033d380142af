package io.meniscus.console.bills;

import io.meniscus.access.Permission.Resource;
import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.customers.CustomerGround;
import java.util.List;

/** Bills, also those that nobody stands behind: whoever may read them by the API may do so here. */
public record BillsPages(CustomerGround ground) {
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get(Place.BILLS, "", Resource.TRANSACTION, new FindBills(ground)),
                PageRoute.get(Place.BILLS, "/{bill}", Resource.TRANSACTION, new ShowBill(ground)));
    }
}
