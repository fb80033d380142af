package io.meniscus.bill;

import io.meniscus.core.AccountId;
import io.meniscus.core.BillId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.bill.AddBill;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.BillAdded;
import io.meniscus.core.bill.BillAmounts;
import io.meniscus.core.bill.BillDetails;
import io.meniscus.core.bill.BillDetails.Payment;
import io.meniscus.core.bill.BillForm;
import io.meniscus.core.bill.BillRules;
import io.meniscus.core.bill.BillType;
import io.meniscus.core.bill.ReturnType;
import io.meniscus.core.bill.Whose;
import io.meniscus.core.bill.line.BillLine;
import io.meniscus.core.bill.line.LineAmounts;
import io.meniscus.core.bill.line.LineDetails;
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
import io.meniscus.core.program.Programs;
import io.meniscus.core.program.RedemptionRules;
import io.meniscus.core.world.Outcome;
import io.meniscus.run.call.Recorded;
import io.meniscus.run.call.Rendering;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Bills as tests of the database need them: one till, a program of a tenth, three lines. */
public final class BillsToAdd {
    static final TillId TILL = new TillId(7);
    static final ProgramId PROGRAM = new ProgramId(1);

    private BillsToAdd() {}

    public static Programs programs(PointsCap... caps) {
        var year = new ExpiryRule(new ExpiryRule.Base.Event(), new ExpiryRule.Lasting.Months(12), ExpiryKind.FIXED);
        var rule = new EarnRule(
                "a tenth",
                new EarnRule.Source.Bill(),
                new Allocation.Prorated(PerTier.all(BigDecimal.TEN)),
                new ActionRounding.Actual(),
                year);
        return programs(List.of(rule), caps);
    }

    /** Bills are counted, and that is all. */
    static Programs earningNothing() {
        return programs(List.of());
    }

    private static Programs programs(List<EarnRule> rules, PointsCap... caps) {
        return new Programs(
                List.of(new Program(
                        PROGRAM,
                        "Main",
                        "",
                        BigDecimal.ONE,
                        PointsRounding.STANDARD,
                        rules,
                        List.of(caps),
                        RedemptionRules.ANY,
                        Program.CodeNeed.NONE)),
                Map.of());
    }

    static PointsCap everybody(long most) {
        return new PointsCap("all", new PointsCap.Scope.Everybody(Cycle.YEARLY), Points.of(most));
    }

    static BillRules rules(Programs programs) {
        return new BillRules(
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
                ZoneId.of("Asia/Kolkata"));
    }

    /** A purchase of nobody who is known. */
    static AddBill anonymous(String number, long amount, Programs programs) {
        var lines = List.of(line("ITEM1", BillLine.Kind.BOUGHT, amount));
        return new AddBill.Ready(
                form(BillType.NOT_INTERESTED, number, BillForm.Return.NOTHING, amount, lines, BillDetails.NONE, 3),
                new Whose.Nobody(),
                rules(programs));
    }

    public static AddBill sale(Whose whose, String number, long amount, Programs programs) {
        return sale(whose, number, amount, programs, 3);
    }

    static AddBill sale(Whose whose, String number, long amount, Programs programs, long store) {
        var lines = new ArrayList<BillForm.Line>();
        for (int i = 1; i <= 3; i++) {
            lines.add(line("ITEM" + i, BillLine.Kind.BOUGHT, amount / 3));
        }
        var details = new BillDetails(
                "a note",
                "",
                Instant.EPOCH,
                List.of(new Payment("Cash", BigDecimal.valueOf(amount), "", Map.of("till", "1"))),
                BillDetails.CreditNote.NONE,
                Map.of("5", "blue"),
                Map.of(),
                BillDetails.LocalCurrency.NONE,
                "",
                List.of(),
                List.of(),
                List.of(),
                0);
        return new AddBill.Ready(
                form(BillType.REGULAR, number, BillForm.Return.NOTHING, amount, lines, details, store),
                whose,
                rules(programs));
    }

    static AddBill back(Whose whose, String number, ReturnType how, long amount, Programs programs) {
        var returns = new BillForm.Return(
                how, BillId.NONE, "", Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS));
        var lines = how == ReturnType.LINE_ITEM
                ? List.of(line("ITEM1", BillLine.Kind.RETURNED, amount))
                : List.<BillForm.Line>of();
        return new AddBill.Ready(
                form(BillType.RETURN, number, returns, amount, lines, BillDetails.NONE, 3), whose, rules(programs));
    }

    private static BillForm form(
            BillType type,
            String number,
            BillForm.Return returns,
            long amount,
            List<BillForm.Line> lines,
            BillDetails details,
            long store) {
        var money = BigDecimal.valueOf(amount);
        return new BillForm(
                type,
                number,
                returns,
                new Bill.Place(TILL, store),
                new AccountId(1),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                new BillAmounts(money, money, BigDecimal.ZERO),
                null,
                null,
                lines,
                details,
                RequestId.of(77),
                List.of());
    }

    private static BillForm.Line line(String item, BillLine.Kind kind, long amount) {
        var money = BigDecimal.valueOf(amount);
        return new BillForm.Line(
                kind,
                item,
                "A thing",
                new LineAmounts(BigDecimal.ONE, money, money, BigDecimal.ZERO, money),
                null,
                BillForm.Return.NOTHING,
                LineDetails.NONE);
    }

    /** Hands the outcomes out as they are. */
    public static Rendering<BillAdded, List<Outcome<BillAdded>>> outcomes() {
        return new Rendering<>() {
            @Override
            public List<Outcome<BillAdded>> render(List<Outcome<BillAdded>> outcomes) {
                return outcomes;
            }

            @Override
            public Recorded record(List<Outcome<BillAdded>> answer) {
                throw new UnsupportedOperationException("no call here has a key");
            }

            @Override
            public List<Outcome<BillAdded>> replay(Recorded recorded) {
                throw new UnsupportedOperationException("no call here has a key");
            }
        };
    }
}
