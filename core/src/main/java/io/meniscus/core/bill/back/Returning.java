package io.meniscus.core.bill.back;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.BillForm;
import io.meniscus.core.bill.BillRefusal;
import io.meniscus.core.bill.BillRules;
import io.meniscus.core.bill.BillWarning;
import io.meniscus.core.bill.Bills;
import io.meniscus.core.bill.Crediting;
import io.meniscus.core.bill.ReturnType;
import io.meniscus.core.bill.line.BillLine;
import io.meniscus.core.bill.line.LineDetails;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.points.Points;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.Warning;
import io.meniscus.core.world.World;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a bill brings back (loyalty-engine §9): finds its sales, each once, refuses what does not fit them, and takes
 * back what they earned for it.
 */
public final class Returning {
    private final BillForm form;
    private final BillRules rules;
    private final World world;
    private final Given given;
    private final Bills bills;
    private final List<Planned> planned = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    /** One of the sales; without it where that is not known. */
    private record Planned(ReturnPlan.@Nullable Planned plan, List<BillForm.Line> lines) {
        BillId sale() {
            return plan == null ? BillId.NONE : plan.sale().id();
        }
    }

    public Returning(BillForm form, BillRules rules, World world, Given given) {
        this.form = form;
        this.rules = rules;
        this.world = world;
        this.given = given;
        this.bills = world.section(Bills.KIND);
    }

    /** The only customer's sale that an anonymous return of a number may be of. */
    public static Optional<Bill> onlySale(List<Bill> numbered, BillForm form, BillRules rules) {
        boolean isAnonymous = numbered.stream()
                .anyMatch(bill ->
                        !bill.head().type().isReturn() && bill.customer().equals(Bill.NOBODY));
        var sales = isAnonymous
                ? List.<Bill>of()
                : Sales.ofCustomers(numbered, form.returns().purchasedAt(), rules.zone());
        return sales.size() == 1 ? Optional.of(sales.getFirst()) : Optional.empty();
    }

