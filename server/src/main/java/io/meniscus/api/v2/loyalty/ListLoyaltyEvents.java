package io.meniscus.api.v2.loyalty;

import io.meniscus.api.v2.V2Dates;
import io.meniscus.api.v2.customers.OfCustomer;
import io.meniscus.api.v2.wire.DataList;
import io.meniscus.core.event.Event;
import io.meniscus.core.event.EventKind;
import io.meniscus.event.Activity;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import java.time.Instant;
import java.util.Optional;

/**
 * {@code GET /v2/customers/{id}/loyaltyEvents} and its look-up twin: what happened to a customer that programs heed
 * (v2/customers "loyaltyEvents"), the newest first, of the last {@value #MOST} events. The engine decides in the
 * transaction of what happened, so every event is a success. Refuses as look-ups do.
 */
final class ListLoyaltyEvents implements Endpoint {
    private static final int MOST = 1_000;
    private static final Activity.Mark END = new Activity.Mark(Instant.parse("9999-01-01T00:00:00Z"), 0);

    private final OfCustomer customer;
    private final Activity activity;

    ListLoyaltyEvents(OfCustomer customer, Activity activity) {
        this.customer = customer;
        this.activity = activity;
    }

    /**
     * One of them.
     *
     * @param uniqueId of the request that it happened in
     */
    record Row(long id, long customerId, String date, String eventName, long orgId, String status, String uniqueId) {}

    @Override
    public Reply handle(Request request) {
        return customer.handle(request, found -> {
            var organization = found.organization();
            var events = activity.of(organization.id(), found.person().members(), END, MOST);
            var rows = events.stream()
                    .flatMap(event -> name(event.kind()).map(name -> row(event, name, found, organization)).stream())
                    .toList();
            return Reply.ok(DataList.of(rows, found.warnings()));
        });
    }

    private static Row row(Event event, String name, OfCustomer.Found found, Organization organization) {
        return new Row(
                event.id(),
                found.person().root().id().value(),
                V2Dates.dateTime(event.at(), organization.clusterZone()),
                name,
                organization.id().value(),
                "SUCCESS",
                event.request().value());
    }

    /** As rule sets call it; nothing for what they do not heed. */
    private static Optional<String> name(EventKind kind) {
        return switch (kind) {
            case CUSTOMER_ADDED -> Optional.of("CustomerRegistration");
            case CUSTOMER_PROFILE_ADDED, CUSTOMER_UPDATED, CUSTOMER_IDENTIFIERS_CHANGED ->
                Optional.of("CustomerUpdate");
            case CUSTOMERS_MERGED -> Optional.of("customerMerge");
            case BILL_ADDED, BILL_CLAIMED -> Optional.of("TransactionAdd");
            case BILL_UPDATED -> Optional.of("TransactionUpdate");
            case BILL_RETURNED -> Optional.of("ReturnBill");
            case POINTS_REDEEMED -> Optional.of("PointsRedemption");
            case REDEEMED_POINTS_REVERSED -> Optional.of("PointsRedemptionReversal");
            case POINTS_TRANSFER_INITIATED, POINTS_TRANSFER_RECEIVED -> Optional.of("PointsTransfer");
            case POINTS_ADJUSTED -> Optional.of("ManualPointsAdjustment");
            case POINTS_EXPIRED -> Optional.of("PointsExpiry");
            case MERGE_UNDONE,
                    CUSTOMER_STATUS_CHANGED,
                    CUSTOMER_CONSENT_CHANGED,
                    CUSTOMER_REQUEST_ADDED,
                    CUSTOMER_REQUEST_DECIDED,
                    ERASURE_UPDATED,
                    WORKFLOW_STARTED,
                    WORKFLOW_DECIDED,
                    REDEMPTION_UPDATED -> Optional.empty();
        };
    }
}
