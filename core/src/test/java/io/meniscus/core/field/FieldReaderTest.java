package io.meniscus.core.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How given values are read: which are stored and how spelled, which are dropped with a warning, which refuse. */
class FieldReaderTest {
    private static final String NONE = "-";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            STRING         | '  Pune ' | Pune
            INTEGER        | +12       | 12
            INTEGER        | 12.0      | 12
            INTEGER        | 007       | 7
            INTEGER        | 12.5      | -
            INTEGER        | twelve    | -
            DOUBLE         | 12.50     | 12.5
            DOUBLE         | .5        | 0.5
            DOUBLE         | -0.0      | 0
            DOUBLE         | 1e5       | -
            DATETIME       | 1990/01/31| 1990-01-31
            DATETIME       | 1990-01-31| 1990-01-31
            DATETIME       | 1990-02-30| -
            DATETIME       | 2026-01-31T17:05:00       | 2026-01-31 17:05:00
            DATETIME       | 2026-01-31 17:05:00       | 2026-01-31 17:05:00
            DATETIME       | 2026-01-31T17:05:00+05:30 | 2026-01-31T17:05:00+05:30
            DATETIME       | 31-01-1990| -
            STANDARD_ENUM  | MALE      | Male
            STANDARD_ENUM  | female    | Female
            STANDARD_ENUM  | F         | -
            CUSTOM_ENUM    | anything  | anything
            COUNTRY        | in        | IN
            COUNTRY        | IND       | IN
            COUNTRY        | india     | IN
            COUNTRY        | Atlantis  | -
            LANGUAGE       | FR        | fr
            LANGUAGE       | french    | fr
            LANGUAGE       | xx        | -
            CURRENCY       | inr       | INR
            CURRENCY       | rupees    | -
            ORG_ENTITY     | DELHI.cp  | delhi.cp
            ORG_ENTITY     | nowhere   | -
            ASSOCIATE_USER | Asha      | Asha
            """)
    void a_value_of_each_type_is_stored_in_one_spelling_or_dropped(FieldType type, String given, String stored) {
        var reader = reader(offered(type, FieldPolicy.NORMAL));
        reader.extended("thing", given);
        if (stored.equals(NONE)) {
            assertThat(reader.given().extended()).isEmpty();
            assertThat(reader.warnings()).containsExactly(new FieldWarning.ExtendedInvalid("thing"));
        } else {
            assertThat(value(reader)).isEqualTo(stored);
            assertThat(reader.warnings()).isEmpty();
        }
    }

    @Test
    void a_custom_enumeration_takes_the_values_the_organization_lists_in_their_spelling() {
        var policy = new FieldPolicy(FieldPolicy.NORMAL.marks(), 0, "", List.of("Farmer", "Teacher"));
        var reader = reader(offered(FieldType.CUSTOM_ENUM, policy));
        reader.extended("thing", "TEACHER");
        assertThat(value(reader)).isEqualTo("Teacher");
        reader.extended("thing", "Pilot");
        assertThat(reader.warnings()).containsExactly(new FieldWarning.ExtendedInvalid("thing"));
    }

    @Test
    void the_name_of_an_extended_field_is_read_with_its_letter_case() {
        var reader = reader(offered(FieldType.STRING, FieldPolicy.NORMAL));
        reader.extended("Thing", "x");
        assertThat(reader.given().extended()).isEmpty();
        assertThat(reader.warnings()).containsExactly(new FieldWarning.ExtendedUnknown("Thing"));
    }

    @Test
    void an_empty_value_changes_nothing_and_null_removes() {
        var reader = reader(offered(FieldType.STRING, FieldPolicy.NORMAL));
        reader.extended("thing", " ");
        assertThat(reader.given().extended()).isEmpty();
        reader.extended("thing", null);
        assertThat(reader.given().extended()).hasOnlyElementsOfType(FieldChange.Remove.class);
        assertThat(reader.warnings()).isEmpty();
    }

    @Test
    void a_field_given_twice_has_the_later_value() {
        var reader = reader(offered(FieldType.STRING, FieldPolicy.NORMAL));
        reader.extended("thing", "one");
        reader.extended("thing", "two");
        assertThat(value(reader)).isEqualTo("two");
    }

    @Test
    void a_value_of_more_than_255_characters_is_too_long() {
        var reader = reader(offered(FieldType.STRING, FieldPolicy.NORMAL));
        reader.extended("thing", "x".repeat(255));
        assertThat(reader.warnings()).isEmpty();
        reader.extended("thing", "x".repeat(256));
        assertThat(reader.warnings()).containsExactly(new FieldWarning.ExtendedTooLong("thing"));
    }

    @Test
    void what_the_database_would_not_give_back_is_invalid() {
        var reader = reader(offered(FieldType.STRING, FieldPolicy.NORMAL));
        reader.extended("thing", "a\u0000b");
        reader.extended("thing", "a\ud800");
        assertThat(reader.warnings()).hasSize(2);
        assertThat(reader.given().extended()).isEmpty();
    }

    @Test
    void a_value_has_to_match_the_whole_rule() {
        var policy = new FieldPolicy(FieldPolicy.NORMAL.marks(), 0, "[0-9]{6}", List.of());
        var reader = reader(offered(FieldType.STRING, policy));
        reader.extended("thing", "1100012");
        assertThat(reader.warnings()).containsExactly(new FieldWarning.ExtendedInvalid("thing"));
        reader.extended("thing", "110001");
        assertThat(value(reader)).isEqualTo("110001");
    }

    @Test
    void a_field_that_rejects_invalid_values_refuses_the_call() {
        var reader = reader(offered(FieldType.INTEGER, policy(FieldPolicy.Mark.REJECTS_INVALID)));
        reader.extended("thing", "x");
        assertThat(reader.warnings()).isEmpty();
        assertThat(reader.given().refusals()).containsExactly(new FieldRefusal.Invalid("thing"));
    }

    @Test
    void a_mandatory_field_that_is_not_given_is_lacking_where_something_new_is_made() {
        var reader = reader(offered(FieldType.INTEGER, policy(FieldPolicy.Mark.MANDATORY)));
        assertThat(reader.given().lacking()).containsExactly(new FieldRefusal.Required("thing"));
        reader.extended("thing", "1");
        assertThat(reader.given().lacking()).isEmpty();
    }

    @Test
    void a_custom_field_that_is_not_defined_in_the_scope_is_unknown() {
        var reader = custom(field(CustomField.Input.TEXT, CustomField.DataType.STRING));
        reader.custom("hat", "7");
        assertThat(reader.warnings()).containsExactly(new FieldWarning.CustomUnknown("hat"));
    }

    @Test
    void a_custom_field_disabled_at_the_server_takes_no_value_but_one_disabled_for_clients_does() {
        var off =
                custom(field(CustomField.Input.TEXT, CustomField.DataType.STRING, CustomField.Mark.DISABLED_AT_SERVER));
        off.custom("shoe", "42");
        assertThat(off.warnings()).containsExactly(new FieldWarning.CustomDisabled("shoe"));
        assertThat(off.given().custom()).isEmpty();
        var hidden = custom(field(CustomField.Input.TEXT, CustomField.DataType.STRING, CustomField.Mark.DISABLED));
        hidden.custom("shoe", "42");
        assertThat(hidden.given().custom()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT,STRING,anything,true",
        "TEXT,INTEGER,42,true",
        "TEXT,INTEGER,4.2,false",
        "TEXT,DOUBLE,4.2,true",
        "TEXT,DOUBLE,x,false",
        "TEXT,BOOLEAN,TRUE,true",
        "TEXT,BOOLEAN,yes,false",
        "CHECKBOX,INTEGER,[\"1\"],true",
        "TEXT,INTEGER,[\"1\"],false"
    })
    void a_custom_value_is_kept_as_given_when_it_is_of_the_data_type(
            CustomField.Input input, CustomField.DataType type, String given, boolean isKept) {
        var reader = custom(field(input, type));
        reader.custom("shoe", given);
        if (isKept) {
            assertThat(reader.given().custom())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            FieldChange.Put.class,
                            put -> assertThat(put.value()).isEqualTo(given));
        } else {
            assertThat(reader.warnings()).containsExactly(new FieldWarning.CustomInvalid("shoe"));
        }
    }

    private static @Nullable String value(FieldReader reader) {
        return reader.given().extended().getFirst() instanceof FieldChange.Put put ? put.value() : null;
    }

    private static FieldReader reader(OfferedField offered) {
        return reader(new FieldDefinitions(List.of(), List.of(offered)));
    }

    private static FieldReader custom(CustomField field) {
        return reader(new FieldDefinitions(List.of(field), List.of()));
    }

    private static FieldReader reader(FieldDefinitions definitions) {
        return new FieldReader(
                definitions,
                FieldScope.LOYALTY_REGISTRATION,
                FieldEntity.CUSTOMER,
                code -> code.equalsIgnoreCase("delhi.cp") ? Optional.of("delhi.cp") : Optional.empty());
    }

    private static FieldPolicy policy(FieldPolicy.Mark mark) {
        var marks = EnumSet.copyOf(FieldPolicy.NORMAL.marks());
        marks.add(mark);
        return new FieldPolicy(marks, 0, "", List.of());
    }

    private static OfferedField offered(FieldType type, FieldPolicy policy) {
        var values = type == FieldType.STANDARD_ENUM
                ? List.of(new ExtendedField.Value("Male", Map.of()), new ExtendedField.Value("Female", Map.of()))
                : List.<ExtendedField.Value>of();
        return new OfferedField(
                new ExtendedField(1, "thing", FieldEntity.CUSTOMER, "Thing", type, Vertical.GLOBAL, Map.of(), values),
                policy);
    }

    private static CustomField field(CustomField.Input input, CustomField.DataType type, CustomField.Mark... marks) {
        return new CustomField(
                1,
                FieldScope.LOYALTY_REGISTRATION,
                "shoe",
                input,
                type,
                CustomField.Texts.label("Shoe size"),
                0,
                Set.of(marks));
    }
}
