package io.meniscus.api.v2.standing;

import io.meniscus.api.v2.V2Dates;
import io.meniscus.api.v2.customers.OfCustomer;
import io.meniscus.api.v2.wire.DataList;
import io.meniscus.core.identity.Subscription;
import io.meniscus.core.identity.consent.ConsentChange;
import io.meniscus.customer.Standing;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.SourceAccount;

/**
 * {@code GET /v2/customers/{id}/subscriptionStatusChangeLog}: what a customer said of messages over time, the oldest
 * first (v2/customers "subscriptionStatusChangeLog").
 */
final class ListSubscriptionLog implements Endpoint {
    /** Where the contract has no value to show. */
    private static final long NONE = -1;

    private final Standing standing;
    private final OfCustomer customer;

    ListSubscriptionLog(Standing standing, OfCustomer customer) {
        this.standing = standing;
        this.customer = customer;
    }

    /** A word; {@code status} is true for opted in. */
    record Row(
            long orgUnitId,
            String source,
            String accountId,
            long orgSourceId,
            int commChannelId,
            String commChannelType,
            long communicationCategoryId,
            String priority,
            boolean status,
            long addedBy,
            String addedOn,
            String reason) {
        static Row of(Organization organization, ConsentChange change) {
            var account = organization.account(change.account());
            var channel = change.key().channel();
            return new Row(
                    change.context().orgUnit(),
                    account.map(found -> found.source().name()).orElse(""),
                    account.map(SourceAccount::account).orElse(""),
                    NONE,
                    channel.code(),
                    channel.wire(),
                    NONE,
                    change.key().priority().name(),
                    change.consent() == Subscription.Consent.OPTIN,
                    NONE,
                    V2Dates.date(change.at().atZone(organization.clusterZone()).toLocalDate()),
                    change.context().reason());
        }
    }

    @Override
    public Reply handle(Request request) {
        return customer.handle(request, found -> {
            var organization = found.organization();
            var rows = standing.consentLog(organization.id(), found.owner()).stream()
                    .map(change -> Row.of(organization, change))
                    .toList();
            return Reply.ok(DataList.of(rows, found.warnings()));
        });
    }
}
