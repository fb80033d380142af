package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Loyalty programs in the console: made and changed as documents write them, and tried on bills. */
class ProgramPagesTest extends SupportDesk {
    private static final String PROGRAMS = "/console/first/programs";
    private static final String EARNING = """
            - name: Steps
              kind: step
              value: 1
              step: 10
              rounding: floor
              expiry: {months: 12}
            - name: Each line
              on: line
              kind: prorated
              value: 1.25
            - name: Cash bonus
              on: tender
              tender: Cash
              kind: fixed
              value: 5
              expiry: {base: registration, days: 400}
            """;

    private String gold = "";

    @BeforeAll
    void makeGold() {
        setUp("/tenders", "{\"name\":\"Cash\",\"canonicalName\":\"CASH\"}");
        var made = editor.fill(
                PROGRAMS + "/new",
                Map.of(
                        "name",
                        "Gold",
                        "ratio",
                        "0.5",
                        "decimals",
                        "1",
                        "roundingMode",
                        "FLOOR",
                        "earning",
                        EARNING,
                        "caps",
                        "- {name: Small, scope: each bill, most: 60}\n- {name: Large, scope: each bill, most: 900}"));
        assertThat(made.status()).isEqualTo(303);
        gold = made.to().replaceAll("\\?.*", "");
    }

    @Test
    void a_program_is_shown_as_documents_write_it_to_who_may_change_it_and_in_words_to_others() {
        assertThat(editor.look(gold).body())
                .contains(
                        "- name: Steps\n  \"on\": bill\n  kind: step\n  value: 1\n  step: 10",
                        "href=\"" + gold + "/try\"")
                .contains("YAML or JSON");
        assertThat(viewer.look(gold).body())
                .contains(
                        "Steps (1 point for every 10 of the bill, whole points only, good until the end of the month 12"
                                + " months after the bill)")
                .doesNotContain("<textarea");
        assertThat(viewer.look(PROGRAMS).body()).contains("Gold", "FLOOR");
    }

    @Test
    void what_is_wrong_inside_a_rule_is_told_with_its_place_and_what_was_typed_stays() {
        var wrong = "- {name: A, kind: fixed, value: 1}\n- {name: B, kind: step, value: 1, step: 0}";
        var refused = editor.fill(gold, Map.of("earning", wrong));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("No. 2, step: Enter a number from 0.01", "name: B, kind: step");
        assertThat(editor.fill(gold, Map.of("earning", "- name: A\n   kind: x")).body())
                .contains("Is not YAML or JSON, or names a key twice (line ");
        assertThat(editor.fill(gold, Map.of("earning", "lots")).body()).contains("Enter a list: each of its values");
    }

    @Test
    void a_bill_is_tried_rule_by_rule() {
        var shown = tried("amount=505&lines=200%0A305&paid=" + encoded("Cash = 100\nCash=5") + "&at=2026-01-10T10:00"
                + "&registered=2026-01-01T10:00");
        assertThat(rows(shown))
                .contains("Steps|The bill|505|50|50|50|31 Jan 2027, 23:59|")
                .contains("Each line|Line 1|200|2.5|2.5|2.5|for ever|")
                .contains("Each line|Line 2|305|3.8125|3.8|3.8|for ever|")
                .contains("Cash bonus|Paid by Cash|105|5|5|3.7|5 Feb 2027, 23:59|");
        assertThat(shown)
                .contains("<strong>60 points</strong> <span>worth 30.00 INR</span>", "Caps take 1.3 points away.")
                .contains("at most 60 points for each bill: takes 1.3 points away")
                .contains("at most 900 points for each bill: takes nothing away")
                .contains("A point is worth 0.5 INR. Its points are rounded to one decimal (floor).");
    }

    @Test
    void a_bill_that_earns_nothing_says_so_rule_by_rule() {
        assertThat(rows(tried("amount=9.99"))).contains("Steps|The bill|9.99|0|0|0|—|");
    }

    @Test
    void what_is_wrong_with_a_bill_is_told_and_nothing_is_counted() {
        assertThat(tried("amount=much")).contains("Enter an amount").doesNotContain("class=\"sum\"");
        assertThat(tried("amount=1&at=noon")).contains("Enter a day and time");
        assertThat(tried("amount=1&tier=0")).contains("Enter the number of a tier");
        assertThat(tried("amount=1&lines=1%0Ax")).contains("Enter an amount");
        assertThat(tried("amount=1&paid=" + encoded("Shells = 1"))).contains("There is no tender Shells.");
    }

    @Test
    void more_points_than_can_be_counted_are_told() {
        setUp(
                "/programs",
                "{\"name\":\"Endless\",\"earning\":[{\"name\":\"A\",\"kind\":\"step\",\"value\":1000000000,\"step\":0.01}]}");
        var endless = viewer.look(PROGRAMS).body().replaceAll("(?s).*href=\"([^\"]*)\">Endless.*", "$1");
        assertThat(viewer.look(endless + "/try?amount=999999999999").body())
                .contains("More points than can be counted.");
    }

    private String tried(String query) {
        var shown = viewer.look(gold + "/try?" + query);
        assertThat(shown.status()).isEqualTo(200);
        return shown.body();
    }

    /** The table's cells, a row a line. */
    private static String rows(String body) {
        return body.replaceAll("(?s).*<tbody>(.*)</tbody>.*", "$1")
                .replaceAll("<td[^>]*>", "")
                .replace("</td>", "|");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
