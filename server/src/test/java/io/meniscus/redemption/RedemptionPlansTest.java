package io.meniscus.redemption;

import io.meniscus.testing.StatementPlans;
import io.meniscus.testing.StatementPlans.Hot;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every statement of redemptions and transfers goes by an index. */
class RedemptionPlansTest {
    private static Map<String, Hot> statements() {
        var number = Set.of("points_redemption_pkey");
        var reference = Set.of("points_redemption_reference");
        var all = new LinkedHashMap<String, Hot>();
        all.put("by_number", new Hot(RedemptionStore.BY_NUMBER, number));
        all.put("by_reference", new Hot(RedemptionStore.BY_REFERENCE, reference));
        all.put(
                "recent",
                new Hot(
                        RedemptionStore.RECENT,
                        Set.of("identifier_pkey", "customer_pkey", "customer_root", "points_redemption_customer")));
        all.put(
                "made_since",
                new Hot(
                        RedemptionStore.MADE_SINCE,
                        Set.of("customer_pkey", "customer_root", "points_redemption_customer")));
        all.put("find_by_number", new Hot(RedemptionListStore.BY_NUMBER, number));
        all.put("find_by_reference", new Hot(RedemptionListStore.BY_REFERENCE, reference));
        all.put(
                "transfers",
                new Hot(
                        RedemptionListStore.TRANSFERS,
                        Set.of("points_transfer_pkey", "points_transfer_customer", "points_transfer_target")));
        all.put("of_bills", new Hot(BillRedemptionStore.OF_BILLS, Set.of("points_redemption_customer")));
        var history = Set.of("points_redemption_customer");
        all.put("history", new Hot(RedemptionHistoryStore.PAGE.formatted("r.redeemed_at desc, r.id desc"), history));
        all.put("history_by_id", new Hot(RedemptionHistoryStore.PAGE.formatted("r.id desc"), history));
        all.put("history_total", new Hot(RedemptionHistoryStore.TOTAL, history));
        all.put("reversals", new Hot(RedemptionHistoryStore.REVERSALS, Set.of("points_reversal_pkey")));
        all.put("insert_redemptions", new Hot(RedemptionWrites.INSERT_REDEMPTIONS, Set.of()));
        all.put("update_redemptions", new Hot(RedemptionWrites.UPDATE_REDEMPTIONS, number));
        all.put("insert_reversals", new Hot(RedemptionWrites.INSERT_REVERSALS, Set.of()));
        all.put("insert_transfers", new Hot(RedemptionWrites.INSERT_TRANSFERS, Set.of()));
        return all;
    }

    private static final String ROWS = """
            insert into customer select org, id, id, 1, null, 'epoch', 1, 1, 1, 'epoch', 1 from row;
            insert into identifier select org, 1, 'v' || id, 1, id, id, 'epoch' from row;
            insert into points_redemption
            select org, id, id, 1, 1, 0, '{}', '{}', '{}', 1, 0, 'epoch', 'b', 0, 'r' || id, '', '', 'epoch', 1, 1
              from row;
            insert into points_reversal select org, id, id, 1, 'epoch', 1, 1 from row;
            insert into points_transfer select org, id, 1, id, id + 1, 1, '', 'epoch', 1, 1 from row""";

    @Test
    void every_statement_goes_by_index_whether_planned_on_empty_or_on_full_tables() throws SQLException {
        StatementPlans.demandIndexes(statements(), ROWS);
    }
}
