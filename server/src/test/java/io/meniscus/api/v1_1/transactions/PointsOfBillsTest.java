package io.meniscus.api.v1_1.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.access.AccessGroup;
import io.meniscus.access.Caller;
import io.meniscus.access.Principal;
import io.meniscus.api.v1_1.V11Dialect;
import io.meniscus.bill.BillReadStore;
import io.meniscus.bill.BillReads;
import io.meniscus.bill.Transactions;
import io.meniscus.core.AccountId;
import io.meniscus.core.OrgId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.field.FieldDefinitions;
import io.meniscus.core.identity.Source;
import io.meniscus.core.points.ExpiryKind;
import io.meniscus.core.points.PointsRounding;
import io.meniscus.core.program.ActionRounding;
import io.meniscus.core.program.Allocation;
import io.meniscus.core.program.EarnRule;
import io.meniscus.core.program.ExpiryRule;
import io.meniscus.core.program.PerTier;
import io.meniscus.core.program.Program;
import io.meniscus.core.program.Programs;
import io.meniscus.core.program.RedemptionRules;
import io.meniscus.customer.CustomerStore;
import io.meniscus.customer.Customers;
import io.meniscus.event.EventStore;
import io.meniscus.http.Request;
import io.meniscus.http.RequestHead;
import io.meniscus.http.Route;
import io.meniscus.organization.Activity;
import io.meniscus.organization.Organization;
import io.meniscus.organization.OrganizationDetails;
import io.meniscus.organization.OrganizationStore;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.SourceAccount;
import io.meniscus.organization.Store;
import io.meniscus.organization.StoreDetails;
import io.meniscus.organization.Till;
import io.meniscus.organization.TillDetails;
import io.meniscus.organization.TillKind;
import io.meniscus.organization.configuration.Settings;
import io.meniscus.points.PointsStore;
import io.meniscus.product.ProductStore;
import io.meniscus.redemption.RedemptionStore;
import io.meniscus.run.Runner;
import io.meniscus.run.database.OrgTransactions;
import io.meniscus.run.database.Unpooled;
import io.meniscus.testing.FakeHeaders;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What bills say of points, in an organization whose one program gives a tenth of a bill. */
class PointsOfBillsTest {
    private static final OrgId ORG = new OrgId(1);
    private static final TillId TILL = new TillId(7);
    private static final AtomicLong REQUESTS = new AtomicLong(1);
    private static final TestDatabase DATABASE = TestPostgres.freshDatabase();
    private static final Runner RUNNER = new Runner(DATABASE.app(), 2, new EventStore());
    private static final OrgTransactions DATA = new OrgTransactions(Unpooled.jdbi(DATABASE.app()));
    private static final CustomerStore CUSTOMERS = new CustomerStore();
    private static final PointsStore POINTS = new PointsStore();
    private static final Transactions BILLS =
            new Transactions(RUNNER, CUSTOMERS, POINTS, new RedemptionStore(), new ProductStore());
    private static final Organizations NONE = new Organizations(new OrganizationStore(Unpooled.jdbi(DATABASE.app())));
    private static final Route ROUTE = new Routes(
                    new V11Dialect(),
                    BILLS,
                    new BillReads(new BillReadStore(DATA), RUNNER, POINTS),
                    new Customers(RUNNER, CUSTOMERS),
                    NONE)
            .routes()
            .getFirst();

    @AfterAll
    static void close() {
        RUNNER.close();
    }

    private static Program tenth() {
        var year = new ExpiryRule(new ExpiryRule.Base.Event(), new ExpiryRule.Lasting.Months(12), ExpiryKind.FIXED);
        var rule = new EarnRule(
                "a tenth",
                new EarnRule.Source.Bill(),
                new Allocation.Prorated(PerTier.all(BigDecimal.TEN)),
                new ActionRounding.Actual(),
                year);
        return new Program(
                new ProgramId(3),
                "Main",
                "",
                BigDecimal.ONE,
                PointsRounding.STANDARD,
                List.of(rule),
                List.of(),
                RedemptionRules.ANY,
                Program.CodeNeed.NONE);
    }

    private static Organization organization() {
        var none = OrganizationDetails.NONE;
        return new Organization(
                new Organization.Profile(ORG, "demo", "Demo", "IN", "91", ZoneOffset.UTC, "INR", "en", 1),
                new Settings(Map.of("CONF_ALLOW_REGISTRATION_FROM_ANY_IDENTIFIERS", "1")),
                List.of(new Till(
                        TILL,
                        "till",
                        "Till",
                        "",
                        TillKind.TILL,
                        1,
                        ZoneOffset.UTC,
                        AccessGroup.POS,
                        Activity.ACTIVE,
                        TillDetails.NONE)),
                List.of(new Store(1, "one", "One", List.of(), Activity.ACTIVE, StoreDetails.NONE)),
                List.of(new SourceAccount(
                        new AccountId(1), Source.INSTORE, "", "", Activity.ACTIVE, "0".repeat(32), false, Map.of())),
                List.of(),
                null,
                Map.of(),
                FieldDefinitions.NONE,
                new OrganizationDetails(
                        none.kind(),
                        none.contact(),
                        none.supported(),
                        none.minSmsHour(),
                        none.maxSmsHour(),
                        none.fiscalYear(),
                        none.customFields(),
                        none.zones(),
                        none.concepts(),
                        none.associates(),
                        none.tenders(),
                        none.ratiosInr(),
                        new Programs(List.of(tenth()), Map.of())));
    }

