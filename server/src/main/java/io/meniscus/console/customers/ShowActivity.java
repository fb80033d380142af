package io.meniscus.console.customers;

import io.meniscus.console.Visit;
import io.meniscus.console.bills.BillWords;
import io.meniscus.console.customers.words.Hands;
import io.meniscus.console.customers.words.Names;
import io.meniscus.core.BillId;
import io.meniscus.core.event.Event;
import io.meniscus.core.identity.Stamp;
import io.meniscus.event.Activity;
import io.meniscus.http.Reply;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** {@code GET …/customers/{customer}/activity}: what happened to a customer, the newest first. */
public record ShowActivity(CustomerGround ground) implements OfCustomer.Page {
    private static final int PAGE = 30;
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    /**
     * The page.
     *
     * @param older where the next page is; empty when these were all
     */
    public record Model(Head head, List<Row> rows, String older) {
        public Model {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Something that happened.
     *
     * @param about what it happened to
     * @param href  where that is looked at; empty for nowhere
     */
    public record Row(String what, String about, String href, Hands.Hand hand) {}

    @Override
    public Reply show(Visit visit, Subject subject) {
        var mark = mark(visit.request().query("before").orElse(""));
        var events = ground.activity().of(visit.org(), subject.person().members(), mark, PAGE + 1);
        var shown = events.stream().limit(PAGE).toList();
        var hands =
                Hands.of(visit, ground, shown.stream().map(ShowActivity::stamp).toList());
        var names = new Names(visit.organization());
        var rows = shown.stream()
                .map(event -> new Row(
                        what(event), about(event, names, subject), href(event, visit), hands.hand(stamp(event))))
                .toList();
        var older = events.size() > PAGE ? older(visit, subject, shown.getLast()) : "";
        return visit.page(
                subject.name(),
                "customers/activity.jte",
                new Model(Head.of(visit, subject, Head.Tab.ACTIVITY), rows, older));
    }

    private static String older(Visit visit, Subject subject, Event last) {
        var micros = ChronoUnit.MICROS.between(Instant.EPOCH, last.at());
        return subject.path(visit, Head.Tab.ACTIVITY.suffix() + "?before=" + micros + "-" + last.id());
    }

    /** Where the page before ended; text that tells no place is the very end. */
    private static Activity.Mark mark(String text) {
        if (!text.matches("[0-9]{1,17}-[0-9]{1,18}")) {
            return new Activity.Mark(END, 0);
        }
        int dash = text.indexOf('-');
        return new Activity.Mark(
                Instant.EPOCH.plus(Long.parseLong(text.substring(0, dash)), ChronoUnit.MICROS),
                Long.parseLong(text.substring(dash + 1)));
    }

    private static Stamp stamp(Event event) {
        return new Stamp(event.at(), event.till(), event.request());
    }

    private static String what(Event event) {
        return switch (event.kind()) {
            case CUSTOMER_ADDED -> "Registered";
            case CUSTOMER_PROFILE_ADDED -> "Profile added";
            case CUSTOMER_UPDATED -> "Details changed";
            case CUSTOMERS_MERGED -> "Another customer merged into this person";
            case MERGE_UNDONE -> "Merge undone";
            case CUSTOMER_IDENTIFIERS_CHANGED -> "Identifiers changed";
            case CUSTOMER_STATUS_CHANGED -> "Status changed";
            case CUSTOMER_CONSENT_CHANGED -> "Subscriptions changed";
            case CUSTOMER_REQUEST_ADDED -> "Change requested";
            case CUSTOMER_REQUEST_DECIDED -> "Requested change decided";
            case ERASURE_UPDATED -> "Request for erasure made or changed";
            case WORKFLOW_STARTED -> "Call put before somebody else";
            case WORKFLOW_DECIDED -> "Call that waited decided";
            case BILL_ADDED -> "Bill";
            case BILL_RETURNED -> "Return";
            case BILL_UPDATED -> "Bill changed";
            case BILL_CLAIMED -> "Bill claimed";
            case POINTS_REDEEMED -> "Points redeemed";
            case REDEEMED_POINTS_REVERSED -> "Redeemed points given back";
            case REDEMPTION_UPDATED -> "Redemption bound to a bill or its purpose changed";
            case POINTS_TRANSFER_INITIATED -> "Points given to somebody else";
            case POINTS_TRANSFER_RECEIVED -> "Points received from somebody else";
            case POINTS_ADJUSTED -> "Points taken by hand";
            case POINTS_EXPIRED -> "Points expired";
        };
    }

    private static String about(Event event, Names names, Subject subject) {
        var told = switch (event.kind()) {
            case CUSTOMER_ADDED, CUSTOMER_PROFILE_ADDED, CUSTOMER_UPDATED, CUSTOMER_IDENTIFIERS_CHANGED ->
                names.account(new io.meniscus.core.AccountId(event.subject()));
            case CUSTOMERS_MERGED, MERGE_UNDONE -> "Merge " + event.subject();
            case CUSTOMER_STATUS_CHANGED -> "to " + names.label(event.subject());
            case CUSTOMER_CONSENT_CHANGED, POINTS_EXPIRED -> "";
            case CUSTOMER_REQUEST_ADDED, CUSTOMER_REQUEST_DECIDED, ERASURE_UPDATED -> "Request " + event.subject();
            case WORKFLOW_STARTED, WORKFLOW_DECIDED -> "Workflow " + event.subject();
            case BILL_ADDED, BILL_RETURNED, BILL_UPDATED, BILL_CLAIMED -> "Bill " + event.subject();
            case POINTS_REDEEMED, REDEEMED_POINTS_REVERSED, REDEMPTION_UPDATED -> "Redemption " + event.subject();
            case POINTS_TRANSFER_INITIATED, POINTS_TRANSFER_RECEIVED -> "Transfer " + event.subject();
            case POINTS_ADJUSTED -> "Program " + event.subject();
        };
        boolean isRoot = event.customer().equals(subject.id());
        var customer = isRoot ? "" : "customer " + event.customer().value();
        return told.isEmpty() ? customer : customer.isEmpty() ? told : told + ", " + customer;
    }

    private static String href(Event event, Visit visit) {
        return switch (event.kind()) {
            case BILL_ADDED, BILL_RETURNED, BILL_UPDATED, BILL_CLAIMED ->
                BillWords.path(visit, new BillId(event.subject()));
            case CUSTOMER_ADDED,
                    CUSTOMER_PROFILE_ADDED,
                    CUSTOMER_UPDATED,
                    CUSTOMERS_MERGED,
                    MERGE_UNDONE,
                    CUSTOMER_IDENTIFIERS_CHANGED,
                    CUSTOMER_STATUS_CHANGED,
                    CUSTOMER_CONSENT_CHANGED,
                    CUSTOMER_REQUEST_ADDED,
                    CUSTOMER_REQUEST_DECIDED,
                    ERASURE_UPDATED,
                    WORKFLOW_STARTED,
                    WORKFLOW_DECIDED,
                    POINTS_REDEEMED,
                    REDEEMED_POINTS_REVERSED,
                    REDEMPTION_UPDATED,
                    POINTS_TRANSFER_INITIATED,
                    POINTS_TRANSFER_RECEIVED,
                    POINTS_ADJUSTED,
                    POINTS_EXPIRED -> "";
        };
    }
}
