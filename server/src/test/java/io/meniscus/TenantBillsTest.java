package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As {@link TenantMatrixTest}, for calls that name a bill. */
class TenantBillsTest {
    private static final Pattern ID = Pattern.compile("\"createdId\":(\\d+)");
    private static final Pattern BILL = Pattern.compile("\"transaction\":\\[\\{\"id\":(\\d+)");
    private static final AtomicLong MOBILES = new AtomicLong(919_700_000_000L);

    private static TwoOrganizations organizations;

    @BeforeAll
    static void start(@TempDir Path data) {
        organizations = new TwoOrganizations(data);
    }

    @AfterAll
    static void stop() {
        organizations.close();
    }

    private record Customer(String id, String mobile) {}

    private static Customer register(String organization) {
        var mobile = Long.toString(MOBILES.incrementAndGet());
        var body = call("POST", "/v2/customers", """
                {"profiles":[{"source":"INSTORE","firstName":"Asha",
                 "identifiers":[{"type":"mobile","value":"%s"}]}]}""".formatted(mobile), organization + ".admin");
        var id = ID.matcher(body);
        assertThat(id.find()).as(body).isTrue();
        return new Customer(id.group(1), mobile);
    }

    private static String call(String method, String path, String body, String till) {
        var login = List.of("Authorization", TwoOrganizations.basic(till, TwoOrganizations.RIGHT));
        var answer = organizations.call(method, path, body, login);
        assertThat(answer.status())
                .as(method + " " + path + ": " + answer.body())
                .isLessThan(500);
        return answer.status() + " " + answer.body();
    }

    @Test
    void another_organizations_bill_is_as_good_as_none_and_stays_as_it_is() {
        var theirs = register("first");
        var added = call(
                "POST",
                "/v2/transactions?identifierName=id&identifierValue=" + theirs.id(),
                "{\"type\":\"REGULAR\",\"billNumber\":\"THEIRS\",\"billAmount\":100}",
                "first.admin");
        var id = ID.matcher(added);
        assertThat(id.find()).as(added).isTrue();
        var before = organizations.rows(organizations.first);

        for (var bill : List.of(id.group(1), "987654321")) {
            for (var path : List.of("/v2/transactions/", "/v2/earning/")) {
                assertThat(call("GET", path + bill, "", "second.admin")).contains("\"code\":620");
            }
            assertThat(call("POST", "/v2/transactions?source=INSTORE", """
                    {"type":"NOT_INTERESTED_RETURN","billNumber":"THEIRS","id":%s,"billAmount":100,
                     "purchaseTime":"2020-01-01T00:00:00Z"}""".formatted(bill), "second.admin"))
                    .contains("\"code\":625");
            var login = TwoOrganizations.basic("second.admin", TwoOrganizations.RIGHT);
            var claimed = organizations.call(
                    "PUT",
                    "/v2/transactions/retro",
                    """
                    {"oldType":"NOT_INTERESTED","newType":"REGULAR","transactionId":%s,"customerId":%s}
                    """.formatted(bill, theirs.id()),
                    List.of("Authorization", login, "X-CAP-CLIENT-SIGNATURE", "S"));
            assertThat(claimed.body()).contains("\"code\":1628");
        }
        assertThat(call("GET", "/v2/transactions/getByBillNumber/THEIRS", "", "second.admin"))
                .contains("\"code\":625");
        assertThat(organizations.rows(organizations.first)).isEqualTo(before);
        for (var path : List.of(
                "/v2/transactions/" + id.group(1),
                "/v2/transactions/getByBillNumber/THEIRS",
                "/v2/earning/" + id.group(1))) {
            assertThat(call("GET", path, "", "first.admin")).contains("\"billNumber\":\"THEIRS\"", theirs.id());
        }
    }

    @Test
    void another_organizations_bill_is_as_good_as_none_in_v1_1_too() {
        var theirs = register("first");
        var number = "B-" + theirs.mobile();
        var added = call(
                "POST", "/v1.1/transaction/add?format=json", """
                {"root":{"transaction":[{"type":"regular","number":"%s","amount":"100",
                 "customer":{"mobile":"%s"}}]}}""".formatted(number, theirs.mobile()), "first.admin");
        var id = BILL.matcher(added);
        assertThat(id.find()).as(added).isTrue();
        var before = organizations.rows(organizations.first);

        for (var what : List.of("id=" + id.group(1), "id=987654321", "number=" + number)) {
            assertThat(call("GET", "/v1.1/transaction/get?format=json&type=ALL&" + what, "", "second.admin"))
                    .contains("\"count\":0")
                    .doesNotContain("Asha", "\"amount\"");
        }
        var theirCustomer = update(id.group(1), theirs);
        assertThat(call("POST", "/v1.1/transaction/update?format=json", theirCustomer, "second.admin"))
                .contains("\"code\":\"611\"");
        var ownCustomer = update(id.group(1), register("second"));
        assertThat(call("POST", "/v1.1/transaction/update?format=json", ownCustomer, "second.admin"))
                .contains("\"code\":\"667\"");
        assertThat(organizations.rows(organizations.first)).isEqualTo(before);
        assertThat(call("POST", "/v1.1/transaction/update?format=json", theirCustomer, "first.admin"))
                .contains("\"code\":\"600\"");
        assertThat(call("GET", "/v1.1/transaction/get?format=json&id=" + id.group(1), "", "first.admin"))
                .contains("\"count\":1", "Asha");
    }

    private static String update(String bill, Customer customer) {
        return "{\"root\":{\"transaction\":[{\"id\":\"%s\",\"notes\":\"Hm\",\"customer\":{\"id\":\"%s\"}}]}}"
                .formatted(bill, customer.id());
    }
}
