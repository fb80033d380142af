package io.meniscus;

import io.meniscus.bill.BillListStore;
import io.meniscus.bill.BillLists;
import io.meniscus.console.customers.CustomerGround;
import io.meniscus.customer.CustomerCounts;
import io.meniscus.customer.Customers;
import io.meniscus.customer.Merges;
import io.meniscus.customer.search.Searches;
import io.meniscus.event.Activity;
import io.meniscus.event.ActivityStore;
import io.meniscus.event.RequestHistory;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.redemption.BillRedemptionStore;
import io.meniscus.redemption.BillRedemptions;
import io.meniscus.store.StoreActivity;
import io.meniscus.user.act.ActStore;
import io.meniscus.user.act.Acts;

/** The operations that endpoints and pages are made over. */
record Concepts(
        Customers customers,
        Merges merges,
        Searches searches,
        Organizations organizations,
        OrganizationSetup setup,
        RequestHistory history,
        CustomerCounts counts,
        StoreActivity stores,
        Annexes annexes) {

    /** What the console's pages of customers are made over. */
    CustomerGround ground() {
        return new CustomerGround(
                customers,
                merges,
                searches.customers(),
                annexes.standing(),
                new CustomerGround.Annexes(
                        annexes.labels(),
                        annexes.notes(),
                        annexes.tickets(),
                        annexes.preferences(),
                        annexes.images(),
                        annexes.ledgers(),
                        new CustomerGround.Bills(
                                annexes.billReads(),
                                new BillLists(new BillListStore(annexes.transactions())),
                                new BillRedemptions(new BillRedemptionStore(annexes.transactions())))),
                history,
                new Activity(new ActivityStore(annexes.transactions())),
                new Acts(new ActStore(annexes.transactions())));
    }
}
