package io.meniscus.core.bill;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.bill.back.Returning;
import io.meniscus.core.bill.change.Standing;
import io.meniscus.core.bill.line.BillLine;
import io.meniscus.core.event.EventKind;
import io.meniscus.core.event.Events;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.status.CustomerAction;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.core.product.Products;
import io.meniscus.core.program.Program;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.Warning;
import io.meniscus.core.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Adds a bill (v2/transactions "add", v1.1/transaction "add", loyalty-engine §§2, 8, 9): finds or registers the
 * customer, sees that the number is free, earns points for what was bought and takes them back for what was returned.
 */
public final class Adding {
    private final BillForm form;
    private final BillRules rules;
    private final World world;
    private final Given given;
    private final Bills bills;
    private final Identity identity;
    private final List<Warning> warnings = new ArrayList<>();

    private Adding(AddBill.Ready command, World world, Given given) {
        this.form = command.form();
        this.rules = command.rules();
        this.world = world;
        this.given = given;
        this.bills = world.section(Bills.KIND);
        this.identity = world.section(Identity.KIND);
    }

    public static Outcome<BillAdded> decide(AddBill command, World world, Given given) {
        return switch (command) {
            case AddBill.Unfit(var refusal) -> Outcome.refused(refusal);
            case AddBill.Ready ready -> new Adding(ready, world, given).decide(ready.whose());
        };
    }

    private Outcome<BillAdded> decide(Whose whose) {
        var refusal = new BillChecks(form, rules).refusal(given.at());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return switch (find(whose)) {
            case Outcome.Accepted<Presented>(var customer, var found) -> {
                warnings.addAll(form.warnings());
                warnings.addAll(found);
                yield decide(customer);
            }
            case Outcome.Refused<Presented>(var why) -> takesStrangers() ? anonymous(why) : Outcome.refused(why);
            case Outcome.Failed<Presented>(var bug) -> new Outcome.Failed<>(bug);
        };
    }

    /** What a registration that fails has begun is dropped where the bill goes on. */
    private Outcome<Presented> find(Whose whose) {
        return takesStrangers()
                ? world.attempt(() -> Presented.find(whose, world, given))
                : Presented.find(whose, world, given);
    }

    private boolean takesStrangers() {
        return rules.strangers() == BillRules.Strangers.ANONYMOUS && form.type() == BillType.REGULAR;
    }

    private Outcome<BillAdded> anonymous(Refusal why) {
        var command = new AddBill.Ready(form.anonymous(why), new Whose.Nobody(), rules);
        return new Adding(command, world, given).decide(command.whose());
    }

    private Outcome<BillAdded> decide(Presented customer) {
        if (isBlocked(customer, CustomerAction.TRANSACTION)) {
            return Outcome.refused(new BillRefusal.CustomerBlocked());
        }
        if (isTaken()) {
            return Outcome.refused(new BillRefusal.NumberTaken(form.number()));
        }
        var id = new BillId(given.id(IdKind.BILL));
        var returns = new Returning(form, rules, world, given);
        var refusal = returns.read(customer.person());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        warnings.addAll(returns.warnings());
        var bill = bill(id, customer, returns);
        var programs = rules.programs().at(form.place().till());
        Crediting.Credited credited;
        try {
            credited = credit(bill, customer, programs);
        } catch (Crediting.TooManyPoints overflow) {
            return Outcome.refused(new BillRefusal.EarnsTooMuch());
        }
        if (!credited.fixed().isEmpty()) {
            bill = bill.edited(bill.head().delivery(), bill.head().details().withFixed(credited.fixed()), bill.lines());
        }
        bills.add(bill);
        makeProducts();
        var redemptions = new BoundRedemptions(customer.person(), world, given);
        redemptions.bind(bill, warnings);
        var taken = returns.takeBack(id, customer.person());
        returns.whole().forEach(sale -> redemptions.giveBack(sale, customer.person(), form));
        record(bill);
        var ledger = world.section(PointsLedger.KIND);
        return Outcome.accepted(
                new BillAdded(
                        bill,
                        customer.person(),
                        customer.how() == BillAdded.How.ANONYMOUS ? null : Person.of(identity, customer.person()),
                        customer.how(),
                        credited.awards(),
                        taken,
                        returns.parentNumber(),
                        Standing.of(customer.person(), programs, ledger),
                        Standing.lifetimePurchases(customer.person(), ledger)),
                warnings);
    }

    /** What is bought and was never heard of becomes a product, called as the bill calls it. */
    private void makeProducts() {
        var products = world.section(Products.KIND);
        for (var line : form.lines()) {
            if (line.kind() == BillLine.Kind.BOUGHT) {
                make(products, line.itemCode(), line.description());
                line.details().parts().forEach(part -> make(products, part.itemCode(), part.description()));
            }
        }
    }

    private void make(Products products, String code, String description) {
        if (!code.isEmpty()) {
            products.ensure(code, description, given);
        }
    }

