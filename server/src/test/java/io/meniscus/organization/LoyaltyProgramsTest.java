package io.meniscus.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.OrgId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.points.ExpiryKind;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsRounding;
import io.meniscus.core.program.ActionRounding;
import io.meniscus.core.program.Allocation;
import io.meniscus.core.program.Cycle;
import io.meniscus.core.program.EarnRule;
import io.meniscus.core.program.ExpiryRule;
import io.meniscus.core.program.PerTier;
import io.meniscus.core.program.PointsCap;
import io.meniscus.core.program.Program;
import io.meniscus.core.program.RedemptionRules;
import io.meniscus.organization.document.SetupExport;
import io.meniscus.organization.setup.Actor;
import io.meniscus.organization.setup.InvalidSetup;
import io.meniscus.organization.setup.Problem;
import io.meniscus.organization.setup.SetupDocument;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loyalty programs in documents (loyalty-engine §§1, 3, 5, 6, 12). */
class LoyaltyProgramsTest {
    private static final String SMALL = ImportFixture.SMALL;
    private static final String RICH = """
            tenders:
              - {name: Cash, canonicalName: CASH}
            programs:
              - name: Gold
                description: For those who know
                ratio: 0.25
                decimals: 2
                roundingMode: half even
                earning:
                  - {name: Flat, kind: fixed, value: [5, 10.5], rounding: floor, expiry: {days: 30, kind: rolling}}
                  - {name: Cash back, on: tender, tender: Cash, kind: prorated, value: 2.5, rounding: {round: 1},
                     expiry: {base: registration, months: 24}}
                  - {name: Steps, on: line, kind: step, value: 1, step: 10, expiry: {base: 12-31, days: 0}}
                  - {name: Double, kind: multiplier, factor: 2, of: {kind: step, value: 1, step: 100},
                     expiry: {until: 2027-12-31}}
                  - {name: Ever, on: bill, kind: fixed, value: 1, rounding: actual, expiry: never}
                caps:
                  - {name: Bill, scope: each bill, most: 500}
                  - {name: Customer, scope: each customer, cycle: half-yearly, most: 1000.5}
                  - {name: All, scope: everybody, cycle: daily, most: 100000}
                redemption: {minimum: 10, maximum: [100, 200], inMultiplesOf: 5, balanceRequired: 20,
                             lifetimeRequired: 30, purchasesRequired: 99.5}
                validationCode: none
            """;

    private final ImportFixture fixture;

    LoyaltyProgramsTest(@TempDir Path data) {
        fixture = new ImportFixture(data);
    }

    @Test
    void aProgramIsWhatItsDocumentSays() {
        var programs = load(SMALL + RICH).programs();

        assertThat(programs.all()).containsExactly(gold());
        assertThat(programs.standard()).contains(gold());
        assertThat(programs.ofTills()).isEmpty();
    }

