package io.meniscus.customer;

import io.meniscus.core.OrgId;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Subscription;
import io.meniscus.run.Column;
import io.meniscus.run.LockOrder;
import io.meniscus.run.StoreScript;

/** How the logs of statuses and subscriptions are written: in the batch that changes them. */
final class HistoryWrites {
    static final String INSERT_STATUS_LOG = """
            insert into status_log (org_id, customer_id, label_id, prev_label_id, reason, set_at, set_by, at,
                                    request_id)
            select ?, customer_id, label_id, prev_label_id, reason,
                   timestamptz 'epoch' + set_at * interval '1 microsecond', set_by,
                   timestamptz 'epoch' + at * interval '1 microsecond', request_id
              from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[],
                          ?::bigint[])
                   as row(customer_id, label_id, prev_label_id, reason, set_at, set_by, at, request_id)""";

    static final String INSERT_SUBSCRIPTION_LOG = """
            insert into subscription_log (org_id, customer_id, channel, priority, opted_in, account_id, org_unit_id,
                                          campaign_id, communication_id, reason, said_to, at, request_id)
            select ?, customer_id, channel, priority, opted_in, account_id, org_unit_id, campaign_id, communication_id,
                   reason, said_to, timestamptz 'epoch' + at * interval '1 microsecond', request_id
              from unnest(?::bigint[], ?::smallint[], ?::smallint[], ?::boolean[], ?::bigint[], ?::bigint[],
                          ?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[])
                   as row(customer_id, channel, priority, opted_in, account_id, org_unit_id, campaign_id,
                          communication_id, reason, said_to, at, request_id)""";

    private HistoryWrites() {}

    static void add(OrgId org, Identity identity, StoreScript script) {
        addStatuses(org, identity, script);
        addConsents(org, identity, script);
    }

    private static void addStatuses(OrgId org, Identity identity, StoreScript script) {
        var rows = identity.statusLog().added();
        if (rows.isEmpty()) {
            return;
        }
        script.change(
                LockOrder.STATUS_LOG,
                INSERT_STATUS_LOG,
                Column.of(org.value()),
                Column.longs(rows, row -> row.customer().value()),
                Column.longs(rows, row -> row.label()),
                Column.longsOrNull(rows, row -> row.before()),
                Column.texts(rows, row -> row.reason()),
                Column.instants(rows, row -> row.setAt()),
                Column.longs(rows, row -> row.setBy().value()),
                Column.instants(rows, row -> row.at()),
                Column.longs(rows, row -> row.request().bits()));
    }

    private static void addConsents(OrgId org, Identity identity, StoreScript script) {
        var rows = identity.consentLog().added();
        if (rows.isEmpty()) {
            return;
        }
        script.change(
                LockOrder.SUBSCRIPTION_LOG,
                INSERT_SUBSCRIPTION_LOG,
                Column.of(org.value()),
                Column.longs(rows, row -> row.key().customer().value()),
                Column.shorts(rows, row -> row.key().channel().code()),
                Column.shorts(rows, row -> row.key().priority().code()),
                Column.booleans(rows, row -> row.consent() == Subscription.Consent.OPTIN),
                Column.longs(rows, row -> row.account().value()),
                Column.longs(rows, row -> row.context().orgUnit()),
                Column.longs(rows, row -> row.context().campaign()),
                Column.longs(rows, row -> row.context().communication()),
                Column.texts(rows, row -> row.context().reason()),
                Column.longs(rows, row -> row.saidTo().value()),
                Column.instants(rows, row -> row.at()),
                Column.longs(rows, row -> row.request().bits()));
    }
}
