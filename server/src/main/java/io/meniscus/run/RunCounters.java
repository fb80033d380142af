package io.meniscus.run;

import java.util.concurrent.atomic.LongAdder;

/** What the write and read paths count, for metrics and for the bench. */
public final class RunCounters {
    private final LongAdder batches = new LongAdder();
    private final LongAdder requests = new LongAdder();
    private final LongAdder repeated = new LongAdder();
    private final LongAdder readBatches = new LongAdder();
    private final LongAdder reads = new LongAdder();

    void batch(int size) {
        batches.increment();
        requests.add(size);
    }

    void repeated() {
        repeated.increment();
    }

    void readBatch(int size) {
        readBatches.increment();
        reads.add(size);
    }

    public long batches() {
        return batches.sum();
    }

    /** Requests written, in all batches. */
    public long requests() {
        return requests.sum();
    }

    /** Attempts that had to be made again. */
    public long repeats() {
        return repeated.sum();
    }

    public long readBatches() {
        return readBatches.sum();
    }

    public long reads() {
        return reads.sum();
    }
}
