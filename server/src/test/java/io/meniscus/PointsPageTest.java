package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.CustomerId;
import io.meniscus.core.points.Category;
import io.meniscus.points.LedgerFixture;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What support staff see of a customer's points. */
class PointsPageTest extends SupportDesk {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private LedgerFixture fixture;

    @BeforeAll
    void openLedgers() {
        fixture = new LedgerFixture(organizations.database, organizations.first);
    }

    @AfterAll
    void closeLedgers() {
        fixture.close();
    }

    private Instant day(int n) {
        return now.plus(Duration.ofDays(n));
    }

    private static CustomerId id(String text) {
        return new CustomerId(Long.parseLong(text));
    }

    @Test
    void somebody_without_points_has_an_empty_page() {
        var id = known("Nila", "mobile", "919600000001");
        assertThat(viewer.look(CUSTOMERS + id + "/points").body())
                .contains("The customer never had any.")
                .doesNotContain("Verify");
    }

    @Test
    void balances_lots_and_entries_are_told_in_words() {
        var id = known("Gita", "mobile", "919600000002");
        fixture.earn(id(id), 1200, day(-300), day(-10));
        fixture.spend(id(id), 450, day(-200));
        fixture.earn(id(id), 340, day(-90), day(20));
        fixture.earn(id(id), 900, day(-30), day(200));
        fixture.earn(id(id), 1, Category.DELAYED, 75, day(-3), day(300));
        fixture.spend(id(id), 120, day(-2));
        var page = viewer.look(CUSTOMERS + id + "/points").body();
        assertThat(page)
                .contains("1,120</strong> <span>points to redeem", "<dt>Promised</dt><dd>75</dd>")
                .contains("<dt>Redeemed</dt><dd>570</dd>", "<dt>Expired</dt><dd>750</dd>")
                .contains("<dt>Next to expire</dt><dd>220 on ")
                .contains("Promised, by time", "lapsed ", "1,200 earned, lot ", "120 redeemed, lot ")
                .contains("<svg class=\"chart\"", "1,120 points now", "class=\"future\"");
        assertThat(page.indexOf("Redemption")).as("the newest first").isLessThan(page.lastIndexOf("1,200 earned"));
    }

    @Test
    void verifying_says_whether_the_ledger_is_as_it_was_written() {
        var id = known("Hema", "mobile", "919600000003");
        fixture.earn(id(id), 10, day(-3), day(90));
        assertThat(viewer.look(CUSTOMERS + id + "/points?verify=now").body())
                .contains("As written", "Entries recomputed one by one: 1.", "No hash of it was handed out yet");
        fixture.tamper("update ledger_entry set amounts = array[9000::bigint] where customer_id = " + id);
        assertThat(viewer.look(CUSTOMERS + id + "/points?verify=now").body())
                .contains("Damaged", "Entry 1 or a lot it made was changed");
    }

    @Test
    void entries_go_back_page_by_page() {
        var id = known("Jaya", "mobile", "919600000004");
        for (int i = 0; i < 25; i++) {
            fixture.earn(id(id), 100 + i, day(-30 + i), day(90));
        }
        var first = viewer.look(CUSTOMERS + id + "/points").body();
        assertThat(first).contains("124 earned", "105 earned").doesNotContain("104 earned");
        var older = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"")
                .matcher(first)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        assertThat(viewer.look(older).body())
                .contains("104 earned", "100 earned")
                .doesNotContain("105 earned", "rel=\"next\"");
        assertThat(viewer.look(CUSTOMERS + id + "/points?before=nonsense").body())
                .contains("124 earned");
    }
}
