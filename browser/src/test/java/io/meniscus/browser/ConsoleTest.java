package io.meniscus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.meniscus.browser.BrowserTestBed.Screen;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A first administrator's first half hour: in order, for the first log-in happens once. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleTest {
    private static final String DEMO_LOGIN = "Basic c3RvcmUuc2VydmVyOjhhMTZhNmI3MDUwNWViMWYxZmY3Y2RjMGNkNTU1OWE3";

    @RegisterExtension
    static final BrowserTestBed BED = new BrowserTestBed("first", BrowserTestBed.FirstPassword.TO_BE_CHANGED);

    private static Locator heading(Page page, String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
    }

    private static Locator button(Page page, String text) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text));
    }

    @Test
    @Order(1)
    void a_wrong_password_is_answered_beside_the_form_and_keeps_the_email() {
        try (var context = BED.fresh(Screen.DESK)) {
            var page = BED.page(context);
            page.navigate("/console");
            assertThat(page.url()).contains("/console/-/log-in?next=");
            BED.shoot(page, "log-in");
            BED.logIn(page, "Wrong-password-1");
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("don't fit");
            assertThat(page.getByLabel("E-mail").inputValue()).isEqualTo(BrowserTestBed.ADMINISTRATOR);
            BED.shoot(page, "log-in-wrong");
        }
    }

    @Test
    @Order(2)
    void the_first_password_must_be_changed_before_anything_else() {
        try (var context = BED.fresh(Screen.DESK)) {
            var page = BED.page(context);
            BED.logIn(page, BED.firstPassword());
            assertThat(page.url()).endsWith("/console/-/password");
            page.navigate("/console/demo/users");
            assertThat(page.url()).endsWith("/console/-/password");
            BED.shoot(page, "first-password");

            changePassword(page, BED.firstPassword(), "short");
            assertThat(page.locator("#password-error").textContent()).contains("at least 9");
            BED.shoot(page, "first-password-weak");

            changePassword(page, BED.firstPassword(), BrowserTestBed.PASSWORD);
            assertThat(page.url()).contains("/console?done=");
            assertThat(heading(page, "Organizations").isVisible()).isTrue();
            BED.shoot(page, "chooser");
        }
    }

    private static void changePassword(Page page, String present, String wanted) {
        page.locator("#present").fill(present);
        page.locator("#password").fill(wanted);
        page.locator("#again").fill(wanted);
        button(page, "Change password").click();
    }

    @Test
    @Order(3)
    void an_organization_is_chosen_and_shows_what_is_set_up() {
        try (var context = BED.fresh(Screen.DESK)) {
            var page = BED.page(context);
            BED.logIn(page, BrowserTestBed.PASSWORD);
            page.locator(".choices a").first().click();
            assertThat(page.url()).endsWith("/console/demo");
            assertThat(page.locator("nav.places a").allTextContents()).contains("Overview", "Requests", "Users");
            BED.shoot(page, "overview-empty");
        }
    }

    @Test
    @Order(4)
    void a_call_is_found_by_its_request_id_with_its_items_and_events() throws IOException, InterruptedException {
        var id = addTwoCustomers();
        try (var context = BED.fresh(Screen.DESK)) {
            var page = BED.page(context);
            BED.logIn(page, BrowserTestBed.PASSWORD);
            awaitLogged(page, id);
            assertThat(page.locator(".items li").allTextContents()).hasSize(2);
            assertThat(page.locator(".items").textContent())
                    .contains("accepted")
                    .contains("refused with");
            assertThat(page.locator("main").textContent()).contains("customer added", "store.server");
            BED.shoot(page, "trace");
            page.navigate("/console/demo/requests");
            BED.shoot(page, "requests");
        }
    }

    /** One that is right and one that is not, in one call; gives its id. */
    private static String addTwoCustomers() throws IOException, InterruptedException {
        var body = "{\"root\":{\"customer\":[{\"mobile\":\"919876500001\",\"firstname\":\"Asha\"},"
                + "{\"firstname\":\"Nobody\"}]}}";
        try (var client = HttpClient.newHttpClient()) {
            var reply = client.send(
                    HttpRequest.newBuilder(BED.url().resolve("/v1.1/customer/add?format=json"))
                            .header("Authorization", DEMO_LOGIN)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return reply.headers().firstValue("X-Cap-Requestid").orElseThrow(() -> new AssertionError(reply.body()));
        }
    }

    private static void awaitLogged(Page page, String id) throws InterruptedException {
        for (int i = 0; i < 20 && !page.url().endsWith(id); i++) {
            Thread.sleep(200);
            page.navigate("/console/demo/requests");
            page.getByLabel("Request id").fill(id);
            button(page, "Find").click();
        }
        assertThat(page.url()).endsWith("/requests/" + id);
    }

    @Test
    @Order(5)
    void the_filter_swaps_the_list_without_loading_the_page() {
        try (var context = BED.fresh(Screen.DESK)) {
            var page = BED.page(context);
            BED.logIn(page, BrowserTestBed.PASSWORD);
            page.navigate("/console/demo/requests");
            page.evaluate("() => { window.stayed = true }");
            page.getByLabel("Result").selectOption("good");
            page.waitForURL("**outcome=good**");
            page.getByText("No call fits.").waitFor();
            assertThat(page.evaluate("() => window.stayed === true")).isEqualTo(true);
        }
    }

    @Test
    @Order(6)
    void an_invited_user_sets_a_password_and_sees_only_what_the_role_grants() {
        try (var context = BED.fresh(Screen.DESK)) {
            var page = BED.page(context);
            BED.logIn(page, BrowserTestBed.PASSWORD);
            page.navigate("/console/demo/users");
            BED.shoot(page, "users-empty");
            page.getByLabel("Name").fill("Vera Viewer");
            page.getByLabel("E-mail").fill("Vera@Example.org");
            page.locator("#role").selectOption("VIEWER");
            button(page, "Invite").click();
            var link = page.getByLabel("One-time link").inputValue();
            BED.shoot(page, "users-invited");
            try (var theirs = BED.fresh(Screen.PHONE)) {
                var guest = BED.page(theirs);
                guest.navigate(link);
                guest.locator("#password").fill("Seven-Sisters-7");
                guest.locator("#again").fill("Seven-Sisters-7");
                BED.shoot(guest, "invite-phone");
                button(guest, "Set password and log in").click();
                guest.navigate("/console/demo");
                assertThat(guest.locator("nav.places a").allTextContents()).doesNotContain("Users");
                assertThat(guest.navigate("/console/demo/users").status()).isEqualTo(403);
                assertThat(guest.navigate(link).status()).isEqualTo(404);
            }
            page.navigate("/console/demo/users");
            BED.shoot(page, "users");
        }
    }

    @Test
    @Order(7)
    void no_page_scrolls_sideways_on_a_phone_and_each_has_its_landmarks() {
        for (var screen : List.of(Screen.PHONE, Screen.DARK)) {
            try (var context = BED.fresh(screen)) {
                var page = BED.page(context);
                BED.logIn(page, BrowserTestBed.PASSWORD);
                for (var path : List.of(
                        "/console",
                        "/console/demo",
                        "/console/demo/requests",
                        "/console/demo/users",
                        "/console/-/sessions",
                        "/console/-/password",
                        "/console/-/requests")) {
                    page.navigate(path);
                    BED.shoot(page, screen.name().toLowerCase(java.util.Locale.ROOT) + path.replace('/', '-'));
                    assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                            .as("%s on %s", path, screen)
                            .isEqualTo(true);
                    assertThat(page.locator("main h1").count()).as(path).isOne();
                    assertThat(page.evaluate("() => [...document.querySelectorAll('input:not([type=hidden]),select')]"
                                    + ".filter(e => !e.labels.length && !e.ariaLabel).length"))
                            .as("unlabelled fields of %s", path)
                            .isEqualTo(0);
                }
            }
        }
    }

    @Test
    @Order(8)
    void everything_works_by_keyboard_and_without_scripts() {
        try (var context = BED.withoutScripts()) {
            var page = BED.page(context);
            page.navigate("/console/-/log-in");
            tabTo(page, "input[name=email]");
            page.keyboard().type(BrowserTestBed.ADMINISTRATOR);
            tabTo(page, "input[name=password]");
            page.keyboard().type(BrowserTestBed.PASSWORD);
            page.keyboard().press("Enter");
            heading(page, "Organizations").waitFor();
            page.navigate("/console/demo");
            page.keyboard().press("Tab");
            assertThat(page.locator("a.skip:focus").count()).isOne();
            page.keyboard().press("Enter");
            page.waitForURL("**/console/demo**#main");
            tabTo(page, "main a[href$='/requests']");
            page.keyboard().press("Enter");
            heading(page, "Requests").waitFor();
            page.locator("#outcome").selectOption("good");
            button(page, "Filter").press("Enter");
            page.waitForURL("**outcome=good**");
        }
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if (page.locator(selector + ":focus").count() == 1) {
                return;
            }
        }
        throw new AssertionError("Tab doesn't reach " + selector);
    }

    @Test
    @Order(9)
    void the_reference_lists_the_calls_of_the_api() {
        try (var context = BED.fresh(Screen.DESK)) {
            var page = BED.page(context);
            page.navigate("/docs");
            page.locator(".opblock-tag").first().waitFor();
            assertThat(page.locator(".opblock-tag").count()).isGreaterThan(2);
            BED.shoot(page, "docs");
        }
    }

    @Test
    @Order(10)
    void logging_out_everywhere_ends_other_browsers_too() {
        try (var here = BED.fresh(Screen.DESK);
                var there = BED.fresh(Screen.DESK)) {
            var first = BED.page(here);
            var second = BED.page(there);
            BED.logIn(first, BrowserTestBed.PASSWORD);
            BED.logIn(second, BrowserTestBed.PASSWORD);
            first.navigate("/console/-/sessions");
            BED.shoot(first, "sessions");
            button(first, "Log out everywhere").click();
            second.navigate("/console/demo");
            assertThat(second.url()).contains("/console/-/log-in");
        }
    }
}
