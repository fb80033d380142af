package io.meniscus.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meniscus.access.AccessGroup;
import io.meniscus.core.identity.Source;
import io.meniscus.organization.configuration.Flag;
import io.meniscus.organization.setup.InvalidSetup;
import io.meniscus.organization.setup.Problem;
import io.meniscus.organization.setup.Report;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganizationImportTest {
    private final ImportFixture fixture;

    OrganizationImportTest(@TempDir Path data) {
        fixture = new ImportFixture(data);
    }

    @Test
    void theDemoDocumentMakesTheDemoOrganization() {
        var report = fixture.apply(ImportFixture.demo());
        var demo = fixture.load(report);

        assertThat(demo.profile().dialCode()).isEqualTo("91");
        assertThat(demo.profile().timeZone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
        assertThat(demo.stores()).hasSize(3);
        assertThat(demo.tills()).hasSize(4);
        var server = demo.tillByCode("STORE.SERVER").orElseThrow();
        assertThat(server.kind()).isEqualTo(TillKind.STORE_SERVER);
        assertThat(server.group()).isEqualTo(AccessGroup.POS);
        assertThat(demo.accountsOf(Source.WECHAT))
                .extracting(SourceAccount::account)
                .containsExactly("demo-1", "demo-2");
        assertThat(demo.accountsOf(Source.INSTORE))
                .extracting(SourceAccount::account)
                .containsExactly("");
        assertThat(demo.defaultLabel()).map(StatusLabel::label).contains("Active");
        assertThat(demo.settings().isOn(Flag.CONF_ALLOW_REGISTRATION_FROM_ANY_IDENTIFIERS))
                .isTrue();
        assertThat(demo.attributionLookup(new Organization.LookupKey("WECHAT", "demo-1")))
                .isEqualTo(demo.tillByCode("till.001").map(Till::id));
        var cp = demo.stores().getFirst();
        assertThat(cp.details().contact().email()).isEqualTo("cp@demo.example.com");
        assertThat(cp.details().smsContact().name()).isEqualTo("Demo CP");
        assertThat(demo.details().concepts())
                .extracting(Place::id)
                .containsExactly(cp.details().conceptId());
        assertThat(demo.details().associates()).extracting(Associate::username).containsExactly("asha");
        assertThat(demo.details().tenders()).extracting(Tender::canonicalName).containsExactly("CASH", "CARD");
        assertThat(demo.details().ratiosInr()).containsEntry("USD", new java.math.BigDecimal("83.5"));
        assertThat(server.details().externalId()).isEqualTo("SRV-1");
        assertThat(report.secretsFile()).isNull();
        assertThat(fixture.rows("select name from login_directory order by name"))
                .containsExactly("demo-key", "store.server", "till.001", "till.002", "till.003");
    }

    @Test
    void aDocumentAppliedTwiceChangesNothingTheSecondTime() {
        var first = fixture.apply(ImportFixture.demo());
        var versions = versions();

        var second = fixture.apply(ImportFixture.demo());

        assertThat(first.lines()).contains("+ organization demo", "+ till store.server", "+ apiClient Demo client");
        assertThat(second.lines()).containsExactly("= nothing to change");
        assertThat(second.org()).isEqualTo(first.org());
        assertThat(versions()).isEqualTo(versions);
    }

    @Test
    void everyChangeIsReportedWithWhatWasAndWhatIs() {
        fixture.apply(ImportFixture.SMALL);

        var report = fixture.apply("""
                profile: {code: small, country: FR, currency: EUR}
                zones:
                  - code: north
                    zones: [{code: far.north, timeZone: Asia/Tokyo}]
                stores:
                  - {code: s1, name: First, zone: far.north, externalIds: [a, '', c], accessGroup: InStore}
                  - {code: s2}
                tills:
                  - {code: TILL.one, store: s2, billable: false, active: false}
                sources:
                  - {source: instore, name: Shops}
                configuration: {CONF_ALLOW_MOBILE_UPDATE: false}
                """);

        assertThat(report.lines())
                .containsExactly(
                        "~ organization small country: IN → FR, dialCode: 91 → 33, currency: INR → EUR",
                        "+ zone north",
                        "+ zone far.north",
                        "~ store s1 name: One → First, zone: root → far.north, accessGroup: (none) → InStore,"
                                + " externalIds: (none) → a, , c",
                        "+ store s2",
                        "~ till till.one store: s1 → s2, billable: true → false, active: true → false",
                        "~ source INSTORE name: INSTORE → Shops",
                        "+ configuration CONF_ALLOW_MOBILE_UPDATE");
        assertThat(fixture.rows("select value from configuration")).containsExactly("0");
        assertThat(fixture.rows("select parent.code || '<' || zone.code from zone join zone parent on"
                        + " parent.id = zone.parent_id order by 1"))
                .containsExactly("north<far.north", "root<north");
    }

    @Test
    void whatADocumentLeavesOutStaysAsItIs() {
        var first = fixture.apply(ImportFixture.demo());

        var second = fixture.apply("profile: {code: demo}");

        assertThat(second.lines()).containsExactly("= nothing to change");
        assertThat(fixture.load(second).tills())
                .hasSameSizeAs(fixture.load(first).tills());
    }

    @Test
    void aTillInheritsTimeZoneAndAccessGroupThroughStoreZonesAndOrganization() {
        var report = fixture.apply(ImportFixture.SMALL + """
                zones:
                  - {code: z1, timeZone: Asia/Tokyo, zones: [{code: z2}]}
                configuration: {DEFAULT_ACCESS_GROUP: admin}
                """);
        var inherited = fixture.load(report).tillByCode("till.one").orElseThrow();
        assertThat(inherited.timeZone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
        assertThat(inherited.group()).isEqualTo(AccessGroup.ADMIN);

        fixture.apply("""
                profile: {code: small}
                stores: [{code: s1, zone: z2, accessGroup: POS}]
                """);
        var moved = fixture.load(report).tillByCode("till.one").orElseThrow();
        assertThat(moved.timeZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(moved.group()).isEqualTo(AccessGroup.POS);
    }

    @Test
    void aDeactivatedStoreTakesItsTillsLogInsWithItAndTheyStayResolvable() {
        var report = fixture.apply(ImportFixture.SMALL);
        var before = versions();

        fixture.apply("""
                profile: {code: small}
                stores: [{code: s1, active: false}]
                """);

        var till = fixture.load(report).tillByCode("till.one").orElseThrow();
        assertThat(till.activity()).isEqualTo(Activity.INACTIVE);
        assertThat(fixture.rows("select active from login_directory")).containsExactly("f");
        assertThat(versions()).isNotEqualTo(before);
    }

    @Test
    void aBadDocumentChangesNothingAndNamesEveryPath() {
        fixture.apply(ImportFixture.SMALL);
        var before = versions();

        assertThatThrownBy(() -> fixture.apply("""
                        profile: {code: small, country: XX, colour: red}
                        zones: [{code: z, zones: [{name: No code}]}]
                        stores:
                          - {code: s1, zone: nowhere}
                          - {code: s2, name: One, timeZone: Mars}
                          - {code: s2}
                        tills:
                          - {code: 'till one', store: s1}
                          - {code: till.two, store: s9, storeServer: till.one}
                          - {code: till.three}
                        apiClients:
                          - {name: c, defaultTill: till.nine, tokenLife: 7200, fallback: maybe}
                        sources: [{source: MYSPACE}]
                        statusLabels: [{label: Gone}]
                        attributionLookups: [{type: WECHAT, code: x}, {type: WECHAT, code: y, till: till.nine}]
                        configuration: {CONF_ALLOW_MOBIL_UPDATE: 1, CONF_OTP_LENGTH: long}
                        """))
                .isInstanceOfSatisfying(
                        InvalidSetup.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::path)
                                .containsExactlyInAnyOrder(
                                        "profile.country",
                                        "profile.colour",
                                        "zones[0].zones[0].code",
                                        "stores[0].zone",
                                        "stores[1].timeZone",
                                        "stores[2].code",
                                        "tills[0].code",
                                        "tills[1].store",
                                        "tills[1].storeServer",
                                        "tills[2].store",
                                        "apiClients[0].defaultTill",
                                        "apiClients[0].tokenLife",
                                        "apiClients[0].fallback",
                                        "sources[0].source",
                                        "statusLabels[0].status",
                                        "attributionLookups[0].till",
                                        "attributionLookups[1].till",
                                        "configuration.CONF_ALLOW_MOBIL_UPDATE",
                                        "configuration.CONF_OTP_LENGTH"));

        assertThat(versions()).isEqualTo(before);
        assertThat(fixture.rows("select code from store")).containsExactly("s1");
    }

    @Test
    void unknownKeysAreNamedWithTheNearestKnownOne() {
        assertThatThrownBy(() -> fixture.apply("""
                        profile: {code: small, timezone: UTC}
                        configuration: {CONF_ALLOW_MOBIL_UPDATE: 1}
                        """))
                .hasMessageContaining("profile.timezone: unknown key; the nearest known one is timeZone")
                .hasMessageContaining("configuration.CONF_ALLOW_MOBIL_UPDATE: unknown configuration key; the nearest"
                        + " known one is CONF_ALLOW_MOBILE_UPDATE");
    }

    @Test
    void aNewOrganizationNeedsItsWholeProfile() {
        assertThatThrownBy(() -> fixture.apply("profile: {code: small}"))
                .isInstanceOfSatisfying(
                        InvalidSetup.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::path)
                                .containsExactly(
                                        "profile.name",
                                        "profile.country",
                                        "profile.timeZone",
                                        "profile.currency",
                                        "profile.language"));
        assertThat(fixture.rows("select code from organization_directory")).isEmpty();
    }

    @Test
    void aLogInThatAnotherOrganizationHasIsRefused() {
        fixture.apply(ImportFixture.SMALL);

        assertThatThrownBy(() -> fixture.apply(ImportFixture.SMALL.replace("small", "other")))
                .hasMessage("tills[0].code: another organization has a till of that user name");
        assertThat(fixture.rows("select code from organization_directory")).containsExactly("small");
    }

    @Test
    void tokensMayLiveLongerThanAnHourOnceTheOrganizationIsRaised() {
        var client = "apiClients: [{name: c, defaultTill: till.one, tokenLife: 86400, secret: abc}]\n";

        assertThatThrownBy(() -> fixture.apply(ImportFixture.SMALL + client)).hasMessageContaining("tokenLife");
        fixture.apply(ImportFixture.SMALL + client + "configuration: {MAX_TOKEN_LIFE_SECONDS: 2592000}\n");

        assertThat(fixture.rows("select token_life_seconds from api_client")).containsExactly("86400");
    }

    @Test
    void importsOfOneOrganizationAtOnceAllArrive() throws Exception {
        fixture.apply(ImportFixture.SMALL);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var imports = new ArrayList<Future<Report>>();
            for (int number = 0; number < 3; number++) {
                var document = "profile: {code: small}\nstores: [{code: extra%d}]".formatted(number);
                imports.add(threads.submit(() -> fixture.apply(document)));
            }
            for (var one : imports) {
                assertThat(one.get().lines()).hasSize(1).first().asString().startsWith("+ store extra");
            }
        }
        assertThat(fixture.rows("select code from store order by code"))
                .containsExactly("extra0", "extra1", "extra2", "s1");
    }

    @Test
    void anOrganizationMadeTwiceAtOnceIsMadeOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(() -> fixture.apply(ImportFixture.SMALL));
            var other = threads.submit(() -> fixture.apply(ImportFixture.SMALL));

            assertThat(one.get().org()).isEqualTo(other.get().org());
        }
        assertThat(fixture.rows("select code from organization_directory")).containsExactly("small");
        assertThat(fixture.rows("select code from till")).containsExactly("till.one");
    }

    private List<String> versions() {
        return fixture.rows("""
                select code || ' ' || version from organization_directory
                union all select name || ' ' || version from login_directory
                order by 1""");
    }
}
