package io.meniscus.points;

import io.meniscus.testing.StatementPlans;
import io.meniscus.testing.StatementPlans.Hot;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every statement of points goes by an index. */
class PointsPlansTest {
    private static Map<String, Hot> statements() {
        var ofKeys = Set.of("identifier_pkey", "customer_root", "customer_pkey", "points_account_pkey");
        var lots = Set.of("identifier_pkey", "customer_root", "customer_pkey", "points_lot_open");
        var all = new LinkedHashMap<String, Hot>();
        all.put("accounts_of_keys", new Hot(PointsStore.ACCOUNTS_OF_KEYS, ofKeys));
        all.put("accounts_of_ids", new Hot(PointsStore.ACCOUNTS_OF_IDS, ofKeys));
        all.put("lots_to_burn", new Hot(PointsStore.LOTS_TO_BURN, lots));
        all.put("lots_of_standings", new Hot(PointsStore.LOTS_OF_STANDINGS, lots));
        all.put("lots_of_standings_of_keys", new Hot(PointsStore.LOTS_OF_STANDINGS_OF_KEYS, lots));
        all.put(
                "every_lot",
                new Hot(
                        PointsStore.EVERY_LOT,
                        Set.of("customer_root", "customer_pkey", "ledger_entry_pkey", "points_lot_pkey")));
        all.put("lots", new Hot(PointsStore.LOTS, Set.of("points_lot_pkey")));
        all.put("lots_of_bills", new Hot(PointsStore.LOTS_OF_BILLS, Set.of("points_lot_bill")));
        all.put("upsert_accounts", new Hot(PointsWrites.UPSERT_ACCOUNTS, Set.of()));
        all.put("insert_lots", new Hot(PointsWrites.INSERT_LOTS, Set.of()));
        all.put("update_lots", new Hot(PointsWrites.UPDATE_LOTS, Set.of("points_lot_pkey")));
        all.put("insert_entries", new Hot(PointsWrites.INSERT_ENTRIES, Set.of()));
        return all;
    }

    private static final String ROWS = """
            insert into customer select org, id, id, 1, null, 'epoch', 1, 1, 1, 'epoch', 1 from row;
            insert into identifier select org, 1, 'v' || id, 1, id, id, 'epoch' from row;
            insert into points_account
            select org, id, 1, 1, '', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'epoch' from row;
            insert into points_lot
            select org, id, id, 1, 1, 1, 1, 'epoch', 'epoch', 'epoch', id, 0, 0, 1, 0, 0, 0, 0 from row;
            insert into ledger_entry
            select org, id, 1, 1, 1, id, 'epoch', 0, 0, '{}', '{}', '{}', '{}', array[id], '{}', '{}', '', '' from row""";

    @Test
    void every_statement_goes_by_index_whether_planned_on_empty_or_on_full_tables() throws SQLException {
        StatementPlans.demandIndexes(statements(), ROWS);
    }
}
