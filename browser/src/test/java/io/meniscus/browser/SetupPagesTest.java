package io.meniscus.browser;

import static io.meniscus.browser.Found.button;
import static io.meniscus.browser.Found.link;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.meniscus.browser.BrowserTestBed.Screen;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An organization is set up in the browser; each test makes entries of its own. */
class SetupPagesTest {
    @RegisterExtension
    static final BrowserTestBed BED = new BrowserTestBed("setup", BrowserTestBed.FirstPassword.CHANGED);

    private static String notice(Page page) {
        return page.locator("#notice").textContent();
    }

    @Test
    void a_store_and_a_till_are_made_and_the_tills_secret_opens_the_api() throws IOException, InterruptedException {
        try (var context = BED.fresh(Screen.DESK)) {
            var page = BED.page(context);
            BED.logIn(page, BrowserTestBed.PASSWORD);
            page.navigate("/console/demo/stores");
            BED.shoot(page, "stores");
            link(page, "New store").click();
            page.locator("#code").fill("pune.fc");
            page.locator("#name").fill("Fergusson Road");
            page.locator("#zone").selectOption("south");
            page.locator("#externalIds").fill("EXT-PUN-1\nEXT-PUN-2");
            BED.shoot(page, "store-new");
            button(page, "Create store").click();
            assertThat(notice(page)).contains("Created");
            BED.shoot(page, "store-made");
            link(page, "New till here").click();
            assertThat(page.locator("#store").inputValue()).isEqualTo("pune.fc");
            page.locator("#code").fill("pune.till.1");
            button(page, "Create till").click();
            var secret = page.locator("#secret").inputValue();
            BED.shoot(page, "till-secret");
            assertThat(configs("pune.till.1", secret)).isEqualTo(200);
            assertThat(configs("pune.till.1", "wrong-" + secret)).isEqualTo(401);
            link(page, "To the till").click();
            button(page, "New secret").click();
            var second = page.locator("#secret").inputValue();
            assertThat(second).isNotEqualTo(secret);
            assertThat(configs("pune.till.1", second)).isEqualTo(200);
            page.navigate("/console/demo/stores?q=EXT-PUN-2");
            assertThat(page.locator("#tree tbody tr").count()).isOne();
            BED.shoot(page, "stores-search");
        }
    }

