package io.meniscus.core.bill;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.bill.change.BillClaimed;
import io.meniscus.core.bill.change.ClaimBill;
import io.meniscus.core.bill.change.ClaimRefusal;
import io.meniscus.core.bill.change.Standing;
import io.meniscus.core.event.EventKind;
import io.meniscus.core.event.Events;
import io.meniscus.core.field.FieldChange;
import io.meniscus.core.field.FieldValues;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.identity.status.CustomerAction;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Warning;
import io.meniscus.core.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes an anonymous bill a customer's (loyalty-engine §8 "Retro"): a new bill of the old one's date, place, number
 * and lines, which earns what the old one would have earned then. The anonymous one stays, marked as claimed.
 */
public final class Claiming {
    private final ClaimBill.Ready command;
    private final World world;
    private final Given given;
    private final Bills bills;
    private final Identity identity;
    private final List<Warning> warnings = new ArrayList<>();

    private Claiming(ClaimBill.Ready command, World world, Given given) {
        this.command = command;
        this.world = world;
        this.given = given;
        this.bills = world.section(Bills.KIND);
        this.identity = world.section(Identity.KIND);
    }

    public static Outcome<BillClaimed> decide(ClaimBill command, World world, Given given) {
        return switch (command) {
            case ClaimBill.Unfit(var refusal) -> Outcome.refused(refusal);
            case ClaimBill.Ready ready -> new Claiming(ready, world, given).decide();
        };
    }

    private Outcome<BillClaimed> decide() {
        warnings.addAll(command.context().warnings());
        return switch (Presented.find(new Whose.Known(command.who()), world, given)) {
            case Outcome.Accepted<Presented>(var customer, var found) -> {
                warnings.addAll(found);
                yield decide(customer);
            }
            case Outcome.Refused<Presented>(var why) -> Outcome.refused(why);
            case Outcome.Failed<Presented>(var bug) -> new Outcome.Failed<>(bug);
        };
    }

    private Outcome<BillClaimed> decide(Presented customer) {
        var anonymous = bills.find(command.bill().id()).orElse(null);
        if (anonymous == null) {
            return Outcome.refused(new ClaimRefusal.IdUnknown(command.bill().id()));
        }
        var refusal = refusal(anonymous, customer.person());
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var fields = command.changes().fields();
        if (!fields.refusals().isEmpty()) {
            return Outcome.refused(
                    new BillRefusal.FieldsRefused(fields.refusals().getFirst()));
        }
        if (isBlocked(customer, CustomerAction.TRANSACTION)) {
            return Outcome.refused(new BillRefusal.CustomerBlocked());
        }
        return claim(anonymous, customer);
    }

    private @Nullable ClaimRefusal refusal(Bill bill, CustomerId person) {
        var type = bill.head().type();
        if (type != BillType.NOT_INTERESTED) {
            return new ClaimRefusal.TypeFixed(type);
        }
        if (bill.head().details().retroOf() != 0) {
            return new ClaimRefusal.Claimed(bill.id());
        }
        var oldest = command.rules().oldest();
        var billedAt = bill.head().billedAt();
        if (oldest != null && billedAt.plus(oldest).isBefore(given.at())) {
            return new ClaimRefusal.TooOld();
        }
        var before = command.rules().before();
        var registered = Objects.requireNonNull(identity.find(person)).registeredAt();
        return before != null && billedAt.plus(before).isBefore(registered)
                ? new ClaimRefusal.RegisteredTooLate()
                : null;
    }

    private Outcome<BillClaimed> claim(Bill anonymous, Presented customer) {
        var id = new BillId(given.id(IdKind.BILL));
        var bill = new Bill(id, customer.origin(), head(anonymous), anonymous.returned(), anonymous.lines());
        Crediting.Credited credited;
        try {
            credited = credit(bill, customer);
        } catch (Crediting.TooManyPoints overflow) {
            return Outcome.refused(new BillRefusal.EarnsTooMuch());
        }
        if (!credited.fixed().isEmpty()) {
            bill = bill.edited(bill.head().delivery(), bill.head().details().withFixed(credited.fixed()), bill.lines());
        }
        bills.add(bill);
        // which of the two a mark is on tells what it says
        var old = anonymous.head();
        bills.change(anonymous.edited(old.delivery(), old.details().retroOf(id.value()), anonymous.lines()));
        Events.record(
                world,
                given,
                EventKind.BILL_CLAIMED,
                bill.customer(),
                id.value(),
                command.context().till(),
                command.context().request());
        var ledger = world.section(PointsLedger.KIND);
        var person = customer.person();
        return Outcome.accepted(
                new BillClaimed(
                        anonymous.id(),
                        bill,
                        person,
                        credited.awards(),
                        Standing.of(person, command.programs(), ledger),
                        Standing.lifetimePurchases(person, ledger)),
                warnings);
    }

    private Bill.Head head(Bill anonymous) {
        var head = anonymous.head();
        var details = head.details();
        var changes = command.changes();
        var edited = details.edited(
                        Objects.requireNonNullElse(changes.notes(), details.notes()),
                        after(details.customFields(), changes.fields().custom()),
                        after(details.extendedFields(), changes.fields().extended()))
                .retroOf(anonymous.id().value());
        return new Bill.Head(
                BillType.REGULAR,
                ReturnType.NONE,
                head.number(),
                BillId.NONE,
                head.place(),
                head.account(),
                head.billedAt(),
                given.at(),
                head.amounts(),
                head.outlier(),
                head.delivery(),
                edited,
                command.context().request());
    }

    private Map<String, String> after(Map<String, String> before, List<FieldChange> changes) {
        var values = new TreeMap<Long, String>();
        before.forEach((field, value) -> values.put(Long.valueOf(field), value));
        var after = new TreeMap<String, String>();
        new FieldValues(values)
                .after(changes, warnings)
                .byField()
                .forEach((field, value) -> after.put(Long.toString(field), value));
        return after;
    }

    private Crediting.Credited credit(Bill bill, Presented customer) throws Crediting.TooManyPoints {
        boolean isMember = identity.loyalty(customer.person()) == LoyaltyType.LOYALTY;
        // what was brought back before anybody claimed the bill earns nothing, so neither does the rest
        if (!bill.counts() || !isMember || bill.returned().how() != ReturnType.NONE) {
            return Crediting.Credited.NOTHING;
        }
        var rules = command.rules().bills();
        var programs = command.programs();
        var crediting = new Crediting(world, given);
        crediting.count(customer.origin(), customer.person(), programs, Crediting.amount(bill), 1);
        return earns(bill, customer, rules)
                ? crediting.award(bill, customer.person(), programs, rules.zone())
                : Crediting.Credited.NOTHING;
    }

    private boolean earns(Bill bill, Presented customer, BillRules rules) {
        var label = Objects.requireNonNull(identity.find(customer.person())).statusLabel();
        if (label != null && rules.labels().frauds().contains(label)) {
            warnings.add(new BillWarning.FraudEarnsNothing());
            return false;
        }
        return !isBlocked(customer, CustomerAction.POINTS_ALLOCATION)
                && rules.outliers().noPoints().stream().noneMatch(bill.head().number()::startsWith);
    }

    private boolean isBlocked(Presented customer, CustomerAction action) {
        return command.rules().bills().labels().blocked().blocks(customer.person(), action, identity);
    }
}
