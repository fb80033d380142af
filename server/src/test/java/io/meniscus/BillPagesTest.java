package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.ConsoleVisitors.Shown;
import io.meniscus.access.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What support staff see of bills, a customer's and by their numbers. */
class BillPagesTest extends SupportDesk {
    private static final String BILLS = "/console/first/bills";
    private static final Pattern CREATED = Pattern.compile("\"createdId\":(\\d+)");

    @BeforeAll
    void letBillsEarn() {
        var rewards = Pattern.compile("href=\"(/console/first/programs/\\d+)\"")
                .matcher(editor.look("/console/first/programs").body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        var earning = """
                - name: Steps
                  kind: step
                  value: 1
                  step: 10
                  rounding: floor
                  expiry: {months: 12}
                """;
        var changed = editor.fill(
                rewards, Map.of("earning", earning, "caps", "- {name: Large, scope: each bill, most: 500}"));
        assertThat(changed.status()).as(changed.body()).isEqualTo(303);
    }

    private String bill(String till, String query, String body) {
        return bill("POST", till, query, body);
    }

    private String bill(String method, String till, String query, String body) {
        var reply = call(till, method, "/v2/transactions" + query, body);
        var id = CREATED.matcher(reply);
        assertThat(id.find()).as(reply).isTrue();
        return id.group(1);
    }

    private String sale(String customer, String number, String amount) {
        return sale(customer, number, amount, "2026-02-01T10:00:00Z");
    }

    private String sale(String customer, String number, String amount, String billed) {
        return bill(
                "first.pos", "?identifierName=id&identifierValue=" + customer, """
                {"type":"REGULAR","billNumber":"%s","billAmount":%s,"billingDate":"%s",
                 "lineItemsV2":[{"itemCode":"TEA","qty":4,"rate":100,"value":400,"amount":400,"description":"Green tea"},
                                {"itemCode":"MUG","qty":2,"rate":417.25,"value":834.5,"amount":834.5}],
                 "note":"Wrapped as a gift"}""".formatted(number, amount, billed));
    }

    private String back(String customer, String number, String how, String amount, String lines) {
        return bill("first.pos", "?identifierName=id&identifierValue=" + customer, """
                {"type":"RETURN","returnType":"%s","billNumber":"%s","billAmount":%s,
                 "purchaseTime":"2026-02-01T10:00:00Z","billingDate":"2026-02-03T10:00:00Z","lineItemsV2":[%s]}
                """.formatted(
                        how, number, amount, lines));
    }

    private String anonymous(String till, String number) {
        return bill(till, "", """
                {"type":"NOT_INTERESTED","billNumber":"%s","billAmount":500,"billingDate":"2026-02-01T10:00:00Z"}""".formatted(number));
    }

    private Shown find(String number, String place) {
        return viewer.look(BILLS + "?number=" + encoded(number) + "&place=" + encoded(place));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> bills(String body) {
        return Pattern.compile("class=\"strong\" href=\"" + BILLS + "/(\\d+)\"")
                .matcher(body)
                .results()
                .map(hit -> hit.group(1))
                .toList();
    }

    @Test
    void a_customer_has_its_bills_with_what_they_did_to_points() {
        var id = known("Anila", "mobile", "919500000001");
        assertThat(viewer.look(CUSTOMERS + id + "/bills").body()).contains("The customer has no bills.");
        var sale = sale(id, "BP-1", "1234.5");
        redeem("919500000001", "BP-1", 20);
        var part = back(id, "BP-1", "LINE_ITEM", "100", "{\"itemCode\":\"TEA\",\"qty\":1,\"amount\":100}");

        var page = viewer.look(CUSTOMERS + id + "/bills").body();
        assertThat(bills(page)).containsExactly(part, sale);
        assertThat(page)
                .contains("BP-1", "Sale, bill id " + sale, "Return of items, bill id " + part)
                .contains("1,234.50", "1 Feb 2026, 15:30", "Point of sale (first.pos)", "Returned in part")
                .contains("123 earned", "20 redeemed on it", "10 taken back", BILLS + "/" + sale + "#ledger");
        assertThat(viewer.look(CUSTOMERS + id + "/points").body()).contains(BILLS + "/" + sale);
        assertThat(viewer.look(CUSTOMERS + id + "/activity").body()).contains(BILLS + "/" + part);
    }

    private void redeem(String mobile, String number, int points) {
        var reply = call("first.pos", "POST", "/v1.1/points/redeem?format=json", """
                {"root":{"redeem":[{"points_redeemed":"%d","transaction_number":"%s","customer":{"mobile":"%s"}}]}}
                """.formatted(points, number, mobile));
        assertThat(reply).contains("\"success\":\"true\"");
    }

    @Test
    void a_list_is_filtered_by_number_type_store_and_day() {
        var id = known("Bela", "mobile", "919500000002");
        var sale = sale(id, "FILTER-a1", "100");
        var other = sale(id, "FILTER-b2", "100");
        var cancelled = back(id, "FILTER-b2", "CANCELLED", "100", "");
        var page = CUSTOMERS + id + "/bills";
        assertThat(bills(viewer.look(page + "?number=ter-A").body())).containsExactly(sale);
        assertThat(bills(viewer.look(page + "?type=sales").body())).containsExactlyInAnyOrder(other, sale);
        assertThat(bills(viewer.look(page + "?type=cancellations").body())).containsExactly(cancelled);
        assertThat(bills(viewer.look(page + "?from=2026-02-02").body())).containsExactly(cancelled);
        assertThat(bills(viewer.look(page + "?from=2026-02-01&until=2026-02-01").body()))
                .containsExactlyInAnyOrder(other, sale);
        assertThat(viewer.look(page + "?until=2026-01-31").body()).contains("No bill fits.");
        var store = Pattern.compile("<option value=\"(\\d+)\"[^>]*>Point of sale")
                .matcher(viewer.look(page).body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        assertThat(bills(viewer.look(page + "?store=" + store).body())).hasSize(3);
        assertThat(bills(viewer.look(page + "?store=987654").body())).isEmpty();
        for (var odd : List.of(
                "?from=never", "?from=2026-02-31", "?until=9999-12-31", "?before=0-0", "?before=x", "?store=x")) {
            assertThat(viewer.look(page + odd).status()).as(odd).isEqualTo(200);
        }
        assertThat(viewer.look(page + "?number=%00%ED%A0%80").status()).isEqualTo(200);
    }

    @Test
    void pages_stay_as_they_are_when_bills_come_in_between() {
        var id = known("Charu", "mobile", "919500000003");
        for (int i = 0; i < 23; i++) {
            sale(id, "PAGE-" + i, "100", "2026-02-01T10:%d:00Z".formatted(10 + i));
        }
        var first = viewer.look(CUSTOMERS + id + "/bills").body();
        var older = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"")
                .matcher(first)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .replace("&amp;", "&");
        sale(id, "PAGE-LATER", "100", "2026-02-02T10:00:00Z");
        var second = viewer.look(older).body();
        assertThat(bills(first)).hasSize(20);
        assertThat(bills(second)).hasSize(3).doesNotContainAnyElementsOf(bills(first));
        assertThat(second).contains("PAGE-2<", "PAGE-0<").doesNotContain("rel=\"next\"");
    }

    @Test
    void a_bill_is_told_in_sentences_and_shown_with_its_items_lots_and_entries() {
        var id = known("Divya", "mobile", "919500000004");
        var sale = sale(id, "TOLD-1", "1234.5");
        redeem("919500000004", "TOLD-1", 20);
        var part = back(id, "TOLD-1", "LINE_ITEM", "100", "{\"itemCode\":\"TEA\",\"qty\":1,\"amount\":100}");

        var page = viewer.look(BILLS + "/" + sale).body();
        assertThat(page)
                .contains("Divya Rao bought for 1,234.50 INR at Point of sale (first.pos) on 1 Feb 2026, 15:30.")
                .contains("It earned 123 points in Rewards: 1 point for every 10 of the bill, whole points only, good"
                        + " until the end of the month 12 months after the bill.")
                .contains("Of them 20 were redeemed, 10 were taken back; 93 are left.")
                .contains("What is left is good until 28 Feb 2027, 23:59.")
                .contains("20 points worth 10.00 INR were redeemed on it.", "Part of it came back: 100.00 INR.")
                .contains("Wrapped as a gift", "Green tea", "1 of 4, 100.00", "by the bill's number")
                .contains("Something of it came back with", BILLS + "/" + part)
                .contains("123 earned, lot ", "20 redeemed, lot ", "10 taken back with a return, lot ")
                .contains("Taken in", "by till first.pos", CUSTOMERS + id + "/bills");
        assertThat(viewer.look(BILLS + "/" + part).body())
                .contains("Divya Rao brought back what had cost 100.00 INR")
                .contains("10 points earned with what came back were taken back.")
                .contains("Brings back something of", BILLS + "/" + sale);
    }

    @Test
    void what_caps_took_is_told() {
        var id = known("Esha", "mobile", "919500000005");
        assertThat(viewer.look(BILLS + "/" + sale(id, "CAP-1", "9000")).body())
                .contains("It earned 500 points in Rewards")
                .contains("By its rules it would have been 900 points, but the program gives no more than its caps.")
                .contains("Caps took 400 points away.", "Large: at most 500 points for each bill");
        assertThat(viewer.look(BILLS + "/" + sale(id, "CAP-2", "9")).body())
                .contains("It earned no points: the rules give nothing for it.");
    }

    @Test
    void a_change_of_a_bill_is_told_with_who_made_it() {
        var id = known("Fenil", "mobile", "919500000006");
        var sale = sale(id, "CHANGED-1", "100");
        var changed = call(
                "first.admin",
                "PUT",
                "/v2/transactions?identifierName=id&identifierValue=" + id,
                "{\"id\":" + sale + ",\"deliveryStatus\":\"SHIPPED\",\"notes\":\"No gift\"}");
        assertThat(changed).contains("\"errors\":[]");
        assertThat(viewer.look(BILLS + "/" + sale).body())
                .contains("Shipped", "No gift", "Fields, notes or delivery changed", "by till first.");
    }

    @Test
    void a_merged_persons_bill_says_which_customer_it_came_through() {
        var survivor = known("Gauri", "mobile", "919500000007");
        var victim = known("Gauree", "mobile", "919500000008");
        var own = sale(survivor, "OWN-1", "100");
        var others = sale(victim, "OTHERS-1", "100");
        merge(survivor, victim);
        var page = viewer.look(CUSTOMERS + survivor + "/bills").body();
        assertThat(bills(page)).containsExactlyInAnyOrder(own, others);
        assertThat(page)
                .containsOnlyOnce("through customer ")
                .contains("through customer " + victim + ", Mobile 919500000008");
        assertThat(viewer.look(BILLS + "/" + others).body())
                .contains("Gauri Rao bought", "<dt>Through</dt>", "customer " + victim);
        assertThat(viewer.look(CUSTOMERS + victim + "/bills").to())
                .isEqualTo(CUSTOMERS + survivor + "?member=" + victim);
    }

    @Test
    void bills_of_nobody_are_found_by_number_store_till_and_id() {
        var one = anonymous("first.pos", "SAME-NUMBER");
        var two = anonymous("first.instore", "SAME-NUMBER");
        assertThat(bills(find("SAME-NUMBER", "").body())).containsExactlyInAnyOrder(two, one);
        assertThat(bills(find("SAME-NUMBER", "pos").body())).containsExactly(one);
        assertThat(bills(find("SAME-NUMBER", "First.InStore").body())).containsExactly(two);
        assertThat(bills(find(one, "").body())).containsExactly(one);
        assertThat(find("SAME-NUMBER", "first.kiosk").body()).contains("No bill has this number there.");
        assertThat(find("same-number", "").body()).contains("No bill has this number.");
        var nowhere = find("SAME-NUMBER", "nowhere");
        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(nowhere.body()).contains("No store or till has this code.").doesNotContain("No bill has");
        assertThat(viewer.look(BILLS).body()).doesNotContain("No bill has");
        assertThat(find("\u0000", "\u0000").status()).isEqualTo(200);
        assertThat(viewer.look(BILLS + "/" + one).body())
                .contains("Somebody who gave no name bought for 500.00 INR")
                .contains("It earned no points: nobody is named on it.", "No entry is about it.");
    }

    @Test
    void a_claimed_bill_leads_to_the_anonymous_one_and_back() {
        var id = known("Hema", "mobile", "919500000009");
        var anonymous = anonymous("first.pos", "CLAIM-1");
        var login = TwoOrganizations.basic("first.pos", TwoOrganizations.RIGHT);
        var claimed = organizations.call(
                "PUT",
                "/v2/transactions/retro",
                """
                {"oldType":"NOT_INTERESTED","newType":"REGULAR","transactionId":%s,"customerId":%s}""".formatted(anonymous, id),
                List.of("Authorization", login, "X-CAP-CLIENT-SIGNATURE", "S"));
        var bill = CREATED.matcher(claimed.body());
        assertThat(bill.find()).as(claimed.body()).isTrue();
        assertThat(viewer.look(BILLS + "/" + anonymous).body())
                .contains("itself: it was claimed", "Claimed as", BILLS + "/" + bill.group(1));
        assertThat(viewer.look(BILLS + "/" + bill.group(1)).body())
                .contains("Claimed later", "Was taken in as the anonymous bill", BILLS + "/" + anonymous)
                .contains("It earned 50 points");
        assertThat(find("CLAIM-1", "").body()).contains("Nobody", "Hema Rao");
    }

    @Test
    void another_organizations_bills_are_not_there() {
        var id = register("second.pos", "INSTORE", "Secunda", "mobile", "919500000010");
        var theirs = bill(
                "second.pos",
                "?identifierName=id&identifierValue=" + id,
                "{\"type\":\"REGULAR\",\"billNumber\":\"SECOND-1\",\"billAmount\":100}");
        assertThat(viewer.look(BILLS + "/" + theirs).status()).isEqualTo(404);
        assertThat(viewer.look(CUSTOMERS + id + "/bills").status()).isEqualTo(404);
        assertThat(bills(find("SECOND-1", "").body())).isEmpty();
        assertThat(bills(find(theirs, "").body())).isEmpty();
        for (var none : List.of("0", "987654321", "x", "9".repeat(30))) {
            assertThat(viewer.look(BILLS + "/" + none).status()).as(none).isEqualTo(404);
        }
        var stranger = visitors.in(organizations.second, Role.VIEWER, "Sten");
        assertThat(stranger.look("/console/second/bills/" + theirs).body()).contains("Secunda Rao bought");
        assertThat(stranger.look(BILLS + "/" + theirs).status()).isEqualTo(403);
    }

    @Test
    void what_a_till_sends_is_text_wherever_it_is_shown() {
        var id = known("Indu", "mobile", "919500000011");
        var number = "<script>alert(1)</script>";
        var sale = sale(id, number, "100");
        for (var page : List.of(CUSTOMERS + id + "/bills", BILLS + "/" + sale, BILLS + "?number=" + encoded(number))) {
            assertThat(viewer.look(page).body())
                    .as(page)
                    .contains("&lt;script&gt;alert(1)")
                    .doesNotContain("<script>alert");
        }
        var filtered = viewer.look(CUSTOMERS + id + "/bills?number=" + encoded("\"><script>"));
        assertThat(filtered.body()).contains("No bill fits.").doesNotContain("\"><script>");
    }
}
