package io.meniscus.product.catalogue;

import io.meniscus.testing.StatementPlans;
import io.meniscus.testing.StatementPlans.Hot;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every statement of the catalogue goes by an index. */
class CataloguePlansTest {
    private static final String ROWS = """
            insert into product select org, id, 's' || id, 'e' || id, 1, 'd', '', '', -1, 'epoch' from row;
            insert into product_trait
            select org, id, 1 + id % 6, 'n' || id, 'n' || id, '', '', '', '', null, '', '', -1 from row;
            insert into product_attribute
            select org, id, 'n' || id, 'n' || id, '', 'Int', false, false, false, '', '', '', -1 from row;
            insert into product_attribute_option select org, id, 'k', id, 'k', '' from row;
            insert into product_attribute_value select org, id, id, 'v' from row""";

    private static Map<String, Hot> statements() {
        var product = Set.of("product_pkey", "product_id_key", "product_ean", "product_attribute_value_pkey");
        var trait = Set.of("product_trait_pkey", "product_trait_id_key");
        var attribute = Set.of("product_attribute_pkey", "product_attribute_org_id_key_key");
        var option = Set.of(
                "product_attribute_org_id_key_key", "product_attribute_option_pkey", "product_attribute_option_order");
        var all = new LinkedHashMap<String, Hot>();
        all.put("by_sku", new Hot(ItemStore.BY_SKU, product));
        all.put("by_id", new Hot(ItemStore.BY_ID, product));
        all.put("by_ean", new Hot(ItemStore.BY_EAN, product));
        all.put("let_go", new Hot(ItemStore.LET_GO, product));
        all.put("put_items", new Hot(ItemStore.PUT, Set.of()));
        all.put("forget_values", new Hot(ItemStore.FORGET_VALUES, product));
        all.put("put_values", new Hot(ItemStore.PUT_VALUES, Set.of()));
        all.put("traits_named", new Hot(TraitStore.NAMED, trait));
        all.put("traits_by_id", new Hot(TraitStore.BY_ID, trait));
        all.put("traits_page", new Hot(TraitStore.PAGE, trait));
        all.put("children", new Hot(TraitStore.CHILDREN, Set.of("product_trait_parent")));
        all.put("put_traits", new Hot(TraitStore.PUT, Set.of()));
        all.put("make_traits", new Hot(TraitStore.MAKE, Set.of()));
        all.put("attributes_named", new Hot(AttributeStore.NAMED, attribute));
        all.put("attributes_by_id", new Hot(AttributeStore.BY_ID, attribute));
        all.put("attributes_page", new Hot(AttributeStore.PAGE, attribute));
        all.put("options_named", new Hot(AttributeStore.OPTIONS_NAMED, option));
        all.put("options", new Hot(AttributeStore.OPTIONS, option));
        all.put("put_attributes", new Hot(AttributeStore.PUT, Set.of()));
        all.put("put_options", new Hot(AttributeStore.PUT_OPTIONS, Set.of()));
        return all;
    }

    @Test
    void every_statement_goes_by_index_whether_planned_on_empty_or_on_full_tables() throws SQLException {
        StatementPlans.demandIndexes(statements(), ROWS);
    }
}
