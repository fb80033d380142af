package io.meniscus.core.bill.change;

import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.BillRules;
import io.meniscus.core.field.GivenFields;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.program.Program;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.Warning;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command that makes an anonymous bill a customer's: what was read of the call, or why that could not be read. */
public sealed interface ClaimBill {
    /**
     * A claim to decide about.
     *
     * @param bill as it was read before, with its lines; what it is meanwhile is decided on
     */
    record Ready(Bill bill, CustomerRef who, Changes changes, Rules rules, Context context) implements ClaimBill {
        /** The programs it would have happened in. */
        public List<Program> programs() {
            return rules.bills().programs().at(bill.head().place().till());
        }
    }

    /** One that was refused before anything was looked at. */
    record Unfit(Refusal refusal) implements ClaimBill {}

    /** What the customer's bill says otherwise than the anonymous one; null notes stay. */
    record Changes(@Nullable String notes, GivenFields fields) {}

    /**
     * What the organization asks of claims.
     *
     * @param oldest how old a bill may be; null for any age
     * @param before how long before the registration it may be made out; null for any time
     * @param bills  its rules for bills, as of the till the bill was made out at
     */
    record Rules(@Nullable Duration oldest, @Nullable Duration before, BillRules bills) {}

    /**
     * Where the call came in.
     *
     * @param warnings what reading it had to drop
     */
    record Context(TillId till, RequestId request, List<Warning> warnings) {
        public Context {
            warnings = List.copyOf(warnings);
        }
    }
}