    private static Program gold() {
        var rules = List.of(
                new EarnRule(
                        "Flat",
                        new EarnRule.Source.Bill(),
                        new Allocation.Fixed(new PerTier<>(List.of(number("5"), number("10.5")))),
                        new ActionRounding.Floor(),
                        expiry(new ExpiryRule.Base.Event(), new ExpiryRule.Lasting.Days(30), ExpiryKind.ROLLING)),
                new EarnRule(
                        "Cash back",
                        new EarnRule.Source.Tender("Cash"),
                        new Allocation.Prorated(PerTier.all(number("2.5"))),
                        new ActionRounding.Round(1),
                        expiry(
                                new ExpiryRule.Base.Registration(),
                                new ExpiryRule.Lasting.Months(24),
                                ExpiryKind.FIXED)),
                new EarnRule(
                        "Steps",
                        new EarnRule.Source.EachLine(),
                        new Allocation.Step(number("10"), PerTier.all(number("1"))),
                        new ActionRounding.Actual(),
                        expiry(
                                new ExpiryRule.Base.Yearly(MonthDay.of(12, 31)),
                                new ExpiryRule.Lasting.Days(0),
                                ExpiryKind.FIXED)),
                new EarnRule(
                        "Double",
                        new EarnRule.Source.Bill(),
                        new Allocation.Multiplier(
                                number("2"), new Allocation.Step(number("100"), PerTier.all(number("1")))),
                        new ActionRounding.Actual(),
                        expiry(
                                new ExpiryRule.Base.Event(),
                                new ExpiryRule.Lasting.Until(LocalDate.of(2027, 12, 31)),
                                ExpiryKind.FIXED)),
                new EarnRule(
                        "Ever",
                        new EarnRule.Source.Bill(),
                        new Allocation.Fixed(PerTier.all(number("1"))),
                        new ActionRounding.Actual(),
                        expiry(new ExpiryRule.Base.Event(), new ExpiryRule.Lasting.Never(), ExpiryKind.FIXED)));
        return new Program(
                new ProgramId(1),
                "Gold",
                "For those who know",
                number("0.25"),
                new PointsRounding(2, RoundingMode.HALF_EVEN),
                rules,
                List.of(
                        new PointsCap("Bill", new PointsCap.Scope.EachBill(), Points.of(500)),
                        new PointsCap(
                                "Customer", new PointsCap.Scope.EachCustomer(Cycle.HALF_YEARLY), new Points(1_000_500)),
                        new PointsCap("All", new PointsCap.Scope.Everybody(Cycle.DAILY), Points.of(100_000))),
                new RedemptionRules(
                        PerTier.all(Points.of(20)),
                        PerTier.all(Points.of(30)),
                        PerTier.all(number("99.5")),
                        PerTier.all(Points.of(10)),
                        new PerTier<>(List.of(Points.of(100), Points.of(200))),
                        PerTier.all(Points.of(5))),
                Program.CodeNeed.NONE);
    }

