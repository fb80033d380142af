package io.meniscus.bill;

import io.meniscus.core.OrgId;
import io.meniscus.core.bill.AddBill;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.BillType;
import io.meniscus.core.bill.Bills;
import io.meniscus.core.bill.Whose;
import io.meniscus.core.bill.back.Returning;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.world.World;
import io.meniscus.run.Needs;
import io.meniscus.run.Question;
import io.meniscus.run.Runner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Anonymous returns whose only sale is a customer's: they are that customer's (error-codes 9616), so that what the sale
 * earned goes back with it. All numbers of a call are looked up at once, and none where nothing anonymous comes back;
 * what was found is found again, locked, when the bill is decided.
 */
record AnonymousReturns(Runner runner, Numbered numbered) {

    AnonymousReturns(Runner runner, BillStore store) {
        this(runner, new Numbered(store));
    }

    List<AddBill> resolved(OrgId org, List<AddBill> commands) {
        var numbers = new TreeSet<String>();
        for (var command : commands) {
            if (isMeant(command) && command instanceof AddBill.Ready ready) {
                numbers.addAll(ready.form().numbers());
            }
        }
        if (numbers.isEmpty()) {
            return commands;
        }
        var found = runner.read(org, numbered, List.copyOf(numbers));
        return commands.stream()
                .map(command ->
                        isMeant(command) && command instanceof AddBill.Ready ready ? resolved(ready, found) : command)
                .toList();
    }

    private static boolean isMeant(AddBill command) {
        return command instanceof AddBill.Ready ready
                && ready.form().type() == BillType.NOT_INTERESTED_RETURN
                && ready.form().ids().isEmpty();
    }

    private static AddBill resolved(AddBill.Ready ready, Map<String, List<Bill>> found) {
        var form = ready.form();
        var bills = new ArrayList<Bill>();
        form.numbers().forEach(number -> bills.addAll(found.getOrDefault(number, List.of())));
        return Returning.onlySale(bills, form, ready.rules())
                .<AddBill>map(sale -> new AddBill.Ready(
                        form.of(sale.id()),
                        new Whose.Known(new CustomerRef.ById(sale.customer(), new CustomerRef.Scope.All())),
                        ready.rules()))
                .orElse(ready);
    }

    /** The bills of numbers. */
    record Numbered(BillStore store) implements Question<List<String>, Map<String, List<Bill>>> {
        @Override
        public void needs(List<String> numbers, Needs needs) {
            numbers.forEach(needs.of(store)::number);
        }

        @Override
        public Map<String, List<Bill>> answer(List<String> numbers, World world) {
            var bills = world.section(Bills.KIND);
            var found = new HashMap<String, List<Bill>>();
            numbers.forEach(number -> found.put(number, bills.numbered(number)));
            return found;
        }
    }
}
