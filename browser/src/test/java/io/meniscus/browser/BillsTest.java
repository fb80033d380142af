package io.meniscus.browser;

import static io.meniscus.browser.Found.button;
import static io.meniscus.browser.Found.link;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
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
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody calls about a bill: it is found, looked at, and read out. */
class BillsTest {
    private static final String DEMO_LOGIN = "Basic c3RvcmUuc2VydmVyOjhhMTZhNmI3MDUwNWViMWYxZmY3Y2RjMGNkNTU1OWE3";
    private static final String SAKET_LOGIN = "Basic dGlsbC4wMDI6Mjc0MWU2MmJlNmJlNjI0ZjY3YjAwZDFkNmE1ZDYxYmY=";
    private static final Pattern CREATED = Pattern.compile("\"createdId\":(\\d+)");
    private static final String BILLS = "/console/demo/bills";
    private static final String SCRIPT = "<script>document.title = 'gone'</script>";

    @RegisterExtension
    static final BrowserTestBed BED = new BrowserTestBed("bills", BrowserTestBed.FirstPassword.CHANGED);

    private static String asha;
    private static String sale;
    private static String part;
    private static String odd;
    private static String wordy;

    @BeforeAll
    static void sell() throws IOException, InterruptedException {
        asha = register("Asha", "Verma", "919876502001");
        sale = sold(asha, "B-1001", 1234.5, """
                {"itemCode":"SHIRT","description":"Linen shirt, white, size L","qty":2,"rate":500,"value":1000,
                 "discount":0,"amount":1000,"serial":"SH-77"},
                {"itemCode":"SOCKS","qty":1,"rate":234.5,"value":234.5,"amount":234.5}""");
        redeem("919876502001", "B-1001", 20);
        part = created(post("/v2/transactions?identifierName=id&identifierValue=" + asha, """
                {"type":"RETURN","returnType":"LINE_ITEM","billNumber":"B-1001","billAmount":500,
                 "purchaseTime":"2026-02-01T10:00:00Z","billingDate":"2026-02-04T10:00:00Z",
                 "lineItemsV2":[{"itemCode":"SHIRT","qty":1,"amount":500}]}"""));
        odd = sold(asha, SCRIPT, 99, "{\"itemCode\":\"<b>TEA</b>\",\"qty\":1,\"amount\":99}");
        for (int i = 0; i < 22; i++) {
            sold(asha, "R-" + (100 + i), 100 + i, "");
        }
        var named = register("L".repeat(255), "Name", "919876502002");
        wordy = sold(named, "N".repeat(50), 500, "{\"itemCode\":\"" + "I".repeat(90) + "\",\"qty\":1,\"amount\":500}");
        created(send("/v2/transactions", """
                {"type":"NOT_INTERESTED","billNumber":"B-1001","billAmount":80,
                 "billingDate":"2026-02-02T10:00:00Z"}""", SAKET_LOGIN));
    }

    private static String register(String firstName, String lastName, String mobile)
            throws IOException, InterruptedException {
        return created(post("/v2/customers", """
                {"profiles":[{"source":"INSTORE","firstName":"%s","lastName":"%s",
                 "identifiers":[{"type":"mobile","value":"%s"}]}]}""".formatted(firstName, lastName, mobile)));
    }

    private static String sold(String customer, String number, double amount, String lines)
            throws IOException, InterruptedException {
        return created(post("/v2/transactions?identifierName=id&identifierValue=" + customer, """
                {"type":"REGULAR","billNumber":"%s","billAmount":%s,"billingDate":"2026-02-01T10:00:00Z",
                 "note":"Wrapped as a gift","lineItemsV2":[%s],
                 "paymentModes":[{"mode":"Cash","value":%s}]}""".formatted(
                        number, amount, lines, amount)));
    }

    private static void redeem(String mobile, String number, int points) throws IOException, InterruptedException {
        var reply = post("/v1.1/points/redeem?format=json", """
                {"root":{"redeem":[{"points_redeemed":"%d","transaction_number":"%s","customer":{"mobile":"%s"}}]}}
                """.formatted(points, number, mobile));
        assertThat(reply).contains("\"success\":\"true\"");
    }

