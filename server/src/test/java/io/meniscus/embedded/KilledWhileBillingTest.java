package io.meniscus.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.CustomerId;
import io.meniscus.customer.Registrations;
import io.meniscus.points.LedgerStore;
import io.meniscus.run.Census;
import io.meniscus.run.database.OrgTransactions;
import io.meniscus.run.database.Unpooled;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Server, database or both are killed while bills are being added: what was answered is there, with its points. */
class KilledWhileBillingTest {
    private static final int BEFORE_THE_KILL = 200;

    @Test
    void every_acknowledged_bill_is_there_whole_and_the_ledger_verifies() throws IOException, SQLException {
        Killings.all(WritingServer.Work.BILLS, BEFORE_THE_KILL, (acknowledged, postgres) -> {
            assertNothingLost(acknowledged, new Census(postgres.backup()));
            assertLedgerVerifies(postgres);
        });
    }

    private static void assertNothingLost(List<WritingServer.Acknowledged> acknowledged, Census census)
            throws SQLException {
        census.assertWhole();
        var numbers = acknowledged.stream()
                .flatMap(request -> IntStream.range(request.first(), request.first() + request.size())
                        .mapToObj(n -> "'B" + n + "'"))
                .toList();
        assertThat(census.count("select count(*) from bill where number in (" + String.join(",", numbers) + ")"))
                .as("acknowledged bills that stand")
                .isEqualTo(numbers.size());
        assertThat(census.count("""
                select count(*)
                  from bill b
                 where (select count(*) from bill_line l where l.org_id = b.org_id and l.bill_id = b.id) <> 3
                    or (select count(*) from points_lot p where p.org_id = b.org_id and p.bill_id = b.id) <> 1
                    or (select count(*) from ledger_entry e where e.org_id = b.org_id and e.bill_id = b.id) <> 1
                    or (select count(*) from event v where v.org_id = b.org_id and v.subject_id = b.id and v.kind = 40)
                       <> 1
                    or not exists (select 1 from bill_number n
                                    where n.org_id = b.org_id and n.number = b.number and b.id = any(n.bills))""")).as("bills of which a part is missing").isZero();
        assertThat(census.count("""
                select count(*)
                  from points_account a
                 where a.lifetime_purchases <> (select sum(b.amount) from bill b
                                                 where b.org_id = a.org_id and b.customer_id = a.customer_id)"""))
                .as("accounts whose purchases are not those of their bills")
                .isZero();
    }

    private static void assertLedgerVerifies(EmbeddedPostgres postgres) {
        var transactions = new OrgTransactions(Unpooled.jdbi(postgres.app()));
        var customers = transactions.in(
                Registrations.ORG,
                handle -> handle.createQuery("select customer_id from points_account order by 1")
                        .mapTo(Long.class)
                        .list());
        var checked = new LedgerStore(transactions)
                .check(
                        Registrations.ORG,
                        customers.stream().map(CustomerId::new).toList());
        assertThat(checked)
                .hasSameSizeAs(customers)
                .allSatisfy(one -> assertThat(one.finding()).isEmpty());
    }
}
