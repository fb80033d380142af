package io.meniscus.core.bill;

import io.meniscus.core.AccountId;
import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.bill.line.BillLine;
import io.meniscus.core.bill.line.LineAmounts;
import io.meniscus.core.bill.line.LineDetails;
import io.meniscus.core.identity.Customer;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.points.ExpiryKind;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsAccount;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.core.points.PointsRounding;
import io.meniscus.core.program.ActionRounding;
import io.meniscus.core.program.Allocation;
import io.meniscus.core.program.EarnRule;
import io.meniscus.core.program.ExpiryRule;
import io.meniscus.core.program.PerTier;
import io.meniscus.core.program.PointsCap;
import io.meniscus.core.program.Program;
import io.meniscus.core.program.Programs;
import io.meniscus.core.program.RedemptionRules;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.World;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A world with one customer, one till and a program, and bills as tests write them. */
final class BillFixture {
    static final CustomerId ASHA = new CustomerId(11);
    static final TillId TILL = new TillId(7);
    static final TillId OTHER_TILL = new TillId(8);
    static final Instant NOON = Instant.parse("2026-03-10T06:30:00Z");
    static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    static final ExpiryRule A_YEAR =
            new ExpiryRule(new ExpiryRule.Base.Event(), new ExpiryRule.Lasting.Months(12), ExpiryKind.FIXED);

    final World world = new World(new OrgId(1));
    final PointsLedger ledger = world.section(PointsLedger.KIND);
    final Bills bills = world.section(Bills.KIND);
    private final AtomicLong ids = new AtomicLong(1000);
    private Programs programs;
    private UnaryOperator<BillRules> adjust = UnaryOperator.identity();
    private Instant now = NOON;

    BillFixture(EarnRule... rules) {
        this(List.of(), PointsRounding.STANDARD, rules);
    }

    BillFixture(List<PointsCap> caps, PointsRounding rounding, EarnRule... rules) {
        programs = new Programs(List.of(program(1, caps, rounding, rules)), Map.of());
        world.section(Identity.KIND).load(customer(ASHA, LoyaltyType.LOYALTY));
    }

    static Customer customer(CustomerId id, LoyaltyType loyalty) {
        return new Customer(id, id, loyalty, null, Instant.EPOCH, TILL, new AccountId(1), TILL, Instant.EPOCH, TILL);
    }

    static Program program(int id, List<PointsCap> caps, PointsRounding rounding, EarnRule... rules) {
        return new Program(
                new ProgramId(id),
                "Program " + id,
                "",
                BigDecimal.ONE,
                rounding,
                Arrays.asList(rules),
                caps,
                RedemptionRules.ANY,
                Program.CodeNeed.NONE);
    }

    static EarnRule onBill(Allocation allocation) {
        return new EarnRule("bill", new EarnRule.Source.Bill(), allocation, new ActionRounding.Actual(), A_YEAR);
    }

    static EarnRule onLines(Allocation allocation) {
        return new EarnRule("lines", new EarnRule.Source.EachLine(), allocation, new ActionRounding.Actual(), A_YEAR);
    }

    static Allocation percent(int percent) {
        return new Allocation.Prorated(PerTier.all(BigDecimal.valueOf(percent)));
    }

    static Allocation fixed(int points) {
        return new Allocation.Fixed(PerTier.all(BigDecimal.valueOf(points)));
    }

    static PointsRounding whole() {
        return new PointsRounding(0, RoundingMode.FLOOR);
    }

    void programs(Programs others) {
        programs = others;
    }

