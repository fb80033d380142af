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
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A day at the support desk: somebody is found, looked at, merged with a twin, parted again, and changed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CustomersTest {
    private static final String DEMO_LOGIN = "Basic c3RvcmUuc2VydmVyOjhhMTZhNmI3MDUwNWViMWYxZmY3Y2RjMGNkNTU1OWE3";
    private static final Pattern CREATED = Pattern.compile("\"createdId\":(\\d+)");
    private static final String CUSTOMERS = "/console/demo/customers";

    @RegisterExtension
    static final BrowserTestBed BED = new BrowserTestBed("customers", BrowserTestBed.FirstPassword.CHANGED);

    private static String asha;
    private static String twin;

    @BeforeAll
    static void register() throws IOException, InterruptedException {
        asha = register(
                "INSTORE",
                "Asha",
                "Verma",
                identifier("mobile", "919876501001"),
                identifier("email", "asha@example.org"));
        register("WEBSITE", "Asha", "V", identifier("email", "asha@example.org"));
        twin = register(
                "INSTORE", "Aasha", "Varma", identifier("mobile", "919876501002"), identifier("externalId", "VIP-7"));
        bill("919876501001", 1_000);
        bill("919876501002", 500);
        for (int i = 0; i < 22; i++) {
            register("INSTORE", "Ravi", "Nair", identifier("mobile", "9198765020" + (10 + i)));
        }
    }

    private static String identifier(String type, String value) {
        return "{\"type\":\"%s\",\"value\":\"%s\"}".formatted(type, value);
    }

    private static String register(String source, String firstName, String lastName, String... identifiers)
            throws IOException, InterruptedException {
        var body = "{\"profiles\":[{\"source\":\"%s\",\"firstName\":\"%s\",\"lastName\":\"%s\",\"identifiers\":[%s],"
                        .formatted(source, firstName, lastName, String.join(",", identifiers))
                + "\"fields\":{\"favourite_color\":\"%s\"}}]}".formatted(firstName.equals("Asha") ? "blue" : "red");
        var reply = call("/v2/customers", body);
        var id = CREATED.matcher(reply);
        assertThat(id.find()).as(reply).isTrue();
        return id.group(1);
    }

    private static String call(String path, String body) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(BED.url().resolve(path))
                                    .header("Authorization", DEMO_LOGIN)
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    /** Earns a point for every ten. */
    private static void bill(String mobile, int amount) throws IOException, InterruptedException {
        var bill = "{\"type\":\"REGULAR\",\"billNumber\":\"B-%s\",\"billAmount\":%d}".formatted(mobile, amount);
        assertThat(call("/v2/transactions?source=INSTORE&identifierName=mobile&identifierValue=" + mobile, bill))
                .contains("createdId");
    }

    private static void redeem(String mobile, int points) throws IOException, InterruptedException {
        var redeem = "{\"root\":{\"redeem\":[{\"points_redeemed\":\"%d\",\"customer\":{\"mobile\":\"%s\"}}]}}"
                .formatted(points, mobile);
        assertThat(call("/v1.1/points/redeem?format=json", redeem)).contains("Points Redeemed");
    }

    @Test
    @Order(1)
    void somebody_is_found_while_typing_and_opened() {
        try (var context = BED.fresh(Screen.DESK)) {
            var page = BED.page(context);
            BED.logIn(page, BrowserTestBed.PASSWORD);
            page.navigate("/console/demo");
            link(page, "Customers").click();
            page.evaluate("() => { window.stayed = true }");
            BED.shoot(page, "customers-empty");
            page.getByLabel("Find a customer").fill("nobody at all");
            page.getByText("Nobody fits.").waitFor();
            page.getByLabel("Find a customer").fill("ravi");
            page.getByText("1–20 of 22").waitFor();
            BED.shoot(page, "customers-found-many");
            page.getByLabel("Find a customer").fill("asha ver");
            page.waitForURL(Pattern.compile("q=asha(\\+|%20)ver"));
            page.locator("#found tbody tr").first().waitFor();
            assertThat(page.locator("#found tbody tr").count()).isOne();
            assertThat(page.evaluate("() => window.stayed === true")).isEqualTo(true);
            BED.shoot(page, "customers-found");

            link(page, "Asha Verma").click();
            page.waitForURL("**/customers/" + asha);
            assertThat(page.locator("main").textContent())
                    .contains("919876501001", "asha@example.org", "Instore", "Website", "Favourite colour");
            BED.shoot(page, "customer");
        }
    }

    @Test
    @Order(2)
    void a_merge_is_previewed_then_made() throws IOException, InterruptedException {
        try (var context = BED.fresh(Screen.DESK)) {
            var page = BED.page(context);
            BED.logIn(page, BrowserTestBed.PASSWORD);
            page.navigate(CUSTOMERS + "/" + asha + "/merges");
            BED.shoot(page, "customer-merges-none");
            link(page, "Merge with another customer").click();
            page.getByLabel("Find a customer").fill("vip-7");
            page.locator("#found tbody tr").waitFor();
            BED.shoot(page, "customer-merge-choose");
            page.locator("#found tbody tr a").click();
            assertThat(page.locator("main").textContent())
                    .contains("Becomes part of it", "What differs", "Aasha Varma", "919876501002")
                    .contains("What happens to the points");
            BED.shoot(page, "customer-merge-preview");
            button(page, "Merge").click();

            page.waitForURL("**/merges?done=merged");
            assertThat(page.locator(".family").textContent())
                    .contains("Customer " + asha, "Customer " + twin, "Somebody asked for it.", "in the console");
            page.locator(".before summary").click();
            page.getByText("Made of " + twin).waitFor();
            BED.shoot(page, "customer-merges");
            page.navigate(CUSTOMERS + "/" + twin);
            assertThat(page.url()).contains("/customers/" + asha + "?member=" + twin);
            BED.shoot(page, "customer-merged");
        }
        redeem("919876501002", 40);
    }

    @Test
    @Order(3)
    void what_is_done_to_somebody_is_done_by_keyboard_and_without_scripts() {
        try (var context = BED.withoutScripts()) {
            var page = BED.page(context);
            BED.logIn(page, BrowserTestBed.PASSWORD);
            page.navigate(CUSTOMERS);
            page.getByLabel("Find a customer").fill("9198765010");
            page.keyboard().press("Enter");
            page.waitForURL("**q=9198765010**");
            page.locator("#found tbody tr a").first().press("Enter");
            page.waitForURL("**/customers/" + asha);

            link(page, "Change status").click();
            button(page, "Change status").click();
            assertThat(page.locator("#reason-error").textContent()).contains("Say why");
            BED.shoot(page, "customer-status-error");
            page.locator("#label")
                    .selectOption(page.locator("#label option").last().getAttribute("value"));
            page.locator("#reason").fill("Asked for it by phone");
            button(page, "Change status").press("Enter");
            page.waitForURL("**done=saved");

            link(page, "Change subscriptions").click();
            page.locator("[name=mobile-bulk]").selectOption("OPTOUT");
            BED.shoot(page, "customer-subscriptions");
            button(page, "Save changes").press("Enter");
            page.waitForURL("**done=saved");

            link(page, "Change names and fields of Instore").click();
            page.getByLabel("Shoe size").fill("huge");
            button(page, "Save changes").press("Enter");
            assertThat(page.locator("main .error").first().textContent()).contains("isn't a value");
            BED.shoot(page, "customer-details-error");
            page.getByLabel("Shoe size").fill("41");
            button(page, "Save changes").press("Enter");
            page.waitForURL("**done=saved");

            link(page, "Change identifiers of Instore").click();
            page.locator("#type").selectOption("externalId");
            page.locator("#value").fill("CLUB-1");
            BED.shoot(page, "customer-identifiers");
            button(page, "Save changes").press("Enter");

            page.navigate(CUSTOMERS + "/" + asha + "/notes");
            page.locator("#note").fill("Prefers a call in the evening.\nSpeaks Hindi.");
            button(page, "Add note").press("Enter");
            page.waitForURL("**done=noted");
            BED.shoot(page, "customer-notes");
        }
    }

    @Test
    @Order(4)
    void every_page_of_a_customer_fits_a_phone_and_names_its_fields() {
        var paths = List.of(
                "?q=asha",
                "/" + asha,
                "/" + asha + "/notes",
                "/" + asha + "/merges",
                "/" + asha + "/history",
                "/" + asha + "/activity",
                "/" + asha + "/status",
                "/" + asha + "/subscriptions",
                "/" + asha + "/merge?q=ravi");
        for (var screen : List.of(Screen.PHONE, Screen.DARK)) {
            try (var context = BED.fresh(screen)) {
                var page = BED.page(context);
                BED.logIn(page, BrowserTestBed.PASSWORD);
                for (var path : paths) {
                    page.navigate(CUSTOMERS + path);
                    look(page, screen, path.replaceAll("[^a-z]+", "-"));
                }
                page.navigate(CUSTOMERS + "/" + asha + "/merges");
                link(page, "Undo merge " + merge(page) + " …").click();
                look(page, screen, "-undo");
            }
        }
    }

    private static String merge(Page page) {
        var href = page.locator("a[href$='/undo']").first().getAttribute("href");
        return href.replaceAll(".*/merges/(\\d+)/undo", "$1");
    }

    private static void look(Page page, Screen screen, String name) {
        BED.shoot(page, "customers-" + screen.name().toLowerCase(Locale.ROOT) + name);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s on %s", name, screen)
                .isEqualTo(true);
        assertThat(page.locator("main h1").count()).as(name).isOne();
        assertThat(page.evaluate("() => [...document.querySelectorAll('input:not([type=hidden]),select,textarea')]"
                        + ".filter(e => !e.labels.length && !e.ariaLabel).length"))
                .as("unlabelled fields of %s", name)
                .isEqualTo(0);
    }

    @Test
    @Order(5)
    void the_merge_is_undone_after_looking_at_what_goes_where() {
        try (var context = BED.fresh(Screen.DESK)) {
            var page = BED.page(context);
            BED.logIn(page, BrowserTestBed.PASSWORD);
            page.navigate(CUSTOMERS + "/" + asha + "/merges");
            page.locator("a[href$='/undo']").first().click();
            assertThat(page.locator("main").textContent())
                    .contains("Is a person of its own again", "Aasha Varma", "What goes where")
                    .contains("Customer " + twin + " spent 40 points of Customer " + asha)
                    .contains("all of them can be given back.");
            page.getByLabel("Give the points back").check();
            BED.shoot(page, "customer-undo");
            button(page, "Undo the merge").click();
            page.waitForURL("**/merges?done=unmerged");
            assertThat(page.locator("main").textContent()).contains("Undone merges", "Undone:");
            BED.shoot(page, "customer-merges-undone");
            page.navigate(CUSTOMERS + "/" + twin);
            assertThat(page.locator("h1").textContent()).contains("Aasha Varma");
            page.navigate(CUSTOMERS + "/" + twin + "/points");
            assertThat(page.locator("main").textContent())
                    .contains("Settled when a merge was undone", "40 redeemed", "Merge undone");
            page.navigate(CUSTOMERS + "/" + asha + "/points");
            assertThat(page.locator("main").textContent())
                    .contains("Settled when a merge was undone", "40 given back that were redeemed");
            page.navigate(CUSTOMERS + "/" + twin + "/activity");
            assertThat(page.locator("main").textContent()).contains("Registered", "Merge undone");
            page.navigate(CUSTOMERS + "/" + asha + "/activity");
            assertThat(page.locator("main").textContent())
                    .contains(
                            "Registered",
                            "Another customer merged into this person",
                            "Merge undone",
                            "Subscriptions changed");
            BED.shoot(page, "customer-activity");
            page.navigate(CUSTOMERS + "/" + asha + "/history");
            BED.shoot(page, "customer-history");
        }
    }
}
