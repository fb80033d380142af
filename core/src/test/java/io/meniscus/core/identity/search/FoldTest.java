package io.meniscus.core.identity.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.HeldIdentifier;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.Profile;
import io.meniscus.core.identity.ProfileKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is the same in a search, and which words a name or identifier is found by. */
class FoldTest {
    private static final CustomerId CUSTOMER = new CustomerId(7);

    @Test
    void letter_case_accents_and_forms_of_a_letter_make_no_difference() {
        assertThat(Fold.of("  ASHA \t\u00a0Rao ")).isEqualTo("asha rao");
        assertThat(Fold.of("José")).isEqualTo(Fold.of("Jose\u0301")).isEqualTo("jose");
        assertThat(Fold.of("Ångström Łódź Þór Ærø")).isEqualTo("angstrom lodz þor aero");
        assertThat(Fold.of("ﬁrst ① Ⅸ")).isEqualTo("first 1 ix");
        assertThat(Fold.of("STRASSE")).isEqualTo(Fold.of("straße"));
        assertThat(Fold.of("ΟΔΥΣΣΕΥΣ")).isEqualTo(Fold.of("Οδυσσεύς"));
        assertThat(Fold.of("İrem Işık")).isEqualTo("irem isik");
        assertThat(Fold.of("Ёлка")).isEqualTo("елка");
    }

    @Test
    void vowel_signs_of_other_scripts_are_letters() {
        assertThat(Fold.of("अनु")).isEqualTo("अनु").isNotEqualTo(Fold.of("अन"));
        assertThat(Fold.of("가나")).isEqualTo("가나");
    }

    @Test
    void what_the_database_does_not_take_is_dropped_and_a_long_text_is_cut_between_letters() {
        assertThat(Fold.of("a\u0000b\ud800c")).isEqualTo("abc");
        assertThat(Fold.of("x".repeat(254) + "😀")).hasSize(254);
        assertThat(Fold.of("y".repeat(300))).hasSize(Fold.LONGEST);
    }

    @Test
    void folding_again_changes_nothing() {
        for (var text : List.of("ΟΔΥΣΣΕΥΣ", "straße", "İrem", "ﬁ", "Ǆ", "अनु", "x".repeat(300), "ŉ", "ǰ")) {
            assertThat(Fold.of(Fold.of(text))).as(text).isEqualTo(Fold.of(text));
        }
    }

    @Test
    void a_name_is_found_by_each_of_its_words() {
        assertThat(words("Anne-Marie O'Brien", ""))
                .containsExactly("anne-marie o'brien 1", "marie o'brien -1", "o'brien -1", "brien -1");
        assertThat(words("", "(de) Souza")).containsExactly("(de) souza 2", "de) souza -2", "souza -2");
        assertThat(words("अनुराधा", "")).containsExactly("अनुराधा 1");
        assertThat(words("", "")).isEmpty();
        assertThat(words("a ".repeat(40), "")).hasSize(11);
    }

    @Test
    void an_identifier_has_words_of_its_own_only_where_folding_changes_it_or_it_has_several() {
        assertThat(words(IdentifierType.MOBILE, "919000000001")).isEmpty();
        assertThat(words(IdentifierType.EMAIL, "a.b@example.com")).isEmpty();
        assertThat(words(IdentifierType.EXTERNAL_ID, "ext-1")).isEmpty();
        assertThat(words(IdentifierType.EXTERNAL_ID, "EXT-1")).containsExactly("ext-1 13");
        assertThat(words(IdentifierType.EXTERNAL_ID, "no 77")).containsExactly("77 -13");
        assertThat(words(IdentifierType.WECHAT, "Ab Cd")).containsExactly("ab cd 16", "cd -16");
    }

    @Test
    void a_word_that_another_begins_with_says_nothing_more() {
        assertThat(SearchWords.of(" Asha  as RAO +9190 + ").words()).containsExactly("asha", "rao", "9190", "+");
        assertThat(SearchWords.of("\u0000").words()).isEmpty();
        assertThat(SearchWords.of("rao RAO").words()).containsExactly("rao");
    }

    private static List<String> words(String first, String last) {
        var words = new ArrayList<PersonWord>();
        var profile = new Profile(
                new ProfileKey(CUSTOMER, new AccountId(1)),
                first,
                last,
                Instant.EPOCH,
                new TillId(1),
                Instant.EPOCH,
                new TillId(1));
        PersonWord.addAll(profile, words);
        return shown(words);
    }

    private static List<String> words(IdentifierType type, String value) {
        var words = new ArrayList<PersonWord>();
        PersonWord.addAll(
                new HeldIdentifier(new IdentifierKey(type, value), new AccountId(1), CUSTOMER, CUSTOMER, Instant.EPOCH),
                words);
        return shown(words);
    }

    private static List<String> shown(List<PersonWord> words) {
        assertThat(words).allMatch(word -> word.customer().equals(CUSTOMER));
        return words.stream()
                .map(word -> word.word() + " " + word.part().code())
                .toList();
    }
}