    private static int configs(String user, String secret) throws IOException, InterruptedException {
        var pair = (user + ":" + md5(secret)).getBytes(StandardCharsets.UTF_8);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(BED.url().resolve("/v2/customers/1"))
                                    .header(
                                            "Authorization",
                                            "Basic " + Base64.getEncoder().encodeToString(pair))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        }
    }

    private static String md5(String text) {
        try {
            var digest = java.security.MessageDigest.getInstance("MD5");
            return java.util.HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_concept_stands_in_the_tree_with_its_stores_and_is_found() {
        try (var context = BED.fresh(Screen.DESK)) {
            var page = BED.page(context);
            BED.logIn(page, BrowserTestBed.PASSWORD);
            page.navigate("/console/demo/stores?open=none");
            assertThat(page.locator("#tree .sort").allTextContents()).containsExactly("Zone", "Concept");
            page.locator("[aria-label='Open Demo Fashion']").click();
            link(page, "Connaught Place").waitFor();
            assertThat(page.locator("#tree .sort").allTextContents()).contains("Store");
            BED.shoot(page, "stores-concept");
            page.navigate("/console/demo/stores?q=fashion");
            assertThat(page.locator("#tree tbody").textContent()).contains("Demo Fashion", "Concept");
        }
    }

    @Test
    void a_wrong_value_is_told_beside_its_field_and_what_was_typed_stays() {
        try (var context = BED.fresh(Screen.DESK)) {
            var page = BED.page(context);
            BED.logIn(page, BrowserTestBed.PASSWORD);
            page.navigate("/console/demo/stores?q=saket");
            link(page, "Saket").click();
            assertThat(page.locator("#timeZone").getAttribute("placeholder")).isEqualTo("inherited: Asia/Kolkata");
            assertThat(page.locator("#code").getAttribute("readonly")).isNotNull();
            page.locator("#timeZone").fill("Mars/Olympus");
            page.locator("#description").fill("By the mall");
            button(page, "Save changes").click();
            assertThat(page.locator("#timeZone-error").textContent()).contains("time zone such as");
            assertThat(page.locator("#timeZone").inputValue()).isEqualTo("Mars/Olympus");
            assertThat(page.locator("#description").inputValue()).isEqualTo("By the mall");
            BED.shoot(page, "store-error");
            page.locator("#timeZone").fill("Asia/Dubai");
            button(page, "Save changes").click();
            assertThat(notice(page)).contains("Saved");
            assertThat(page.locator(".history").textContent()).contains("Asia/Dubai", "By the mall");
            BED.shoot(page, "store-history");
            button(page, "Deactivate").click();
            assertThat(page.locator("main").textContent()).contains("Inactive");
            button(page, "Activate").click();
            assertThat(notice(page)).contains("Activated");
        }
    }

    @Test
    void a_configuration_key_is_set_refused_and_reset_in_place() {
        try (var context = BED.fresh(Screen.DESK)) {
            var page = BED.page(context);
            BED.logIn(page, BrowserTestBed.PASSWORD);
            page.navigate("/console/demo/configuration");
            BED.shoot(page, "configuration");
            assertThat(page.locator("details.fold[open]").count()).isZero();
            page.locator("#group-server summary").press("Enter");
            page.locator("[aria-label='Edit MAX_TOKEN_LIFE_SECONDS']").click();
            page.locator("#MAX_TOKEN_LIFE_SECONDS #value").fill("5");
            button(page, "Save").click();
            assertThat(page.locator("#value-error").textContent()).contains("whole number from 60");
            BED.shoot(page, "configuration-error");
            page.locator("#value").fill("7200");
            button(page, "Save").click();
            assertThat(notice(page)).contains("Saved");
            assertThat(page.locator("#MAX_TOKEN_LIFE_SECONDS").isVisible()).isTrue();
            BED.shoot(page, "configuration-saved");
            page.navigate("/console/demo/configuration?which=set");
            assertThat(page.locator("#MAX_TOKEN_LIFE_SECONDS").textContent()).contains("7200", "default: 3600");
            page.navigate("/console/demo/configuration?edit=MAX_TOKEN_LIFE_SECONDS");
            button(page, "Reset to 3600").click();
            assertThat(notice(page)).contains("default");
            page.navigate("/console/demo/configuration?which=set");
            assertThat(page.locator("#MAX_TOKEN_LIFE_SECONDS").count()).isZero();
        }
    }

    @Test
    void a_viewer_sees_no_button_that_changes_and_is_refused_what_is_sent_anyway() {
        try (var context = BED.fresh(Screen.DESK);
                var theirs = BED.fresh(Screen.DESK)) {
            var page = BED.page(context);
            BED.logIn(page, BrowserTestBed.PASSWORD);
            page.navigate("/console/demo/users");
            page.getByLabel("Name").fill("Vito Viewer");
            page.getByLabel("E-mail").fill("vito@example.org");
            button(page, "Invite").click();
            var guest = BED.page(theirs);
            guest.navigate(page.getByLabel("One-time link").inputValue());
            guest.locator("#password").fill("Seven-Sisters-7");
            guest.locator("#again").fill("Seven-Sisters-7");
            button(guest, "Set password and log in").click();
            for (var path : List.of("/stores", "/stores/stores/1", "/clients", "/configuration", "/organization")) {
                guest.navigate("/console/demo" + path);
                assertThat(guest.locator("main form[method=post], main a[href$='/new'], main a[href*='edit=']")
                                .count())
                        .as(path)
                        .isZero();
            }
            guest.navigate("/console/demo/stores?q=saket");
            guest.locator("a.strong").first().click();
            BED.shoot(guest, "store-viewer");
            var status = guest.evaluate("async () => (await fetch('/console/demo/stores/zones/new', {method: 'POST',"
                    + " headers: {'Content-Type': 'application/x-www-form-urlencoded', 'X-Form-Token':"
                    + " JSON.parse(document.body.getAttribute('hx-headers'))['X-Form-Token']},"
                    + " body: 'code=sneaky'})).status");
            assertThat(status).isEqualTo(403);
            assertThat(page.navigate("/console/demo/stores/zones?q=sneaky").ok())
                    .isTrue();
            assertThat(page.locator("#entries").textContent()).contains("Nothing fits");
        }
    }

    @Test
    void an_organization_is_made_and_deactivated_by_the_platform() {
        try (var context = BED.fresh(Screen.DESK)) {
            var page = BED.page(context);
            BED.logIn(page, BrowserTestBed.PASSWORD);
            page.navigate("/console/-/organizations/new");
            page.locator("#code").fill("acme");
            page.locator("#name").fill("Acme Stores");
            page.locator("#country").fill("AE");
            page.locator("#timeZone").fill("Asia/Dubai");
            page.locator("#currency").fill("AED");
            page.locator("#language").fill("en");
            BED.shoot(page, "organization-new");
            button(page, "Create organization").click();
            assertThat(page.url()).contains("/console/acme");
            page.navigate("/console/-/organizations");
            BED.shoot(page, "organizations");
            button(page, "Deactivate Acme Stores").click();
            assertThat(page.locator("main").textContent()).contains("Inactive");
            assertThat(page.navigate("/console/acme").status()).isEqualTo(403);
        }
    }

    @Test
    void the_tree_opens_a_level_at_a_time_without_loading_the_page() {
        try (var context = BED.fresh(Screen.DESK)) {
            var page = BED.page(context);
            BED.logIn(page, BrowserTestBed.PASSWORD);
            page.navigate("/console/demo/stores");
            page.evaluate("() => { window.stayed = true }");
            page.locator("[aria-label='Open North']").click();
            link(page, "Connaught Place").waitFor();
            assertThat(page.locator(".tree").textContent()).doesNotContain("till.001");
            page.locator("[aria-label='Open Connaught Place']").click();
            link(page, "Till 1").waitFor();
            assertThat(page.evaluate("() => window.stayed === true")).isEqualTo(true);
            BED.shoot(page, "stores-open");
        }
    }

    @Test
    void without_scripts_a_zone_is_found_opened_made_and_changed() {
        try (var context = BED.withoutScripts()) {
            var page = BED.page(context);
            BED.logIn(page, BrowserTestBed.PASSWORD);
            page.navigate("/");
            assertThat(page.url()).endsWith("/console");
            page.navigate("/console/demo/stores");
            page.locator("[aria-label='Open North']").click();
            assertThat(link(page, "Connaught Place").count()).isOne();
            page.navigate("/console/demo/stores/zones/new?parent=north");
            page.locator("#code").fill("punjab");
            button(page, "Create zone").click();
            page.locator("#name").fill("Punjab");
            button(page, "Save changes").click();
            assertThat(notice(page)).contains("Saved");
            page.navigate("/console/demo/configuration");
            assertThat(page.locator("[aria-label='Edit BASIC_AUTHENTICATION']").isVisible())
                    .isFalse();
            page.locator("#q").fill("basic_auth");
            button(page, "Search").click();
            assertThat(page.locator(".key").count()).isOne();
            page.locator("[aria-label='Edit BASIC_AUTHENTICATION']").click();
            page.locator("#value").selectOption("1");
            button(page, "Save").click();
            assertThat(notice(page)).contains("Saved");
        }
    }

    @Test
    void no_page_scrolls_sideways_and_every_field_has_a_label() {
        var sizes = Map.of(Screen.PHONE, "phone", Screen.DARK, "dark");
        for (var screen : List.of(Screen.PHONE, Screen.DARK)) {
            try (var context = BED.fresh(screen)) {
                var page = BED.page(context);
                BED.logIn(page, BrowserTestBed.PASSWORD);
                for (var path : List.of(
                        "/demo/organization",
                        "/demo/organization/changes",
                        "/demo/stores",
                        "/demo/stores/stores",
                        "/demo/stores/stores/new",
                        "/demo/stores/stores/1",
                        "/demo/clients",
                        "/demo/access-groups",
                        "/demo/sources",
                        "/demo/configuration",
                        "/demo/configuration?edit=CLUSTER_TIME_ZONE",
                        "/demo/more",
                        "/demo/more/statusLabels",
                        "/demo/imports",
                        "/-/organizations",
                        "/-/administrators")) {
                    page.navigate("/console" + path);
                    var name = sizes.get(screen) + path.replaceAll("[^A-Za-z0-9]", "-");
                    BED.shoot(page, name.toLowerCase(Locale.ROOT));
                    assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                            .as("%s on %s", path, screen)
                            .isEqualTo(true);
                    assertThat(page.locator("main h1").count()).as(path).isOne();
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
