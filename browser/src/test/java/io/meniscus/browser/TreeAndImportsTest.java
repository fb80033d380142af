package io.meniscus.browser;

import static io.meniscus.browser.Found.button;
import static io.meniscus.browser.Found.link;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.meniscus.browser.BrowserTestBed.Screen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tree on a phone, a file from its upload to what was left out of it, and what built-in groups grant. */
class TreeAndImportsTest {
    @RegisterExtension
    static final BrowserTestBed BED = new BrowserTestBed("imports", BrowserTestBed.FirstPassword.CHANGED);

    @Test
    void on_a_phone_the_tree_opens_to_its_tills_and_nothing_stands_outside_of_the_screen() {
        try (var context = BED.fresh(Screen.PHONE)) {
            var page = BED.page(context);
            BED.logIn(page, BrowserTestBed.PASSWORD);
            page.navigate("/console/demo/stores");
            page.locator("[aria-label='Open North']").click();
            page.locator("[aria-label='Open Connaught Place']").click();
            link(page, "Till 1").waitFor();
            BED.shoot(page, "phone-stores-open");
            assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
            assertThat(page.evaluate("() => [...document.querySelectorAll('.tree a, .tree code, .tree .hint')]"
                            + ".filter(e => e.getBoundingClientRect().right > window.innerWidth)"
                            + ".map(e => e.textContent)"))
                    .isEqualTo(List.of());
        }
    }

    @Test
    void a_file_with_a_wrong_row_is_shown_imported_without_it_and_gives_the_row_back() throws IOException {
        var csv = """
                store code,store name,zone code,time zone id
                nagpur.1,Nagpur One,south,
                nagpur.2,Nagpur Two,atlantis,
                nagpur.3,Nagpur Three,south,Asia/Kolkata
                """;
        try (var context = BED.fresh(Screen.DESK)) {
            var page = BED.page(context);
            BED.logIn(page, BrowserTestBed.PASSWORD);
            page.navigate("/console/demo/imports");
            page.locator("#kind").selectOption("stores");
            page.locator("#file")
                    .setInputFiles(new FilePayload("nagpur.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
            BED.shoot(page, "import-upload");
            button(page, "Upload and check").click();

            assertThat(page.locator("#run").textContent())
                    .contains("Checked all 3 rows: 1 can't be imported and will be left out");
            var wrong = page.locator("section[aria-labelledby=problems] tbody tr");
            assertThat(wrong.count()).isOne();
            assertThat(wrong.locator("td").allTextContents().subList(0, 2)).containsExactly("3", "zone code");
            assertThat(wrong.textContent()).contains("atlantis");
            assertThat(page.locator("section[aria-labelledby=rows] th").allTextContents())
                    .containsExactly("store code", "store name", "zone code", "time zone id");
            BED.shoot(page, "import-preview");

            button(page, "Start the import").click();
            page.getByText("Done, with errors").waitFor();
            BED.shoot(page, "import-done");
            var errors =
                    page.waitForDownload(() -> link(page, "Download errors.csv").click());
            assertThat(errors.suggestedFilename()).isEqualTo("errors.csv");
            assertThat(Files.readString(errors.path()))
                    .startsWith("row,column,message")
                    .contains("3,zone code,")
                    .doesNotContain("2,", "4,");

            page.navigate("/console/demo/stores?q=nagpur");
            assertThat(page.locator("#tree tbody tr a").allTextContents())
                    .containsExactlyInAnyOrder("Nagpur One", "Nagpur Three");
            page.navigate("/console/demo/imports");
            BED.shoot(page, "imports");
        }
    }

    @Test
    void a_built_in_access_group_shows_what_it_grants() {
        try (var context = BED.fresh(Screen.DESK)) {
            var page = BED.page(context);
            BED.logIn(page, BrowserTestBed.PASSWORD);
            page.navigate("/console/demo/access-groups");
            link(page, "POS").click();
            assertThat(page.locator("tr:has-text('Transaction') td").allTextContents())
                    .containsExactly("Transaction", "Write", "Read");
            BED.shoot(page, "access-group-built-in");
        }
    }
}
