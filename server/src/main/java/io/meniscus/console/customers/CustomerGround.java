package io.meniscus.console.customers;

import io.meniscus.bill.BillLists;
import io.meniscus.bill.BillReads;
import io.meniscus.console.Visit;
import io.meniscus.core.CustomerId;
import io.meniscus.customer.Customers;
import io.meniscus.customer.Merges;
import io.meniscus.customer.Standing;
import io.meniscus.customer.search.CustomerSearch;
import io.meniscus.event.Activity;
import io.meniscus.event.RequestHistory;
import io.meniscus.image.Images;
import io.meniscus.label.Labels;
import io.meniscus.note.Notes;
import io.meniscus.points.Ledgers;
import io.meniscus.preference.Preferences;
import io.meniscus.redemption.BillRedemptions;
import io.meniscus.run.call.Call;
import io.meniscus.ticket.Tickets;
import io.meniscus.user.act.Act;
import io.meniscus.user.act.Acts;
import io.meniscus.user.act.Deed;

/** The operations that pages of customers are made over. */
public record CustomerGround(
        Customers customers,
        Merges merges,
        CustomerSearch search,
        Standing standing,
        Annexes annexes,
        RequestHistory history,
        Activity activity,
        Acts acts) {

    /** What hangs on a customer. */
    public record Annexes(
            Labels labels,
            Notes notes,
            Tickets tickets,
            Preferences preferences,
            Images images,
            Ledgers ledgers,
            Bills bills) {}

    /** What was bought, and what was redeemed on it. */
    public record Bills(BillReads reads, BillLists lists, BillRedemptions redemptions) {}

    /**
     * Notes that the user does something to a customer, and gives the call that it is done by. What the engine writes
     * belongs to no till, and names the request of this note.
     */
    public Call begin(Visit visit, CustomerId customer, Deed deed) {
        var request = visit.request();
        var user = visit.by().user();
        acts.note(visit.org(), new Act(request.id(), request.at(), user.id(), user.name(), customer, deed));
        return new Call(visit.org(), request.id(), request.at(), null);
    }
}
