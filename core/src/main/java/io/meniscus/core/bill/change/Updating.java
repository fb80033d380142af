package io.meniscus.core.bill.change;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.BillRefusal;
import io.meniscus.core.bill.Bills;
import io.meniscus.core.bill.Presented;
import io.meniscus.core.bill.line.BillLine;
import io.meniscus.core.event.EventKind;
import io.meniscus.core.event.Events;
import io.meniscus.core.field.FieldChange;
import io.meniscus.core.field.FieldValues;
import io.meniscus.core.field.GivenFields;
import io.meniscus.core.identity.Customer;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.Warning;
import io.meniscus.core.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Changes what may change of a customer's bill: fields of it and its lines, notes, delivery (v2/transactions "update",
 * loyalty-engine §8). Everything else of a bill never changes; a return and an anonymous bill not at all.
 */
public final class Updating {
    private final UpdateBill.Ready command;
    private final World world;
    private final Given given;
    private final Bills bills;
    private final Identity identity;
    private final List<Warning> warnings = new ArrayList<>();

    private Updating(UpdateBill.Ready command, World world, Given given) {
        this.command = command;
        this.world = world;
        this.given = given;
        this.bills = world.section(Bills.KIND);
        this.identity = world.section(Identity.KIND);
    }

    public static Outcome<BillUpdated> decide(UpdateBill command, World world, Given given) {
        return switch (command) {
            case UpdateBill.Unfit(var refusal) -> Outcome.refused(refusal);
            case UpdateBill.Ready ready -> new Updating(ready, world, given).decide();
        };
    }

    private Outcome<BillUpdated> decide() {
        warnings.addAll(command.context().warnings());
        return switch (Presented.find(command.whose(), world, given)) {
            case Outcome.Accepted<Presented>(var customer, var found) -> {
                warnings.addAll(found);
                yield decide(customer);
            }
            case Outcome.Refused<Presented>(var why) -> Outcome.refused(why);
            case Outcome.Failed<Presented>(var bug) -> new Outcome.Failed<>(bug);
        };
    }

    private Outcome<BillUpdated> decide(Presented customer) {
        var person = customer.person();
        var found = find(person);
        if (found == null) {
            return Outcome.refused(unknown());
        }
        var type = found.head().type();
        if (type.isReturn() || type.isAnonymous()) {
            return Outcome.refused(new UpdateRefusal.TypeFixed(type));
        }
        return switch (change(found)) {
            case Change.Refused(var refusal) -> Outcome.refused(refusal);
            case Change.Made(var bill) -> {
                store(found, bill);
                yield Outcome.accepted(
                        new BillUpdated(
                                bill,
                                person,
                                Standing.of(person, command.programs().all(), world.section(PointsLedger.KIND))),
                        warnings);
            }
        };
    }

    private @Nullable Bill find(CustomerId person) {
        Predicate<Bill> isTheirs = bill -> bill.customer().equals(person)
                || identity.members(person).stream().map(Customer::id).anyMatch(bill.customer()::equals);
        return switch (command.which()) {
            case UpdateBill.Which.ById(var id) ->
                bills.find(id).filter(isTheirs).orElse(null);
            case UpdateBill.Which.LatestOfNumber(var number) ->
                bills.numbered(number).stream()
                        .filter(isTheirs)
                        .max(Comparator.comparing((Bill bill) -> bill.head().billedAt())
                                .thenComparing(Bill::id))
                        .orElse(null);
            case UpdateBill.Which.ByNumber(var number, var till) ->
                bills.numbered(number).stream()
                        .filter(isTheirs)
                        .filter(bill ->
                                till == null || bill.head().place().till().equals(till))
                        .findFirst()
                        .orElse(null);
        };
    }

    private Refusal unknown() {
        return switch (command.which()) {
            case UpdateBill.Which.ById(BillId id) -> new UpdateRefusal.IdUnknown(id);
            case UpdateBill.Which.LatestOfNumber(var number) -> new UpdateRefusal.NumberUnknown(number);
            case UpdateBill.Which.ByNumber(var number, var till) -> new UpdateRefusal.NumberUnknown(number);
        };
    }

    /** The bill with the changes, or why it can't have them. */
    private sealed interface Change {
        record Made(Bill bill) implements Change {}

        record Refused(Refusal refusal) implements Change {}
    }

    private Change change(Bill bill) {
        var changes = command.changes();
        var refusals = new ArrayList<Refusal>(changes.fields().refusals());
        var lines = new ArrayList<>(bill.lines());
        for (var change : changes.lines()) {
            refusals.addAll(change.fields().refusals());
            if (!change(lines, change)) {
                var name = change.itemCode().isEmpty() ? Integer.toString(change.number()) : change.itemCode();
                refusals.add(new UpdateRefusal.LineUnknown(name));
            }
        }
        if (!refusals.isEmpty()) {
            var first = refusals.getFirst();
            return new Change.Refused(first instanceof UpdateRefusal ? first : new BillRefusal.FieldsRefused(first));
        }
        var details = bill.head().details();
        var edited = details.edited(
                Objects.requireNonNullElse(changes.notes(), details.notes()),
                after(details.customFields(), changes.fields().custom()),
                after(details.extendedFields(), changes.fields().extended()));
        return new Change.Made(bill.edited(
                Objects.requireNonNullElse(changes.delivery(), bill.head().delivery()), edited, lines));
    }

    /** Changes the lines that are meant; whether there are any. */
    private boolean change(List<BillLine> lines, UpdateBill.LineChange change) {
        boolean isFound = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean isMeant =
                    change.number() == 0 ? line.itemCode().equals(change.itemCode()) : line.number() == change.number();
            if (isMeant) {
                lines.set(i, changed(line, change.fields()));
                isFound = true;
            }
        }
        return isFound;
    }

    private BillLine changed(BillLine line, GivenFields fields) {
        var details = line.details();
        return line.with(details.withFields(
                after(details.customFields(), fields.custom()), after(details.extendedFields(), fields.extended())));
    }

    private Map<String, String> after(Map<String, String> before, List<FieldChange> changes) {
        if (changes.isEmpty()) {
            return before;
        }
        var values = new TreeMap<Long, String>();
        before.forEach((id, value) -> values.put(Long.valueOf(id), value));
        var after = new TreeMap<String, String>();
        new FieldValues(values)
                .after(changes, warnings)
                .byField()
                .forEach((id, value) -> after.put(Long.toString(id), value));
        return after;
    }

    /** What changes nothing is no event. */
    private void store(Bill before, Bill after) {
        if (after.equals(before)) {
            return;
        }
        bills.change(after);
        Events.record(
                world,
                given,
                EventKind.BILL_UPDATED,
                after.customer(),
                after.id().value(),
                command.context().till(),
                command.context().request());
    }
}