    private static String created(String reply) {
        var id = CREATED.matcher(reply);
        assertThat(id.find()).as(reply).isTrue();
        return id.group(1);
    }

    private static String post(String path, String body) throws IOException, InterruptedException {
        return send(path, body, DEMO_LOGIN);
    }

    private static String send(String path, String body, String login) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(BED.url().resolve(path))
                    .header("Authorization", login)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private static Page entered(BrowserContext context) {
        var page = BED.page(context);
        BED.logIn(page, BrowserTestBed.PASSWORD);
        return page;
    }

    @Test
    void a_customers_bills_lead_to_a_bill_and_that_to_its_returns_ledger_and_call() {
        try (var context = BED.fresh(Screen.DESK)) {
            var page = entered(context);
            page.navigate("/console/demo/customers/" + asha);
            page.locator(".tabs").getByText("Bills").click();
            assertThat(page.locator("#bills tbody tr").count()).isEqualTo(20);
            page.evaluate("() => { window.stayed = true }");
            page.getByLabel("Bill number").fill("b-10");
            page.keyboard().press("Enter");
            page.waitForURL("**number=b-10**");
            page.locator("#bills tbody tr:nth-child(2)").waitFor();
            assertThat(page.locator("#bills tbody tr").count()).isEqualTo(2);
            assertThat(page.evaluate("() => window.stayed === true")).isEqualTo(true);
            assertThat(page.locator("#bills").textContent())
                    .contains(
                            "Return of items", "Returned in part", "123 earned", "20 redeemed on it", "49 taken back");
            BED.shoot(page, "customer-bills");

            page.locator("#bills tbody tr:nth-child(2) a").first().click();
            page.waitForURL("**/bills/" + sale);
            assertThat(page.locator(".said").textContent())
                    .contains("Asha Verma bought for 1,234.50 INR at Connaught Place")
                    .contains("It earned 123 points in Demo Rewards: 1 point for every 10 of the bill")
                    .contains("Of them 20 were redeemed, 49 were taken back; 54 are left.");
            assertThat(page.locator("main").textContent())
                    .contains(
                            "Linen shirt, white, size L", "SH-77", "1 of 2", "Wrapped as a gift", "Points on the bill");
            BED.shoot(page, "bill");

            page.locator("#related ~ ul a").click();
            page.waitForURL("**/bills/" + part);
            assertThat(page.locator(".said").textContent()).contains("49 points", "taken back");
            BED.shoot(page, "bill-return");
            page.locator("#related ~ ul a").click();
            page.waitForURL("**/bills/" + sale);
            page.locator("#events ~ ol a").first().click();
            page.waitForURL("**/requests/**");
            assertThat(page.locator("main").textContent()).contains("/v2/transactions");
            page.goBack();
            link(page, "Asha Verma").first().click();
            page.waitForURL("**/customers/" + asha + "/bills");
        }
    }

    @Test
    void further_back_is_another_page() {
        try (var context = BED.fresh(Screen.DESK)) {
            var page = entered(context);
            page.navigate("/console/demo/customers/" + asha + "/bills");
            link(page, "Older").click();
            page.waitForURL("**before=**");
            assertThat(page.locator("#bills tbody tr").count()).isEqualTo(5);
            assertThat(page.locator("#bills").textContent()).contains("B-1001");
        }
    }

