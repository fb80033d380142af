package io.meniscus.core.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.CustomerId;
import io.meniscus.core.field.FieldChange.Search;
import io.meniscus.core.field.FieldChange.Stored;
import io.meniscus.core.world.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How changes merge with what is stored, and how stored values are shown. */
class FieldValuesTest {
    private final List<Warning> warnings = new ArrayList<>();

    @Test
    void a_given_value_replaces_null_removes_and_the_rest_stays() {
        var before = FieldValues.of(Map.of(1L, "a", 2L, "b", 3L, "c"));
        var after = before.after(
                List.of(
                        new FieldChange.Put(1, "one", "A", Stored.REPLACEABLE, Search.NONE),
                        new FieldChange.Remove(2, "two", Stored.REPLACEABLE, Search.NONE),
                        new FieldChange.Put(4, "four", "D", Stored.FIXED, Search.NONE)),
                warnings);
        assertThat(after).isEqualTo(FieldValues.of(Map.of(1L, "A", 3L, "c", 4L, "D")));
        assertThat(warnings).isEmpty();
    }

    @Test
    void a_stored_value_of_a_field_that_is_not_updatable_stays_with_a_warning() {
        var before = FieldValues.of(Map.of(1L, "a"));
        var put = new FieldChange.Put(1, "one", "A", Stored.FIXED, Search.NONE);
        var remove = new FieldChange.Remove(1, "one", Stored.FIXED, Search.NONE);
        assertThat(before.after(List.of(put, remove), warnings)).isEqualTo(before);
        assertThat(warnings)
                .containsExactly(
                        new FieldWarning.ExtendedNotUpdatable("one"), new FieldWarning.ExtendedNotUpdatable("one"));
    }

    @Test
    void the_same_value_again_is_no_change_of_a_field_that_is_not_updatable() {
        var before = FieldValues.of(Map.of(1L, "a"));
        var put = new FieldChange.Put(1, "one", "a", Stored.FIXED, Search.NONE);
        assertThat(before.after(List.of(put), warnings)).isEqualTo(before);
        assertThat(warnings).isEmpty();
    }

    @Test
    void of_two_members_the_first_ones_value_is_taken() {
        var root = FieldValues.of(Map.of(1L, "root"));
        var member = FieldValues.of(Map.of(1L, "member", 2L, "only"));
        assertThat(root.orElse(member)).isEqualTo(FieldValues.of(Map.of(1L, "root", 2L, "only")));
    }

    @Test
    void a_term_is_lower_case_without_spaces_and_cut_between_characters() {
        assertThat(FieldTerm.fold("  Pune ")).isEqualTo("pune");
        assertThat(FieldTerm.fold("x".repeat(254) + "\ud83d\ude00")).isEqualTo("x".repeat(254));
        var term = FieldTerm.of(FieldKind.EXTENDED, 3, "Pune", new CustomerId(1));
        assertThat(term.toString()).doesNotContain("pune");
    }

    @Test
    void a_value_reads_in_the_language_asked_for_else_as_it_is_stored() {
        var gender = FieldStock.parse(List.of(
                        "vertical\t-1\tGlobal",
                        "field\t1\t-1\tcustomer\tgender\tSTANDARD_ENUM\tGender\tMale|Female",
                        "label\t1\tfr\tGenre",
                        "value\t1\tMale\tfr\tHomme"))
                .field(1)
                .orElseThrow();
        assertThat(gender.valueIn("fr", "Male")).isEqualTo("Homme");
        assertThat(gender.valueIn("fr", "Female")).isEqualTo("Female");
        assertThat(gender.valueIn("en", "Male")).isEqualTo("Male");
        assertThat(gender.labelIn("fr")).isEqualTo("Genre");
        assertThat(gender.labelIn("xx")).isEqualTo("Gender");
    }

    @Test
    void values_of_fields_that_are_no_longer_defined_are_not_shown() {
        var values = FieldValues.of(Map.of(1L, "a"));
        assertThat(FieldDefinitions.NONE.named(FieldScope.LOYALTY_REGISTRATION, values))
                .isEmpty();
        assertThat(FieldDefinitions.NONE.shown(FieldEntity.CUSTOMER, values, "en"))
                .isEmpty();
    }
}
