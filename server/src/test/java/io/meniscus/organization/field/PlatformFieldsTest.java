package io.meniscus.organization.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.field.ExtendedField;
import io.meniscus.core.field.FieldEntity;
import io.meniscus.core.field.FieldPolicy;
import io.meniscus.core.field.FieldStock;
import io.meniscus.core.field.FieldType;
import io.meniscus.core.field.Vertical;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The fields the platform ships, and which of them an organization has. */
class PlatformFieldsTest {
    private static final FieldStock STOCK = PlatformFields.stock();
    private static final long JEWELLERY = 4;

    /** What v2/extended-fields lists as worth shipping. */
    private static final Map<FieldEntity, String> LISTED = Map.of(
            FieldEntity.CUSTOMER,
            "gender marital_status city dob ssnNumber nationality ethnicity zip born_in preferred_store"
                    + " preferred_cashier preferred_language preferred_currency profession religion wedding_date"
                    + " country_of_residence kid_status age_group acquisition_channel area state",
            FieldEntity.LINEITEM,
            "uuid serial_number vat_tax_percentage vat_amount service_tax_amount service_tax_percentage CentralGST"
                    + " StateGST IntegratedGST size special_lineitem_type MetalRate MetalWeight StoneCharge"
                    + " MakingCharge GrossWeight MetalPurity Unit DesignCode SupplierCode imei_number inseam",
            FieldEntity.TRANSACTION,
            "cashier_id CentralGST StateGST IntegratedGST tax_amount NPS GrossWeight MetalPurity booking_type"
                    + " order_date_time delivery_date_time order_channel",
            FieldEntity.CARD,
            "custom_card_name card_balance year_of_registration vehicle_number");

    @Test
    void every_listed_field_is_shipped_once() {
        LISTED.forEach((entity, names) -> assertThat(STOCK.fields().stream()
                        .filter(field -> field.entity() == entity)
                        .map(ExtendedField::name))
                .as(entity.name())
                .containsExactlyInAnyOrder(names.split(" ", -1)));
    }

    @Test
    void ids_are_fixed_and_count_from_1() {
        var ids = STOCK.fields().stream().map(ExtendedField::id).toList();
        assertThat(ids.getFirst()).isOne();
        assertThat(ids.getLast()).isEqualTo(ids.size());
        assertThat(STOCK.field(1).map(ExtendedField::name)).contains("gender");
        assertThat(STOCK.field(58).map(ExtendedField::name)).contains("card_balance");
    }

    @Test
    void every_standard_enumeration_has_values_that_differ_in_more_than_letter_case() {
        for (var field : STOCK.fields()) {
            var folded = new HashSet<String>();
            field.values()
                    .forEach(value -> assertThat(folded.add(value.text().toLowerCase(Locale.ROOT)))
                            .as(field.name() + " " + value.text())
                            .isTrue());
            assertThat(field.values().isEmpty()).as(field.name()).isEqualTo(field.type() != FieldType.STANDARD_ENUM);
        }
    }

    @Test
    void the_global_vertical_and_lines_of_business_are_there() {
        assertThat(STOCK.vertical(Vertical.GLOBAL)).contains(new Vertical(-1, "Global"));
        assertThat(STOCK.verticals()).extracting(Vertical::name).contains("Apparel", "Grocery", "Fuel", "Hospitality");
    }

    @Test
    void an_organization_has_the_fields_of_the_global_vertical_and_of_its_own() {
        var without = FieldsOfOrganization.of(STOCK, List.of(), Set.of(), Map.of());
        assertThat(without.extended(FieldEntity.CUSTOMER, "gender")).isPresent();
        assertThat(without.extended(FieldEntity.LINEITEM, "MetalRate")).isEmpty();
        var jeweller = FieldsOfOrganization.of(STOCK, List.of(), Set.of(JEWELLERY), Map.of());
        assertThat(jeweller.extended(FieldEntity.LINEITEM, "MetalRate")).isPresent();
    }

    @Test
    void a_field_that_is_switched_off_is_not_there() {
        var off = new FieldPolicy(Set.of(), 0, "", List.of());
        var fields = FieldsOfOrganization.of(STOCK, List.of(), Set.of(), Map.of(1L, off));
        assertThat(fields.extended(FieldEntity.CUSTOMER, "gender")).isEmpty();
    }
}