    private boolean isBlocked(Presented customer, CustomerAction action) {
        return customer.how() != BillAdded.How.ANONYMOUS
                && rules.labels().blocked().blocks(customer.person(), action, identity);
    }

    private boolean isTaken() {
        if (form.number().isEmpty()) {
            return false;
        }
        boolean isReturn = form.type().isReturn();
        if (isReturn && rules.numbers().returns() == BillRules.Numbers.Twice.ALLOWED) {
            return false;
        }
        return bills.numbered(form.number()).stream()
                .filter(other -> other.head().type().isReturn() == isReturn
                        && other.head().outlier() != OutlierStatus.DELETED)
                .anyMatch(this::isInTheWay);
    }

    private boolean isInTheWay(Bill other) {
        boolean isInScope = switch (rules.numbers().scope()) {
            case ORGANIZATION -> true;
            case STORE -> other.head().place().store() == form.place().store();
            case TILL -> other.head().place().till().equals(form.place().till());
        };
        var within = rules.numbers().within();
        return isInScope && (within == null || isWithin(within, other));
    }

    private boolean isWithin(Duration within, Bill other) {
        var one = other.head().billedAt();
        return one.plus(within).isAfter(form.billedAt())
                && form.billedAt().plus(within).isAfter(one);
    }

    private Bill bill(BillId id, Presented customer, Returning returns) {
        var lines = new ArrayList<BillLine>();
        for (var line : form.lines()) {
            int number = lines.size() + 1;
            lines.add(new BillLine(
                    number,
                    line.kind(),
                    line.itemCode(),
                    line.description(),
                    line.amounts(),
                    outlier(line),
                    line.details().ofParent(returns.parentOf(line)),
                    BillLine.Returned.NOTHING));
        }
        var head = new Bill.Head(
                form.type(),
                form.returns().how(),
                form.number(),
                returns.parent(),
                form.place(),
                form.account(),
                form.billedAt(),
                given.at(),
                form.amounts(),
                outlier(),
                Objects.requireNonNullElse(form.delivery(), DeliveryStatus.DELIVERED),
                form.details(),
                form.request());
        return new Bill(id, customer.origin(), head, Bill.Returned.NOTHING, lines);
    }

    private OutlierStatus outlier() {
        var status = form.outlier();
        if (status == null) {
            status = isOutlier() ? OutlierStatus.OUTLIER : OutlierStatus.NORMAL;
        }
        if (status != OutlierStatus.NORMAL) {
            warnings.add(new BillWarning.Outlier());
        }
        return status;
    }

    private boolean isOutlier() {
        var outliers = rules.outliers();
        boolean isZero = form.amounts().amount().signum() == 0 && rules.zero() == BillRules.Zero.OUTLIER;
        return !form.type().isReturn()
                && (isZero
                        || outliers.prefixes().stream().anyMatch(form.number()::startsWith)
                        || outliers.stores().contains(outliers.store())
                        || (outliers.mostLines() >= 0 && form.lines().size() > outliers.mostLines()));
    }

    private OutlierStatus outlier(BillForm.Line line) {
        var status = line.outlier();
        if (status == null) {
            status = rules.outliers().items().contains(line.itemCode()) ? OutlierStatus.OUTLIER : OutlierStatus.NORMAL;
        }
        if (status != OutlierStatus.NORMAL) {
            warnings.add(new BillWarning.LineOutlier(line.itemCode()));
        }
        return status;
    }

    private Crediting.Credited credit(Bill bill, Presented customer, List<Program> programs)
            throws Crediting.TooManyPoints {
        if (!bill.counts() || form.type().isReturn() || !isMember(customer.person())) {
            return Crediting.Credited.NOTHING;
        }
        var crediting = new Crediting(world, given);
        crediting.count(customer.origin(), customer.person(), programs, Crediting.amount(bill), 1);
        return earns(customer)
                ? crediting.award(bill, customer.person(), programs, rules.zone())
                : Crediting.Credited.NOTHING;
    }

    private boolean isMember(CustomerId person) {
        return identity.loyalty(person) == LoyaltyType.LOYALTY;
    }

    private boolean earns(Presented customer) {
        var label = Objects.requireNonNull(identity.find(customer.person())).statusLabel();
        if (label != null && rules.labels().frauds().contains(label)) {
            warnings.add(new BillWarning.FraudEarnsNothing());
            return false;
        }
        return !isBlocked(customer, CustomerAction.POINTS_ALLOCATION)
                && rules.outliers().noPoints().stream().noneMatch(form.number()::startsWith);
    }

    private void record(Bill bill) {
        Events.record(
                world,
                given,
                form.type().isReturn() ? EventKind.BILL_RETURNED : EventKind.BILL_ADDED,
                bill.customer(),
                bill.id().value(),
                form.place().till(),
                form.request());
    }
}
