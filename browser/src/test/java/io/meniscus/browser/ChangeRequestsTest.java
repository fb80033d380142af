package io.meniscus.browser;

import static io.meniscus.browser.Found.button;
import static io.meniscus.browser.Found.link;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.meniscus.browser.BrowserTestBed.Screen;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The review queue: what waits is found, looked at from both sides, and approved or rejected with a comment. */
class ChangeRequestsTest {
    private static final String TILL = "Basic c3RvcmUuc2VydmVyOjhhMTZhNmI3MDUwNWViMWYxZmY3Y2RjMGNkNTU1OWE3";
    private static final Pattern CREATED = Pattern.compile("\"createdId\":(\\d+)");

    @RegisterExtension
    static final BrowserTestBed BED = new BrowserTestBed("changes", BrowserTestBed.FirstPassword.CHANGED);

    @Test
    void a_merge_that_was_asked_for_is_shown_with_both_sides_and_happens_when_it_is_approved()
            throws IOException, InterruptedException {
        var victim = register("919812345601", "Binu");
        var survivor = register("919812345602", "Asha");
        ask("MERGE", victim, "\"misc_info\":{\"target_customer\":{\"id\":\"" + survivor + "\"}}");
        try (var context = BED.fresh(Screen.DESK)) {
            var page = open(BED.page(context));
            assertThat(page.locator("nav.places a").allTextContents()).contains("Change requests");
            page.locator("#kind").selectOption("merge");
            page.waitForURL("**kind=merge**");
            page.getByText("customer " + victim + " into " + survivor).waitFor();
            BED.shoot(page, "changes");
            page.locator("#found tbody a").first().click();

            assertThat(page.locator("[aria-label=Victim]").textContent()).contains("Binu", "919812345601");
            assertThat(page.locator("[aria-label=Survivor]").textContent()).contains("Asha", "919812345602");
            assertThat(page.locator("[aria-label=Afterwards]").textContent()).contains(survivor, "Asha");
            BED.shoot(page, "change-merge");
            page.getByLabel("Comment").fill("The same person");
            button(page, "Approve").click();

            assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("was approved");
            assertThat(page.locator("main").textContent()).contains("Approved", "The same person");
            assertThat(button(page, "Approve").count()).isZero();
            BED.shoot(page, "change-approved");
            assertThat(call("GET", "/v3/customers/" + survivor + "/merges", "").body())
                    .contains("\"victim\":" + victim, "\"rule\":\"request\"");

            var decided = URI.create(page.url()).getPath();
            link(page, "Change requests").first().click();
            page.waitForURL("**/change-requests");
            assertThat(page.locator("a[href='" + decided + "']").count()).isZero();
        }
    }

    @Test
    void what_was_rejected_never_happens_and_without_scripts_it_works_too() throws IOException, InterruptedException {
        var customer = register("919812345611", "Chitra");
        ask("MOBILE", customer, "\"old_value\":\"919812345611\",\"new_value\":\"919812345612\"");
        try (var context = BED.withoutScripts()) {
            var page = open(BED.page(context));
            page.getByText("919812345611 → 919812345612").waitFor();
            page.locator("#found tbody a").first().click();
            assertThat(page.locator("section[aria-labelledby=outcome]").textContent())
                    .contains("919812345611 is replaced by 919812345612");
            button(page, "Reject").click();
            assertThat(page.locator("main").textContent()).contains("Rejected");
            assertThat(call("GET", "/v2/customers/" + customer + "?source=INSTORE", "")
                            .body())
                    .contains("919812345611")
                    .doesNotContain("919812345612");
        }
    }

    @Test
    void what_cannot_happen_any_more_is_told_on_the_page() throws IOException, InterruptedException {
        var customer = register("919812345621", "Devi");
        ask("MOBILE", customer, "\"old_value\":\"919812345621\",\"new_value\":\"919812345622\"");
        register("919812345622", "Esha");
        try (var context = BED.fresh(Screen.PHONE)) {
            var page = open(BED.page(context));
            page.locator("#found tbody tr")
                    .filter(new Locator.FilterOptions().setHasText("919812345621"))
                    .locator("a")
                    .click();
            page.getByLabel("Comment").fill("By telephone");
            button(page, "Approve").click();
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("has this mobile by now");
            assertThat(page.getByLabel("Comment").inputValue()).isEqualTo("By telephone");
            assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
            BED.shoot(page, "phone-change-refused");
        }
    }

    private static Page open(Page page) {
        BED.logIn(page, BrowserTestBed.PASSWORD);
        page.navigate("/console/demo/change-requests");
        return page;
    }

    private static String register(String mobile, String name) throws IOException, InterruptedException {
        var answer = call("POST", "/v2/customers", """
                {"profiles":[{"source":"INSTORE","firstName":"%s","identifiers":[{"type":"mobile","value":"%s"}]}]}""".formatted(name, mobile));
        var id = CREATED.matcher(answer.body());
        assertThat(id.find()).as(answer.body()).isTrue();
        return id.group(1);
    }

    private static void ask(String baseType, String customer, String members) throws IOException, InterruptedException {
        var answer = call("POST", "/v1.1/request/add?format=json", """
                {"root":{"request":[{"type":"CHANGE_IDENTIFIER","base_type":"%s","customer":{"id":"%s"},%s}]}}""".formatted(baseType, customer, members));
        assertThat(answer.body()).contains("\"status\":\"PENDING\"");
    }

    private static HttpResponse<String> call(String method, String path, String body)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(BED.url().resolve(path))
                            .header("Authorization", TILL)
                            .header("Content-Type", "application/json")
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
