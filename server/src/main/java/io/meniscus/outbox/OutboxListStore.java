package io.meniscus.outbox;

import io.meniscus.access.secret.CodeSeal;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.RequestId;
import io.meniscus.core.SecretCode;
import io.meniscus.core.outbox.MessageChannel;
import io.meniscus.core.outbox.OutboxMessage;
import io.meniscus.run.database.OrgTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads messages for people. */
public final class OutboxListStore {
    static final String LIST = """
            select m.id, m.channel, m.address, m.customer_id, m.subject, m.content, m.code, m.at, m.request_id
              from outbox_message m
             where m.org_id = :org and (m.at, m.id) < (:at, :id) and m.channel = any(:channels)
             order by m.at desc, m.id desc
             limit :rows""";

    /** Messages that were written for customers, the oldest first. */
    static final String OF_CUSTOMERS = """
            select m.id, m.channel, m.address, m.customer_id, m.subject, m.content, m.code, m.at, m.request_id
              from outbox_message m
             where m.org_id = :org and m.customer_id = any(:customers)
             order by m.at, m.id""";

    private final OrgTransactions transactions;
    private final CodeSeal seal;

    public OutboxListStore(OrgTransactions transactions, CodeSeal seal) {
        this.transactions = transactions;
        this.seal = seal;
    }

    List<OutboxMessage> list(OrgId org, OutboxFilter filter) {
        return transactions.in(
                org,
                handle -> handle.createQuery(LIST)
                        .bind("org", org.value())
                        .bind("at", filter.before().at().atOffset(ZoneOffset.UTC))
                        .bind("id", filter.before().id())
                        .bindArray(
                                "channels",
                                Short.class,
                                filter.channels().stream()
                                        .map(MessageChannel::code)
                                        .toArray())
                        .bind("rows", filter.rows())
                        .map((row, _) -> message(org, row))
                        .list());
    }

    List<OutboxMessage> of(OrgId org, List<CustomerId> customers) {
        return transactions.in(
                org,
                handle -> handle.createQuery(OF_CUSTOMERS)
                        .bind("org", org.value())
                        .bindArray(
                                "customers",
                                Long.class,
                                customers.stream().map(CustomerId::value).toList())
                        .map((row, _) -> message(org, row))
                        .list());
    }

    private OutboxMessage message(OrgId org, ResultSet row) throws SQLException {
        long id = row.getLong(1);
        long customer = row.getLong(4);
        @Nullable CustomerId whose = row.wasNull() ? null : new CustomerId(customer);
        byte @Nullable [] sealed = row.getBytes(7);
        @Nullable SecretCode code = sealed == null ? null : seal.open(sealed, OutboxStore.place(org, id));
        return new OutboxMessage(
                id,
                MessageChannel.ofCode(row.getInt(2)),
                row.getString(3),
                whose,
                row.getString(5),
                row.getString(6),
                code,
                row.getObject(8, OffsetDateTime.class).toInstant(),
                RequestId.of(row.getLong(9)));
    }
}
