package io.meniscus.console.customers;

import io.meniscus.access.Permission.Resource;
import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.customers.bills.ShowBills;
import io.meniscus.console.customers.changing.AddNote;
import io.meniscus.console.customers.changing.DetailsForm;
import io.meniscus.console.customers.changing.IdentifiersForm;
import io.meniscus.console.customers.changing.LabelsForm;
import io.meniscus.console.customers.changing.StatusForm;
import io.meniscus.console.customers.changing.SubscriptionsForm;
import io.meniscus.console.customers.merging.MergeForm;
import io.meniscus.console.customers.merging.ShowMerges;
import io.meniscus.console.customers.merging.UndoForm;
import io.meniscus.console.customers.points.ShowPoints;
import java.util.List;

/** Customers: whoever may read or change them by the API may do so here. */
public record CustomersPages(CustomerGround ground) {
    private static final String CUSTOMER = "/{customer}";
    private static final String PROFILE = CUSTOMER + "/profiles/{account}";
    private static final String UNDO = CUSTOMER + "/merges/{merge}/undo";

    public List<PageRoute> routes() {
        var status = new StatusForm(ground);
        var subscriptions = new SubscriptionsForm(ground);
        var labels = new LabelsForm(ground);
        var details = new DetailsForm(ground);
        var identifiers = new IdentifiersForm(ground);
        var merge = new MergeForm(ground);
        var undo = new UndoForm(ground);
        return List.of(
                PageRoute.get(Place.CUSTOMERS, "", Resource.CUSTOMER, new FindCustomers(ground)),
                look("", new ShowPerson(ground)),
                look(Head.Tab.BILLS.suffix(), new ShowBills(ground)),
                look(Head.Tab.POINTS.suffix(), new ShowPoints(ground)),
                look(Head.Tab.NOTES.suffix(), new ShowNotes(ground)),
                change(Head.Tab.NOTES.suffix(), new AddNote(ground)),
                look(Head.Tab.MERGES.suffix(), new ShowMerges(ground)),
                look(Head.Tab.HISTORY.suffix(), new ShowHistory(ground)),
                look(Head.Tab.ACTIVITY.suffix(), new ShowActivity(ground)),
                look("/images/{handle}", new ShowImage(ground)),
                form("/status", status::show),
                change("/status", status::send),
                form("/subscriptions", subscriptions::show),
                change("/subscriptions", subscriptions::send),
                form("/labels", labels::show),
                change("/labels", labels::send),
                PageRoute.formOf(Place.CUSTOMERS, PROFILE, Resource.CUSTOMER, of(details::show)),
                PageRoute.post(Place.CUSTOMERS, PROFILE, Resource.CUSTOMER, of(details::send)),
                PageRoute.formOf(Place.CUSTOMERS, PROFILE + "/identifiers", Resource.CUSTOMER, of(identifiers::show)),
                PageRoute.post(Place.CUSTOMERS, PROFILE + "/identifiers", Resource.CUSTOMER, of(identifiers::send)),
                PageRoute.get(Place.CUSTOMERS, CUSTOMER + "/merge", Resource.CUSTOMER_CHANGE_REQUESTS, of(merge::show)),
                PageRoute.post(
                        Place.CUSTOMERS, CUSTOMER + "/merge", Resource.CUSTOMER_CHANGE_REQUESTS, of(merge::send)),
                PageRoute.formOf(Place.CUSTOMERS, UNDO, Resource.CUSTOMER_CHANGE_REQUESTS, of(undo::show)),
                PageRoute.post(Place.CUSTOMERS, UNDO, Resource.CUSTOMER_CHANGE_REQUESTS, of(undo::send)));
    }

    private PageRoute look(String suffix, OfCustomer.Page page) {
        return PageRoute.get(Place.CUSTOMERS, CUSTOMER + suffix, Resource.CUSTOMER, of(page));
    }

    private PageRoute form(String suffix, OfCustomer.Page page) {
        return PageRoute.formOf(Place.CUSTOMERS, CUSTOMER + suffix, Resource.CUSTOMER, of(page));
    }

    private PageRoute change(String suffix, OfCustomer.Page page) {
        return PageRoute.post(Place.CUSTOMERS, CUSTOMER + suffix, Resource.CUSTOMER, of(page));
    }

    private OfCustomer of(OfCustomer.Page page) {
        return new OfCustomer(ground, page);
    }
}
