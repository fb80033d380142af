package io.meniscus.core.bill.change;

import io.meniscus.core.BillId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.bill.DeliveryStatus;
import io.meniscus.core.bill.Whose;
import io.meniscus.core.field.GivenFields;
import io.meniscus.core.program.Programs;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command that changes what may change of a bill: what was read of the call, or why that could not be read. */
public sealed interface UpdateBill {
    /**
     * A change to decide about.
     *
     * @param programs whose points the answer tells
     */
    record Ready(Whose whose, Which which, Changes changes, Programs programs, Context context) implements UpdateBill {}

    /** One that was refused before anything was looked at. */
    record Unfit(Refusal refusal) implements UpdateBill {}

    /** Which of the customer's bills. */
    sealed interface Which {
        record ById(BillId id) implements Which {}

        /** Of several the one that was made out last (v1.1/transaction "update"). */
        record LatestOfNumber(String number) implements Which {}

        /**
         * Of several the one that was added first.
         *
         * @param till where it was made out; null for wherever
         */
        record ByNumber(String number, @Nullable TillId till) implements Which {}
    }

    /**
     * What becomes of it; what is null stays.
     *
     * @param fields of the bill
     */
    record Changes(
            @Nullable DeliveryStatus delivery, @Nullable String notes, GivenFields fields, List<LineChange> lines) {
        public Changes {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What becomes of lines.
     *
     * @param number   of the line; 0 for all of the item
     * @param itemCode empty where the number tells
     */
    record LineChange(int number, String itemCode, GivenFields fields) {}

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