    /** The answer to bills, in JSON. */
    private static String add(String bills) {
        var head = new RequestHead(
                RequestId.of(REQUESTS.incrementAndGet()),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                "POST",
                "/v1.1/transaction/add",
                _ -> Optional.empty(),
                FakeHeaders.of("Accept", "application/json", "Content-Type", "application/json"),
                () -> "127.0.0.1");
        var caller = new Caller(new Principal.Till(ORG, TILL, AccessGroup.POS), TILL);
        var body = "{\"root\":{\"transaction\":[%s]}}".formatted(bills).getBytes(StandardCharsets.UTF_8);
        var request = new Request(head, Map.of(), body, ROUTE, caller);
        var reply = AddTransactions.inBaseCurrency(BILLS, NONE).add(request, organization());
        return new String(
                ROUTE.dialect()
                        .write(request, Objects.requireNonNull(reply.body()))
                        .bytes(),
                StandardCharsets.UTF_8);
    }

    private static String sale(String number, String mobile, String amount) {
        return """
                {"type":"regular","number":"%s","amount":"%s","billing_time":"2025-01-31 10:00:00",
                 "customer":{"mobile":"%s"},"line_items":{"line_item":[
                  {"item_code":"TEA","qty":"2","amount":"%s"}]}}""".formatted(number, amount, mobile, amount);
    }

    private static String back(String number, String mobile, String amount) {
        return """
                {"type":"return","return_type":"AMOUNT","number":"%s","amount":"%s","customer":{"mobile":"%s"},
                 "purchase_time":"2025-01-31","billing_time":"2025-02-01"}""".formatted(number, amount, mobile);
    }

    private static String summary(String returned, String lifetime, String current, String purchases) {
        return """
                "points_summaries":{"points_summary":[{"programId":"3","redeemed":"0","expired":"0","returned":"%s",\
                "adjusted":"0","lifetimePoints":"%s","loyaltyPoints":"%s","cumulativePurchases":"%s",\
                "currentSlab":"","nextSlab":"","nextSlabSerialNumber":"","nextSlabDescription":"","slabSNo":"",\
                "slabExpiryDate":"","totalPoints":""}]},"lifetime_purchases":"%s\"""".formatted(returned, lifetime, current, purchases, purchases);
    }

    @Test
    void a_bill_tells_what_it_earned_and_what_the_customer_has_after_it() {
        assertThat(add(sale("A1", "919100000001", "305")))
                .contains("\"lifetime_points\":\"30.5\",\"loyalty_points\":\"30.5\"")
                .contains(summary("0", "30.5", "30.5", "305"))
                .contains("\"side_effects\":{\"effect\":[{\"type\":\"points\",\"awarded_points\":\"30.5\","
                        + "\"total_points\":\"30.5\"}]},\"points_deducted\":0,\"points_balance\":0,");
        assertThat(add(sale("A2", "919100000001", "100")))
                .contains("\"awarded_points\":\"10\",\"total_points\":\"40.5\"")
                .contains(summary("0", "40.5", "40.5", "405"));
    }

    @Test
    void a_later_bill_of_a_batch_sees_those_before_it() {
        var answer = add(sale("B1", "919100000002", "100") + "," + sale("B2", "919100000002", "200"));
        assertThat(answer)
                .contains("\"awarded_points\":\"10\",\"total_points\":\"10\"")
                .contains("\"awarded_points\":\"20\",\"total_points\":\"30\"");
    }

    @Test
    void a_return_tells_what_it_took_back_and_what_is_left() {
        add(sale("C1", "919100000003", "200"));
        assertThat(add(back("C1", "919100000003", "50")))
                .contains("\"side_effects\":{\"effect\":[]},\"points_deducted\":5,\"points_balance\":15,")
                .contains("\"lifetime_points\":\"15\",\"loyalty_points\":\"15\"")
                .contains("\"lifetime_purchases\":\"150\"");
    }

    @Test
    void an_anonymous_bill_earns_nothing_and_names_nobody() {
        assertThat(add("{\"type\":\"NOT_INTERESTED\",\"number\":\"D1\",\"amount\":\"100\"}"))
                .contains("\"side_effects\":{\"effect\":[]},\"points_deducted\":0,\"points_balance\":0,")
                .doesNotContain("\"customer\"");
    }
}
