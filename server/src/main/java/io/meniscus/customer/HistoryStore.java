package io.meniscus.customer;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.Subscription;
import io.meniscus.core.identity.SubscriptionPriority;
import io.meniscus.core.identity.consent.ConsentChange;
import io.meniscus.core.identity.status.StatusChange;
import io.meniscus.run.database.OrgTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Reads the logs of statuses and subscriptions, which {@link HistoryWrites} writes. */
public final class HistoryStore {
    private final OrgTransactions transactions;

    public HistoryStore(OrgTransactions transactions) {
        this.transactions = transactions;
    }

    /** Of all customers that a person is, the oldest first. */
    List<StatusChange> statuses(OrgId org, List<CustomerId> members) {
        return transactions.in(
                org,
                handle -> handle.createQuery("""
                        select customer_id, label_id, prev_label_id, reason, set_at, set_by, at, request_id
                          from status_log
                         where org_id = :org and customer_id = any(:members)
                         order by at, id""")
                        .bind("org", org.value())
                        .bindArray("members", Long.class, ids(members))
                        .map((row, _) -> status(row))
                        .list());
    }

    private static StatusChange status(ResultSet row) throws SQLException {
        long before = row.getLong("prev_label_id");
        boolean hadNone = row.wasNull();
        return new StatusChange(
                new CustomerId(row.getLong("customer_id")),
                row.getLong("label_id"),
                hadNone ? null : Long.valueOf(before),
                row.getString("reason"),
                instant(row, "set_at"),
                new TillId(row.getLong("set_by")),
                instant(row, "at"),
                RequestId.of(row.getLong("request_id")));
    }

    /** Of all customers that a person is, the oldest first. */
    List<ConsentChange> consents(OrgId org, List<CustomerId> members) {
        return transactions.in(
                org,
                handle -> handle.createQuery("""
                        select customer_id, channel, priority, opted_in, account_id, org_unit_id, campaign_id,
                               communication_id, reason, said_to, at, request_id
                          from subscription_log
                         where org_id = :org and customer_id = any(:members)
                         order by at, id""")
                        .bind("org", org.value())
                        .bindArray("members", Long.class, ids(members))
                        .map((row, _) -> consent(row))
                        .list());
    }

    private static ConsentChange consent(ResultSet row) throws SQLException {
        return new ConsentChange(
                new Subscription.Key(
                        new CustomerId(row.getLong("customer_id")),
                        ChannelType.ofCode(row.getInt("channel")),
                        SubscriptionPriority.ofCode(row.getInt("priority"))),
                row.getBoolean("opted_in") ? Subscription.Consent.OPTIN : Subscription.Consent.OPTOUT,
                new AccountId(row.getLong("account_id")),
                new ConsentChange.Context(
                        row.getLong("org_unit_id"),
                        row.getLong("campaign_id"),
                        row.getLong("communication_id"),
                        row.getString("reason")),
                new TillId(row.getLong("said_to")),
                instant(row, "at"),
                RequestId.of(row.getLong("request_id")));
    }

    private static List<Long> ids(List<CustomerId> members) {
        return members.stream().map(CustomerId::value).toList();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
