package io.meniscus.console.bills;

import io.meniscus.bill.BillFilter.Mark;
import io.meniscus.core.BillId;
import io.meniscus.core.bill.Bill;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Where a page of bills ends, as the address of the next one says it: {@code 1780000000000000-17}. */
public final class PageEnd {
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,17})-([0-9]{1,18})");

    private PageEnd() {}

    public static String of(Bill last) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, last.head().billedAt()) + "-"
                + last.id().value();
    }

    /** Text that tells no place is the very end. */
    public static Mark read(String text) {
        var parts = TEXT.matcher(text);
        return parts.matches()
                ? new Mark(
                        Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
                        new BillId(Long.parseLong(parts.group(2))))
                : Mark.END;
    }
}