    private static ExpiryRule expiry(ExpiryRule.Base base, ExpiryRule.Lasting lasting, ExpiryKind kind) {
        return new ExpiryRule(base, lasting, kind);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void whatADocumentLeavesOutIsUsual() {
        var program = load(SMALL + "programs: [{name: Plain}]").programs().all().getFirst();

        assertThat(program)
                .isEqualTo(new Program(
                        new ProgramId(1),
                        "Plain",
                        "",
                        BigDecimal.ONE,
                        PointsRounding.STANDARD,
                        List.of(),
                        List.of(),
                        RedemptionRules.ANY,
                        Program.CodeNeed.REQUIRED));
    }

    @Test
    void anExportMakesTheSameProgramsElsewhere(@TempDir Path other) {
        var made = fixture.apply(SMALL + RICH);
        var exported = SetupExport.yaml(SetupExport.of(fixture.state(made.org()), fixture.randomness));
        var second = new ImportFixture(other);

        var again = second.load(second.apply(exported));

        assertThat(again.programs().all()).containsExactly(gold());
        assertThat(fixture.apply(exported).lines()).containsExactly("= nothing to change");
    }

    @Test
    void aChangeIsToldInWords() {
        fixture.apply(SMALL + RICH);

        var report = fixture.apply(SMALL + """
                programs:
                  - name: Gold
                    earning: [{name: Base, kind: step, value: 1, step: 10, rounding: floor, expiry: {months: 12}}]
                    caps: []
                    redemption: {minimum: 5}
                """);

        assertThat(report.lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith(
                                "~ program Gold earning: Flat (5 / 10.5 points by tier for the bill, whole points only,"
                                        + " good for 30 days from the bill, longer with every further award); Cash back (2.5% of what"
                                        + " Cash paid, rounded to 1 decimal, ")
                        .contains("Double (2 times 1 point for every 100 of the bill, good until 31 Dec 2027)")
                        .contains(
                                " → Base (1 point for every 10 of the bill, whole points only, good until the end of the month"
                                        + " 12 months after the bill)")
                        .contains(
                                "caps: Bill (at most 500 points for each bill); Customer (at most 1000.5 points for each"
                                        + " customer a half year); All (at most 100000 points for everybody together a day) → (none)")
                        .endsWith("→ minimum=5"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ratio: 0 | .ratio: wants a number from 0.000001 to 1000000
            decimals: 4 | .decimals: wants a whole number from 0 to 3
            roundingMode: UP | .roundingMode: wants one of HALF_UP, CEILING, FLOOR, HALF_DOWN, HALF_EVEN
            validationCode: maybe | .validationCode: wants one of required, none
            earning: all | .earning: wants a list: each of its values begins with a dash
            earning: [5] | .earning[0]: wants keys with values
            earning: [{kind: fixed, value: 1}] | .earning[0].name: is missing
            earning: [{name: A, value: 1}] | .earning[0].kind: is missing
            earning: [{name: A, kind: gift}] | .earning[0].kind: wants one of fixed, prorated, step, multiplier
            earning: [{name: A, kind: fixed}] | .earning[0].value: is missing
            earning: [{name: A, kind: fixed, valeu: 1}] | .earning[0].valeu: unknown key; the nearest known one is value
            earning: [{name: A, kind: fixed, value: -1}] | .earning[0].value: wants a number from 0 to 1000000000
            earning: [{name: A, kind: fixed, value: [1, x]}] | .earning[0].value[1]: wants a number from 0 to 1000000000
            earning: [{name: A, kind: fixed, value: []}] | .earning[0].value: wants a value, or a list with one for each tier
            earning: [{name: A, kind: fixed, value: 0.1234567}] | .earning[0].value: wants at most 6 decimals
            earning: [{name: A, kind: fixed, value: 1, step: 2}] | .earning[0].step: does not go with kind: fixed
            earning: [{name: A, kind: step, value: 1}] | .earning[0].step: is missing
            earning: [{name: A, kind: step, value: 1, step: 0}] | .earning[0].step: wants a number from 0.01 to 1000000000
            earning: [{name: A, kind: multiplier, factor: 2}] | .earning[0].of: is missing
            earning: [{name: A, kind: multiplier, factor: 2, of: {kind: multiplier}}] | .earning[0].of.kind: wants one of fixed, prorated, step
            earning: [{name: A, kind: fixed, value: 1, on: till}] | .earning[0].on: wants one of bill, line, tender
            earning: [{name: A, kind: fixed, value: 1, on: tender}] | .earning[0].tender: is missing
            earning: [{name: A, kind: fixed, value: 1, tender: Cash}] | .earning[0].tender: does not go with on: bill
            earning: [{name: A, kind: fixed, value: 1, on: tender, tender: Shells}] | .earning[0].tender: there is no tender Shells
            earning: [{name: A, kind: fixed, value: 1, rounding: up}] | .earning[0].rounding: wants one of actual, floor
            earning: [{name: A, kind: fixed, value: 1, rounding: {round: 4}}] | .earning[0].rounding.round: wants a whole number from 0 to 3
            earning: [{name: A, kind: fixed, value: 1, expiry: later}] | .earning[0].expiry: wants one of never
            earning: [{name: A, kind: fixed, value: 1, expiry: {base: event}}] | .earning[0].expiry: wants never, or one of days, months and until
            earning: [{name: A, kind: fixed, value: 1, expiry: {days: 1, months: 1}}] | .earning[0].expiry: wants never, or one of days, months and until
            earning: [{name: A, kind: fixed, value: 1, expiry: {days: -1}}] | .earning[0].expiry.days: wants a whole number from 0 to 36500
            earning: [{name: A, kind: fixed, value: 1, expiry: {until: soon}}] | .earning[0].expiry.until: wants a date such as 2026-01-31
            earning: [{name: A, kind: fixed, value: 1, expiry: {base: 13-01, days: 1}}] | .earning[0].expiry.base: wants event, registration, or a day of the year as month-day, such as 12-31
            earning: [{name: A, kind: fixed, value: 1}, {name: A, kind: fixed, value: 2}] | .earning[1].name: another rule is named A
            caps: [{name: C, scope: each bill}] | .caps[0].most: is missing
            caps: [{name: C, scope: each bill, most: 0}] | .caps[0].most: wants a number from 0.001 to 1000000000
            caps: [{name: C, scope: each bill, most: 0.0005}] | .caps[0].most: wants a number from 0.001 to 1000000000
            caps: [{name: C, scope: each bill, most: 1.0005}] | .caps[0].most: wants at most 3 decimals
            caps: [{name: C, scope: each bill, most: 1, cycle: daily}] | .caps[0].cycle: does not go with scope: each bill
            caps: [{name: C, scope: everybody, most: 1}] | .caps[0].cycle: is missing
            caps: [{name: C, scope: each bill, most: 1}, {name: C, scope: each bill, most: 2}] | .caps[1].name: another cap is named C
            redemption: 5 | .redemption: wants keys with values
            redemption: {minimun: 1} | .redemption.minimun: unknown key; the nearest known one is minimum
            redemption: {minimum: 10, maximum: [20, 5]} | .redemption.maximum: is less than the minimum
            zones: [nowhere] | .zones[0]: there is no zone nowhere
            concepts: [none] | .concepts[0]: there is no concept none
            tills: [till.one, till.one] | .tills[1]: till.one is named twice
            tills: [till.nine] | .tills[0]: there is no till till.nine
            """)
    void aWrongValueIsRefusedWithItsPlace(String wrong, String problem) {
        assertThat(problems("programs:\n  - name: P\n    " + wrong)).containsExactly("programs[0]" + problem);
    }

    @Test
    void capsAreAtMostTenOfASortAndFiftyInAll() {
        assertThat(problems(capped(11, "scope: each bill")))
                .containsExactly("programs[0].caps[10]: at most 10 caps may be of each bill");
        assertThat(problems(capped(11, "scope: each customer, cycle: daily")))
                .containsExactly("programs[0].caps[10]: at most 10 caps may be of each customer, daily");
        assertThat(problems(capped(11, "scope: everybody, cycle: daily")))
                .containsExactly("programs[0].caps[10]: at most 10 caps may be of everybody");
        assertThat(problems(capped(51, "scope: each bill"))).containsExactly("programs[0].caps: wants at most 50");
        assertThat(problems(capped(10, "scope: each bill"))).isEmpty();
    }

    private static String capped(int count, String scope) {
        var caps = new StringBuilder("programs:\n  - name: P\n    caps:\n");
        for (int i = 0; i < count; i++) {
            caps.append("      - {name: C%d, %s, most: 1}\n".formatted(i, scope));
        }
        return caps.toString();
    }

    @Test
    void theFirstActiveProgramIsTheDefaultUntilAnotherSaysSo() {
        load(SMALL + "programs: [{name: Old, active: false}, {name: A}, {name: B}]");
        assertThat(defaults()).containsExactly("A");

        fixture.apply(SMALL + "programs: [{name: B, default: true}]");
        assertThat(defaults()).containsExactly("B");
        var programs = fixture.store.load(org()).orElseThrow().programs();
        assertThat(programs.all()).extracting(Program::name).containsExactly("B", "A");

        fixture.apply(SMALL + "programs: [{name: A, default: true}, {name: B}]");
        assertThat(defaults()).containsExactly("A");
    }

    @Test
    void aDefaultProgramStepsBackOnlyForAnother() {
        load(SMALL + "programs: [{name: A}, {name: B}]");

        assertThat(problems("programs: [{name: A, active: false}]"))
                .containsExactly("programs[0].active: is the default program: make another one the default first");
        assertThat(problems("programs: [{name: A, default: false}]"))
                .containsExactly("programs[0].default: is the default program: make another one the default first");
        assertThat(problems("programs: [{name: B, active: false, default: true}]"))
                .containsExactly("programs[0].default: only an active program can be the default");
        assertThat(problems("programs: [{name: A, default: true}, {name: B, default: true}]"))
                .containsExactly(
                        "programs[0].default: one program is the default, not A and B",
                        "programs[1].default: one program is the default, not A and B");
        assertThat(defaults()).containsExactly("A");

        fixture.apply(SMALL + "programs: [{name: A, active: false}, {name: B, default: true}]");
        assertThat(defaults()).containsExactly("B");
        fixture.apply(SMALL + "programs: [{name: B, active: false}]");
        assertThat(defaults()).isEmpty();
        assertThat(fixture.store.load(org()).orElseThrow().programs().all()).isEmpty();
        fixture.apply(SMALL + "programs: [{name: A, active: true}]");
        assertThat(defaults()).containsExactly("A");
    }

    private Organization load(String document) {
        return fixture.load(fixture.apply(document));
    }

    private OrgId org() {
        return fixture.setup.find("small").orElseThrow();
    }

    private List<String> defaults() {
        return fixture.rows("select name from program where is_default order by name");
    }

    private List<String> problems(String section) {
        try {
            fixture.setup.apply(SetupDocument.read(SMALL + section), Actor.SERVER);
            return List.of();
        } catch (InvalidSetup e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }
}
