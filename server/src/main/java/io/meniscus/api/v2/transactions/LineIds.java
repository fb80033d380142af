package io.meniscus.api.v2.transactions;

import io.meniscus.core.BillId;

/** The numbers the wire has for lines: a bill's lines have no sequence of their own, a bill has at most so many. */
public final class LineIds {
    private static final long MOST = 1_024;

    private LineIds() {}

    public static long of(BillId bill, int line) {
        return bill.value() * MOST + line;
    }

    public static BillId bill(long id) {
        return new BillId(id / MOST);
    }

    public static int line(long id) {
        return (int) (id % MOST);
    }
}
