package io.meniscus.user.act;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.RequestId;
import io.meniscus.run.database.OrgTransactions;
import io.meniscus.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/** The table of acts. */
public final class ActStore {
    private static final String COLUMNS =
            "select request_id, at, user_id, user_name, customer_id, deed from console_act ";

    private final OrgTransactions transactions;

    public ActStore(OrgTransactions transactions) {
        this.transactions = transactions;
    }

    void insert(OrgId org, Act act) {
        transactions.in(
                org,
                handle -> handle.createUpdate("""
                        insert into console_act (org_id, request_id, at, user_id, user_name, customer_id, deed)
                        values (:org, :request, :at, :user, :name, :customer, :deed)""")
                        .bind("org", org.value())
                        .bind("request", act.request().bits())
                        .bind("at", act.at().atOffset(ZoneOffset.UTC))
                        .bind("user", act.user().value())
                        .bind("name", act.userName())
                        .bind("customer", act.customer().value())
                        .bind("deed", act.deed().code())
                        .execute());
    }

    List<Act> among(OrgId org, Collection<RequestId> requests) {
        return transactions.in(
                org,
                handle -> handle.createQuery(COLUMNS + "where org_id = :org and request_id = any(:requests)")
                        .bind("org", org.value())
                        .bindArray(
                                "requests",
                                Long.class,
                                requests.stream().map(RequestId::bits).toList())
                        .map((row, _) -> act(row))
                        .list());
    }

    List<Act> of(OrgId org, Collection<CustomerId> members, Deed deed) {
        return transactions.in(
                org,
                handle -> handle.createQuery(COLUMNS + """
                        where org_id = :org and customer_id = any(:members) and deed = :deed
                         order by at, request_id""")
                        .bind("org", org.value())
                        .bindArray(
                                "members",
                                Long.class,
                                members.stream().map(CustomerId::value).toList())
                        .bind("deed", deed.code())
                        .map((row, _) -> act(row))
                        .list());
    }

    private static Act act(ResultSet row) throws SQLException {
        return new Act(
                RequestId.of(row.getLong("request_id")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new UserId(row.getLong("user_id")),
                row.getString("user_name"),
                new CustomerId(row.getLong("customer_id")),
                Deed.ofCode(row.getInt("deed")));
    }
}