    /** Finds the sales of a person; the refusal of what does not fit. */
    public Optional<BillRefusal> read(CustomerId person) {
        if (form.type().isReturn()) {
            return read(person, form.returns(), form.number(), form.amounts().amount(), form.lines());
        }
        var bySale = new LinkedHashMap<BillForm.Return, List<BillForm.Line>>();
        for (var line : form.lines()) {
            if (line.kind() == BillLine.Kind.RETURNED) {
                bySale.computeIfAbsent(line.of(), sale -> new ArrayList<>()).add(line);
            }
        }
        for (var one : bySale.entrySet()) {
            var refusal = read(person, one.getKey(), "", amount(one.getKey(), one.getValue()), one.getValue());
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private static BigDecimal amount(BillForm.Return of, List<BillForm.Line> lines) {
        boolean isByLine = of.how() == ReturnType.LINE_ITEM || of.how() == ReturnType.CANCELLED;
        return isByLine
                ? BigDecimal.ZERO
                : lines.stream().map(line -> line.amounts().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Optional<BillRefusal> read(
            CustomerId person, BillForm.Return of, String number, BigDecimal amount, List<BillForm.Line> lines) {
        var sales = new Sales(bills, person, world.section(Identity.KIND), rules.zone());
        return switch (sales.find(of, number)) {
            case Sales.Found.One(var sale) -> plan(sale, new ReturnPlan.Wanted(of.how(), amount, lines));
            case Sales.Found.Several() ->
                stored(
                        new BillRefusal.SaleAmbiguous(called(of, number)),
                        new BillWarning.SeveralSales(called(of, number)),
                        lines);
            case Sales.Found.None() ->
                stored(
                        new BillRefusal.SaleUnknown(called(of, number)),
                        new BillWarning.SaleNotFound(called(of, number)),
                        lines);
        };
    }

    private static String called(BillForm.Return of, String number) {
        return number.isEmpty() ? of.otherNumber() : number;
    }

    /** Without its sale, where the organization stores such returns. */
    private Optional<BillRefusal> stored(BillRefusal refusal, BillWarning warning, List<BillForm.Line> lines) {
        if (rules.returns().unknown() == BillRules.Returns.Unknown.REFUSED) {
            return Optional.of(refusal);
        }
        warnings.add(warning);
        planned.add(new Planned(null, lines));
        return Optional.empty();
    }

    private Optional<BillRefusal> plan(Bill sale, ReturnPlan.Wanted wanted) {
        var result = new ReturnPlan(sale).of(wanted);
        var plan = result.planned();
        if (plan == null) {
            return Optional.ofNullable(result.refusal());
        }
        var late = rules.returns().validity() == BillRules.Returns.Validity.CHECKED
                ? tooLate(sale, plan.sale())
                : Optional.<BillRefusal>empty();
        if (late.isPresent()) {
            return late;
        }
        planned.add(new Planned(plan, wanted.lines()));
        bills.change(plan.sale());
        return Optional.empty();
    }

    /** Of the lines of which pieces come back, the first whose days are over. */
    private Optional<BillRefusal> tooLate(Bill before, Bill after) {
        for (int i = 0; i < before.lines().size(); i++) {
            var line = before.lines().get(i);
            boolean comesBack = line.kind() == BillLine.Kind.BOUGHT
                    && !line.returned().equals(after.lines().get(i).returned());
            int days = line.details().returnable();
            if (comesBack && days == LineDetails.ALWAYS) {
                warnings.add(new BillWarning.ReturnValidityMissing(line.itemCode()));
            } else if (comesBack && isOver(before, days)) {
                return Optional.of(new BillRefusal.ReturnTooLate(line.itemCode(), days));
            }
        }
        return Optional.empty();
    }

    private boolean isOver(Bill sale, int days) {
        return days == 0
                || day(form.billedAt()).isAfter(day(sale.head().billedAt()).plusDays(days));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, rules.zone());
    }

    /** What was not as it should be with sales that were found, or not found. */
    public List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    /** The sales of which nothing is left. */
    public List<Bill> whole() {
        var whole = new ArrayList<Bill>();
        for (var one : planned) {
            var plan = one.plan();
            if (plan != null && plan.whole() == ReturnPlan.Whole.ALL_BACK) {
                whole.add(plan.sale());
            }
        }
        return whole;
    }

    /** The sale that the bill as a whole is a return of. */
    public BillId parent() {
        return form.type().isReturn() ? planned.getFirst().sale() : BillId.NONE;
    }

    /** The number of the first sale; empty for none. */
    public String parentNumber() {
        var plan = planned.isEmpty() ? null : planned.getFirst().plan();
        return plan == null ? "" : plan.sale().head().number();
    }

    /** The sale that a line comes back of. */
    public BillId parentOf(BillForm.Line line) {
        return planned.stream()
                .filter(one -> one.lines().contains(line))
                .map(Planned::sale)
                .findFirst()
                .orElse(BillId.NONE);
    }

    /** Counts the purchases down and takes back what the sales earned for it; the points that were taken. */
    public Points takeBack(BillId by, CustomerId person) {
        var taken = Points.ZERO;
        for (var one : planned) {
            var plan = one.plan();
            if (plan != null && plan.sale().counts()) {
                taken = taken.plus(takeBack(plan, by, person));
            }
        }
        return taken;
    }

    private Points takeBack(ReturnPlan.Planned plan, BillId by, CustomerId person) {
        var sale = plan.sale();
        new Crediting(world, given)
                .count(
                        sale.customer(),
                        person,
                        rules.programs().at(sale.head().place().till()),
                        plan.amount().negate(),
                        plan.whole() == ReturnPlan.Whole.ALL_BACK ? -1 : 0);
        return rules.returns().points() == BillRules.Returns.PointsBack.LEFT
                ? Points.ZERO
                : new TakingBack(world, given).take(plan, by, person, rules.programs());
    }
}
