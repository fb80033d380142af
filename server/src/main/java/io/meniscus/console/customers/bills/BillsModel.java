package io.meniscus.console.customers.bills;

import io.meniscus.console.bills.BillRow;
import io.meniscus.console.customers.Head;
import io.meniscus.console.view.Field;
import java.util.List;

/**
 * The page of a customer's bills.
 *
 * @param action where the filter is sent
 * @param empty  what to say where none is shown
 * @param older  where the next page is; empty when these were all
 * @param zone   what times are in
 */
public record BillsModel(
        Head head, String action, List<Field> filter, List<Row> rows, String empty, String older, String zone) {
    public BillsModel {
        filter = List.copyOf(filter);
        rows = List.copyOf(rows);
    }

    /**
     * A bill.
     *
     * @param points  what it did to points; none for nothing
     * @param ledger  where the entries about it are
     * @param through which of a person's customers it was made out to; empty where that is the person's own
     */
    public record Row(BillRow bill, List<String> points, String ledger, String through) {
        public Row {
            points = List.copyOf(points);
        }
    }
}
