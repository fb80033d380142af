package io.meniscus.browser;

import static io.meniscus.browser.Found.button;
import static io.meniscus.browser.Found.link;
import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.browser.BrowserTestBed.Screen;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The demo's loyalty program is looked at, changed and tried on a bill. */
class ProgramsTest {
    @RegisterExtension
    static final BrowserTestBed BED = new BrowserTestBed("programs", BrowserTestBed.FirstPassword.CHANGED);

    @Test
    void a_program_is_tried_while_the_bill_is_typed() {
        try (var context = BED.fresh(Screen.DESK)) {
            var page = BED.page(context);
            BED.logIn(page, BrowserTestBed.PASSWORD);
            page.navigate("/console/demo/programs");
            BED.shoot(page, "programs");
            link(page, "Demo Rewards").click();
            BED.shoot(page, "program");
            link(page, "Try it").click();
            assertThat(page.locator("#outcome .tried").textContent()).contains("100 points", "worth 100.00 INR");
            page.locator("#amount").fill("1234.50");
            page.locator("#lines").fill("1000\n234.50");
            page.locator("#outcome .tried:has-text('123 points')").waitFor();
            BED.shoot(page, "program-try");
            page.locator("#amount").fill("much");
            page.locator("#outcome [role=alert]").waitFor();
            BED.shoot(page, "program-try-error");
        }
    }

    @Test
    void a_rule_that_is_wrong_is_told_beside_the_rules_and_one_that_is_right_counts() {
        try (var context = BED.fresh(Screen.DESK)) {
            var page = BED.page(context);
            BED.logIn(page, BrowserTestBed.PASSWORD);
            page.navigate("/console/demo/programs/new");
            page.locator("#name").fill("Extra");
            page.locator("#earning").fill("- name: Twice\n  kind: multiplier\n  factor: 2");
            button(page, "Create program").click();
            assertThat(page.locator("#earning-error").textContent()).contains("No. 1, of: Is missing");
            BED.shoot(page, "program-error");
            page.locator("#earning")
                    .fill("- name: Twice\n  kind: multiplier\n  factor: 2\n  of: {kind: step, value: 1, step: 10}");
            page.locator("#caps").fill("- {name: Small, scope: each bill, most: 50}");
            button(page, "Create program").click();
            assertThat(page.locator("#notice").textContent()).contains("Created");
            link(page, "Try it").click();
            assertThat(page.locator("#outcome .tried").textContent()).contains("50 points");
            assertThat(page.locator("#outcome").textContent()).contains("Caps take 150 points away.");
            BED.shoot(page, "program-try-capped");
        }
    }

    @Test
    void no_page_scrolls_sideways_and_every_field_has_a_label() {
        for (var screen : List.of(Screen.PHONE, Screen.DARK)) {
            try (var context = BED.fresh(screen)) {
                var page = BED.page(context);
                BED.logIn(page, BrowserTestBed.PASSWORD);
                for (var path : List.of("", "/new", "/1", "/1/try?lines=10&paid=Cash%3D10")) {
                    page.navigate("/console/demo/programs" + path);
                    BED.shoot(page, (screen + "-programs" + path).replaceAll("[^A-Za-z0-9]", "-"));
                    assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                            .as("%s on %s", path, screen)
                            .isEqualTo(true);
                    assertThat(page.evaluate("() => [...document.querySelectorAll("
                                    + "'input:not([type=hidden]),select,textarea')]"
                                    + ".filter(e => !e.labels.length && !e.ariaLabel).length"))
                            .as("unlabelled fields of %s", path)
                            .isEqualTo(0);
                }
            }
        }
    }
}
