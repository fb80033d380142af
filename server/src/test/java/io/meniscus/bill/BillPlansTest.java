package io.meniscus.bill;

import io.meniscus.testing.StatementPlans;
import io.meniscus.testing.StatementPlans.Hot;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every statement of bills and caps goes by an index. */
class BillPlansTest {
    private static Map<String, Hot> statements() {
        var number = Set.of("bill_number_pkey");
        var numbered = Set.of("bill_number_pkey", "bill_pkey");
        var bill = Set.of("bill_pkey");
        var line = Set.of("bill_line_pkey");
        var all = new LinkedHashMap<String, Hot>();
        all.put("lock_numbers", new Hot(BillStore.LOCK_NUMBERS, number));
        all.put("numbers", new Hot(BillStore.NUMBERS, number));
        all.put("bills_of_numbers", new Hot(BillStore.BILLS_OF_NUMBERS, numbered));
        all.put("bills", new Hot(BillStore.BILLS, bill));
        all.put("lines", new Hot(BillStore.LINES, line));
        all.put("claim_numbers", new Hot(BillWrites.CLAIM_NUMBERS, Set.of()));
        all.put("update_numbers", new Hot(BillWrites.UPDATE_NUMBERS, number));
        all.put("insert_bills", new Hot(BillWrites.INSERT_BILLS, Set.of()));
        all.put("insert_lines", new Hot(BillWrites.INSERT_LINES, Set.of()));
        all.put("update_bills", new Hot(BillWrites.UPDATE_BILLS, bill));
        all.put("update_lines", new Hot(BillWrites.UPDATE_LINES, line));
        all.put("find_by_id", new Hot(BillReadStore.BY_ID, bill));
        all.put("find_by_number", new Hot(BillReadStore.BY_NUMBER, numbered));
        all.put("of_place", new Hot(BillReadStore.OF_PLACE, bill));
        all.put("total", new Hot(BillReadStore.TOTAL, Set.of("bill_customer")));
        var ofCustomer = Set.of("bill_customer");
        all.put("history", new Hot(PurchaseHistoryStore.PAGE.formatted("b.billed_at desc, b.id desc"), ofCustomer));
        all.put("history_by_id", new Hot(PurchaseHistoryStore.PAGE.formatted("b.id desc"), ofCustomer));
        all.put("history_total", new Hot(PurchaseHistoryStore.TOTAL, ofCustomer));
        all.put("latest", new Hot(PurchaseHistoryStore.LATEST, ofCustomer));
        all.put("find_lines", new Hot(BillReadStore.LINES, line));
        all.put("list_of_customers", new Hot(BillListStore.OF_CUSTOMERS, Set.of("bill_customer")));
        all.put("list_stores", new Hot(BillListStore.STORES, Set.of("bill_customer")));
        all.put("list_numbered", new Hot(BillListStore.NUMBERED, numbered));
        all.put(
                "list_returns",
                new Hot(
                        BillListStore.RETURNS,
                        Set.of("bill_pkey", "bill_customer", "bill_line_pkey", "bill_number_pkey")));
        var persons = Set.of("identifier_pkey", "customer_pkey", "customer_root", "cap_use_pkey");
        all.put("caps_shared", new Hot(CapStore.SHARED, Set.of("cap_use_pkey")));
        all.put("caps_of_keys", new Hot(CapStore.OF_KEYS, persons));
        all.put("caps_of_ids", new Hot(CapStore.OF_IDS, persons));
        all.put("caps_add", new Hot(CapStore.ADD, Set.of()));
        return all;
    }

    private static final String ROWS = """
            insert into customer select org, id, id, 1, null, 'epoch', 1, 1, 1, 'epoch', 1 from row;
            insert into identifier select org, 1, 'v' || id, 1, id, id, 'epoch' from row;
            insert into bill_number select org, 'n' || id, array[id] from row;
            insert into bill
            select org, id, id, 1, 0, 'n' || id, 0, 1, 1, 1, 'epoch', 'epoch', 1, 1, 0, 0, 4, 0, 0, 1, null from row;
            insert into bill_line select org, id, 1, 1, 'i', '', 1, 1, 1, 0, 1, 0, 0, 0, null from row;
            insert into cap_use select org, 1, 'c', id, 'epoch', 1 from row""";

    @Test
    void every_statement_goes_by_index_whether_planned_on_empty_or_on_full_tables() throws SQLException {
        StatementPlans.demandIndexes(statements(), ROWS);
    }
}