    void rules(UnaryOperator<BillRules> change) {
        adjust = change;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    BillRules rules() {
        return adjust.apply(new BillRules(
                new BillRules.Numbers(
                        BillRules.Numbers.Presence.OPTIONAL,
                        BillRules.Numbers.Presence.OPTIONAL,
                        BillRules.Numbers.Scope.STORE,
                        null,
                        BillRules.Numbers.Twice.ALLOWED),
                BillRules.Bounds.NONE,
                BillRules.Bounds.NONE,
                BillRules.Zero.TAKEN,
                BillRules.Outliers.NONE,
                new BillRules.Dates(null, Duration.ofMinutes(5)),
                BillRules.Returns.STRICT,
                BillRules.Strangers.REFUSED,
                BillRules.Labels.NONE,
                programs,
                ZONE));
    }

    /** A bill that is being written. */
    record Draft(
            BillType type,
            String number,
            BillForm.Return returns,
            Bill.Place place,
            String amount,
            @Nullable OutlierStatus outlier,
            List<BillForm.Line> lines,
            BillDetails details) {
        Draft number(String other) {
            return new Draft(type, other, returns, place, amount, outlier, lines, details);
        }

        Draft at(TillId till, long store) {
            return new Draft(type, number, returns, new Bill.Place(till, store), amount, outlier, lines, details);
        }

        Draft outlier(OutlierStatus status) {
            return new Draft(type, number, returns, place, amount, status, lines, details);
        }

        Draft lines(BillForm.Line... others) {
            return new Draft(type, number, returns, place, amount, outlier, List.of(others), details);
        }

        Draft details(BillDetails others) {
            return new Draft(type, number, returns, place, amount, outlier, lines, others);
        }

        Draft of(BillForm.Return sale) {
            return new Draft(type, number, sale, place, amount, outlier, lines, details);
        }
    }

    static Draft sale(String number, String amount) {
        return new Draft(
                BillType.REGULAR,
                number,
                BillForm.Return.NOTHING,
                new Bill.Place(TILL, 3),
                amount,
                null,
                List.of(),
                BillDetails.NONE);
    }

    static Draft back(String number, ReturnType how, String amount) {
        return new Draft(
                BillType.RETURN,
                number,
                new BillForm.Return(how, BillId.NONE, "", NOON),
                new Bill.Place(TILL, 3),
                amount,
                null,
                List.of(),
                BillDetails.NONE);
    }

    static BillForm.Line line(String item, String quantity, String amount) {
        return line(item, quantity, amount, BillLine.Kind.BOUGHT, BillForm.Return.NOTHING);
    }

    static BillForm.Line returned(String item, String quantity, String amount) {
        return line(item, quantity, amount, BillLine.Kind.RETURNED, BillForm.Return.NOTHING);
    }

    static BillForm.Line line(String item, String quantity, String amount, BillLine.Kind kind, BillForm.Return of) {
        var money = new BigDecimal(amount);
        return new BillForm.Line(
                kind,
                item,
                "",
                new LineAmounts(new BigDecimal(quantity), BigDecimal.ZERO, money, BigDecimal.ZERO, money),
                null,
                of,
                LineDetails.NONE);
    }

    Outcome<BillAdded> add(Draft draft) {
        return add(draft, new Whose.Known(new CustomerRef.ById(ASHA, new CustomerRef.Scope.All())));
    }

    Outcome<BillAdded> add(Draft draft, Whose whose) {
        var form = form(draft);
        var given = new Given(now, kind -> ids.incrementAndGet());
        return world.attempt(() -> Adding.decide(new AddBill.Ready(form, whose, rules()), world, given));
    }

    BillForm form(Draft draft) {
        var amount = new BigDecimal(draft.amount());
        return new BillForm(
                draft.type(),
                draft.number(),
                draft.returns(),
                draft.place(),
                new AccountId(1),
                now,
                new BillAmounts(amount, amount, BigDecimal.ZERO),
                draft.outlier(),
                null,
                draft.lines(),
                draft.details(),
                RequestId.of(1),
                List.of());
    }

    BillAdded added(Draft draft) {
        return switch (add(draft)) {
            case Outcome.Accepted<BillAdded>(var added, var warnings) -> added;
            case Outcome.Refused<BillAdded>(var refusal) -> throw new AssertionError(refusal.toString());
            case Outcome.Failed<BillAdded>(var bug) -> throw bug;
        };
    }

    Refusal refusal(Draft draft) {
        return switch (add(draft)) {
            case Outcome.Refused<BillAdded>(var refusal) -> refusal;
            case Outcome.Accepted<BillAdded>(var added, var warnings) -> throw new AssertionError(added.toString());
            case Outcome.Failed<BillAdded>(var bug) -> throw bug;
        };
    }

    /** What the customer has in the default program. */
    Points current() {
        return ledger.accountsOf(ASHA, new ProgramId(1)).stream()
                .map(ledger::account)
                .map(PointsAccount::balances)
                .map(balances -> balances.current())
                .reduce(Points.ZERO, Points::plus);
    }

    /** What the customer bought in all. */
    BigDecimal bought() {
        return ledger.accounts().values().stream()
                .map(account -> account.purchases().lifetime())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
