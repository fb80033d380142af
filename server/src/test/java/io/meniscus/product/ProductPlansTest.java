package io.meniscus.product;

import io.meniscus.testing.StatementPlans;
import io.meniscus.testing.StatementPlans.Hot;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The statements of bills about products go by the code, whatever other indexes there are. */
class ProductPlansTest {
    @Test
    void every_statement_goes_by_index_whether_planned_on_empty_or_on_full_tables() throws SQLException {
        StatementPlans.demandIndexes(
                Map.of(
                        "of_codes", new Hot(ProductStore.OF_CODES, Set.of("product_pkey")),
                        "make", new Hot(ProductStore.MAKE, Set.of())),
                "insert into product select org, id, 's' || id, 'e' || id, 1, 'd', '', '', -1, 'epoch' from row");
    }
}
