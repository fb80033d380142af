package io.meniscus.bench;

import io.meniscus.bench.tool.BenchFailed;
import io.meniscus.config.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The server's database beside the server: fills it, counts in it, and levels the ground between runs. */
final class BenchDatabase implements AutoCloseable {
    private static final long QUIET_MILLIS = 1_000;

    private final Connection superuser;

    /** What was written, as far as the database shows it. */
    record Rows(long customers, long logged) {
        Rows since(Rows before) {
            return new Rows(customers - before.customers, logged - before.logged);
        }
    }

    BenchDatabase(DatabaseAddress superuser) {
        try {
            this.superuser = DriverManager.getConnection(
                    superuser.jdbcUrl(), superuser.user(), superuser.password().reveal());
        } catch (SQLException e) {
            throw new BenchFailed("the server's database cannot be reached: " + e.getMessage(), e);
        }
    }

    /** Who is in the organizations from the first to the last: so many each, with ids that follow each other. */
    record Loaded(long firstOrg, long lastOrg, long each, long firstId) {}

    /** Customers of the demo organization. */
    void load(long customers) {
        load(1, 1, customers);
    }

    /**
     * Customers of organizations with the mobiles numbered from 0 in each, as the server writes them, with ids from a
     * stretch of the sequence that the server will not get.
     */
    private Loaded load(long firstOrg, long lastOrg, long each) {
        execute("""
                create temporary table loaded as
                select org, (916000000000 + i * %1$d %% 4000000000)::text as mobile,
                       (select setval('customer_id', nextval('customer_id') + %2$d)) - %2$d
                           + (org - %3$d) * %5$d + i as id,
                       (select min(a.id) from source_account a where a.org_id = org) as account
                  from generate_series(%3$d, %4$d) as org, generate_series(0, %5$d - 1) as i;
                insert into identifier_value select org, 1, mobile from loaded order by org, mobile;
                insert into identifier select org, 1, mobile, account, id, id, now() from loaded order by org, mobile;
                insert into customer select org, id, id, 1, 1, now(), 1, 1, 1, now(), 1 from loaded order by id;
                insert into profile select org, id, account, 'Asha', 'Rao', now(), 1, now(), 1 from loaded order by id;
                insert into comm_channel
                select org, id, account, 1, mobile, true, false, false, false, null, '' from loaded order by id;
                insert into person_word select org, 'asha', 1, id from loaded order by org, id;
                insert into person_word select org, 'rao', 2, id from loaded order by org, id
                """.formatted(Mobiles.MULTIPLIER, each * (lastOrg - firstOrg + 1), firstOrg, lastOrg, each));
        long first = count("select min(id) from loaded");
        execute("drop table loaded");
        execute("vacuum analyze");
        return new Loaded(firstOrg, lastOrg, each, first);
    }

    /** As {@link #load(long)}, each with an empty account in the first program. */
    Loaded loadWithAccounts(long customers) {
        return loadWithAccounts(1, 1, customers);
    }

    /** As {@link #loadWithAccounts(long)}, so many in each of the organizations. */
    Loaded loadWithAccounts(long firstOrg, long lastOrg, long each) {
        var loaded = load(firstOrg, lastOrg, each);
        execute("""
                insert into points_account (org_id, customer_id, program_id, seq, head, main, delayed, triggered,
                                            issued, promised, granted, received, redeemed, expired, returned,
                                            deducted, given,
                                            promise_returned, converted, next_expiry)
                select org_id, id, 1, 0, decode(repeat('00', 32), 'hex'), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                       '9999-12-31 23:59:59+00'
                  from customer where org_id between %d and %d order by id""".formatted(firstOrg, lastOrg));
        execute("vacuum analyze");
        return loaded;
    }

    /** Rows of bills, as far as the database shows them. */
    record Bills(long bills, long lines, long lots, long entries, long logged) {
        Bills since(Bills before) {
            return new Bills(
                    bills - before.bills,
                    lines - before.lines,
                    lots - before.lots,
                    entries - before.entries,
                    logged - before.logged);
        }
    }

    Bills bills() {
        return new Bills(
                count("select count(*) from bill"),
                count("select count(*) from bill_line"),
                count("select count(*) from points_lot"),
                count("select count(*) from ledger_entry"),
                count("select count(*) from request_log"));
    }

    /** The rows of bills once the server's request log has come to rest. */
    Bills billsAtRest() {
        for (var before = bills(); ; ) {
            pause();
            var now = bills();
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
    }

    String maxConnections() {
        return text("show max_connections");
    }

    /** Takes away every customer and every call, as if none had ever been. */
    void empty() {
        execute("""
                truncate customer, identifier, identifier_value, profile, comm_channel, subscription, person_word,
                         event, idempotency_record, request_log cascade""");
        execute("vacuum analyze");
    }

    /** A moment of the database's clock. */
    String now() {
        return text("select clock_timestamp()");
    }

    /** Takes away who registered since, and what was written of them. */
    void removeSince(String moment) {
        execute("""
                set session_replication_role = replica;
                create temporary table gone as select org_id, id from customer where registered_at >= '%s';
                delete from identifier_value v using identifier i, gone g
                 where i.org_id = g.org_id and i.customer_id = g.id
                   and v.org_id = i.org_id and v.type = i.type and v.value = i.value;
                delete from identifier i using gone g where i.org_id = g.org_id and i.customer_id = g.id;
                delete from person_word w using gone g where w.org_id = g.org_id and w.customer_id = g.id;
                delete from comm_channel c using gone g where c.org_id = g.org_id and c.customer_id = g.id;
                delete from profile p using gone g where p.org_id = g.org_id and p.customer_id = g.id;
                delete from event e using gone g where e.org_id = g.org_id and e.customer_id = g.id;
                delete from customer c using gone g where c.org_id = g.org_id and c.id = g.id;
                drop table gone;
                set session_replication_role = origin""".formatted(moment));
    }

    /** What a server left to itself does after so many rows, before anything is measured. */
    void settle() {
        execute("vacuum analyze");
        checkpoint();
    }

    /** So that no run pays for what another left to be written. */
    void checkpoint() {
        execute("checkpoint");
    }

    Rows rows() {
        return new Rows(count("select count(*) from customer"), count("select count(*) from request_log"));
    }

    /** Calls that were answered with anything but what was asked for, as the request log has them. */
    long refused() {
        return count("select count(*) from request_log where http_status <> 200 or code not in (0, 200)");
    }

    /** The rows once the server's request log has come to rest. */
    Rows rowsAtRest() {
        for (var before = rows(); ; ) {
            pause();
            var now = rows();
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
    }

    String version() {
        return text("show server_version");
    }

    /** What the rates hang on, with the values in force. */
    String settings() {
        return text("""
                select string_agg(name || ' = ' || current_setting(name), ', ' order by name)
                  from pg_settings
                 where name in ('fsync', 'full_page_writes', 'max_wal_size', 'shared_buffers',
                                'synchronous_commit')""");
    }

    long count(String query) {
        return Long.parseLong(text(query));
    }

    private String text(String query) {
        try (var statement = superuser.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new BenchFailed("the database refused: " + e.getMessage(), e);
        }
    }

    private void execute(String sql) {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new BenchFailed("the database refused: " + e.getMessage(), e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(QUIET_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("interrupted", e);
        }
    }

    @Override
    public void close() {
        try {
            superuser.close();
        } catch (SQLException e) {
            // nothing is left to be closed
        }
    }
}
