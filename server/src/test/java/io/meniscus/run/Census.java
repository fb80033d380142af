package io.meniscus.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.config.DatabaseAddress;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What really stands in a database, read by the role that sees all organizations. */
public record Census(DatabaseAddress backup) {

    /** A number the database gives. */
    public long count(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        backup.jdbcUrl(), backup.user(), backup.password().reveal());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    public long customers() throws SQLException {
        return count("select count(*) from customer");
    }

    /** How many customers hold an identifier of that value. */
    public long holders(String value) throws SQLException {
        return count("select count(distinct root_id) from identifier where value = '" + value + "'");
    }

    /** No customer is half written, and no value belongs to two persons. */
    public void assertWhole() throws SQLException {
        assertNone("customers without a profile", """
                select count(*) from customer c
                 where not exists (select 1 from profile p where p.org_id = c.org_id and p.customer_id = c.id)""");
        assertNone("customers without an identifier", """
                select count(*) from customer c
                 where not exists (select 1 from identifier i where i.org_id = c.org_id and i.customer_id = c.id)""");
        assertNone("customers without an event", """
                select count(*) from customer c
                 where not exists (select 1 from event e where e.org_id = c.org_id and e.customer_id = c.id)""");
        assertNone("profiles without a customer", """
                select count(*) from profile p
                 where not exists (select 1 from customer c where c.org_id = p.org_id and c.id = p.customer_id)""");
        assertNone("identifiers without a customer and profile", """
                select count(*) from identifier i
                 where not exists (select 1 from profile p
                                    where p.org_id = i.org_id and p.customer_id = i.customer_id
                                      and p.account_id = i.account_id)""");
        assertNone("identifiers without a claim", """
                select count(*) from identifier i
                 where not exists (select 1 from identifier_value v
                                    where v.org_id = i.org_id and v.type = i.type and v.value = i.value)""");
        assertNone("events without a customer", """
                select count(*) from event e
                 where not exists (select 1 from customer c where c.org_id = e.org_id and c.id = e.customer_id)""");
        assertNone("values of two persons", """
                select count(*) from (select 1 from identifier group by org_id, type, value
                                      having count(distinct root_id) > 1) as shared""");
    }

    private void assertNone(String what, String sql) throws SQLException {
        assertThat(count(sql)).as(what).isZero();
    }
}