    @Test
    void a_number_finds_the_bills_of_everybody_by_keyboard_and_without_scripts() {
        try (var context = BED.withoutScripts()) {
            var page = entered(context);
            page.navigate("/console/demo");
            link(page, "Bills").click();
            BED.shoot(page, "bills-empty");
            page.getByLabel("Bill number").fill("B-1001");
            page.keyboard().press("Enter");
            page.waitForURL("**number=B-1001**");
            assertThat(page.locator("#bills").textContent()).contains("Asha Verma", "Nobody", "Sale, not interested");
            assertThat(page.locator("#bills tbody tr").count()).isEqualTo(3);
            BED.shoot(page, "bills-found");
            page.getByLabel("Store or till").fill("delhi.saket");
            button(page, "Find").press("Enter");
            page.waitForURL("**place=delhi.saket**");
            assertThat(page.locator("#bills tbody tr").count()).isOne();
            page.locator("#bills tbody a").first().press("Enter");
            assertThat(page.locator(".said").textContent())
                    .contains("Somebody who gave no name", "It earned no points: nobody is named on it.");
            BED.shoot(page, "bill-anonymous");
            page.navigate(BILLS + "?number=B-1001&place=nowhere");
            assertThat(page.locator("#place-error").textContent()).contains("No store or till");
            BED.shoot(page, "bills-error");
        }
    }

    @Test
    void what_a_till_sent_is_shown_and_never_run() {
        try (var context = BED.fresh(Screen.DESK)) {
            var page = entered(context);
            page.navigate(BILLS + "/" + odd);
            assertThat(page.locator("h1").textContent()).contains(SCRIPT);
            assertThat(page.locator("#items ~ div").textContent()).contains("<b>TEA</b>");
            assertThat(page.title()).contains(SCRIPT);
            BED.shoot(page, "bill-odd");
            page.navigate("/console/demo/customers/" + asha + "/bills?number=script");
            assertThat(page.locator("#bills").textContent()).contains(SCRIPT);
        }
    }

    @Test
    void nobody_looks_at_a_bill_without_being_let_in() throws IOException, InterruptedException {
        try (var context = BED.fresh(Screen.DESK)) {
            var stranger = BED.page(context);
            stranger.navigate(BILLS + "/" + sale);
            assertThat(stranger.url()).contains("/console/-/log-in");
            stranger.navigate("/console/demo/customers/" + asha + "/bills");
            assertThat(stranger.url()).contains("/console/-/log-in");
        }
        var made = send(
                "/admin/v1/organizations",
                "{\"code\":\"other\",\"name\":\"Other\",\"country\":\"IN\",\"timeZone\":\"Asia/Kolkata\","
                        + "\"currency\":\"INR\",\"language\":\"en\"}",
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString((BrowserTestBed.ADMINISTRATOR + ":" + BrowserTestBed.PASSWORD)
                                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(made).contains("\"code\":\"other\"");
        try (var context = BED.fresh(Screen.DESK)) {
            var page = entered(context);
            for (var path : List.of("/bills/" + sale, "/customers/" + asha + "/bills", "/bills/0")) {
                var reply = page.navigate("/console/other" + path);
                assertThat(reply.status()).as(path).isEqualTo(404);
            }
            page.navigate("/console/other/bills?number=B-1001");
            assertThat(page.locator("#bills").textContent()).contains("No bill has this number.");
        }
    }

    @Test
    void every_page_of_bills_fits_a_phone_and_names_its_fields() {
        var paths = List.of(
                "/bills?number=B-1001",
                "/bills/" + sale,
                "/bills/" + part,
                "/bills/" + wordy,
                "/bills?number=" + "N".repeat(50),
                "/customers/" + asha + "/bills",
                "/customers/" + asha + "/points");
        for (var screen : List.of(Screen.PHONE, Screen.DARK)) {
            try (var context = BED.fresh(screen)) {
                var page = entered(context);
                for (int i = 0; i < paths.size(); i++) {
                    page.navigate("/console/demo" + paths.get(i));
                    look(page, screen, paths.get(i), i);
                }
            }
        }
    }

    private static void look(Page page, Screen screen, String path, int nth) {
        BED.shoot(page, "bills-" + screen.name().toLowerCase(Locale.ROOT) + "-" + nth);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s on %s", path, screen)
                .isEqualTo(true);
        assertThat(page.locator("main h1").count()).as(path).isOne();
        assertThat(page.evaluate("() => [...document.querySelectorAll('input:not([type=hidden]),select,textarea')]"
                        + ".filter(e => !e.labels.length && !e.ariaLabel).length"))
                .as("unlabelled fields of %s", path)
                .isEqualTo(0);
    }
}
