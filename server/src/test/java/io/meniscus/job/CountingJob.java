package io.meniscus.job;

import io.meniscus.core.OrgId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts to a number, one a slice, and notes whether anybody else counts for the same organization meanwhile. */
final class CountingJob implements Job {
    static final JobKind KIND = new JobKind("counting");

    private final int last;
    private final Turn turn;
    private final Map<OrgId, AtomicInteger> inside;
    final List<String> slices = new CopyOnWriteArrayList<>();
    final AtomicInteger together;

    /** What happens in the middle of a slice. */
    interface Turn {
        void take(OrgId org, Slice slice);
    }

    CountingJob(int last, Turn turn) {
        this(last, turn, new ConcurrentHashMap<>(), new AtomicInteger());
    }

    private CountingJob(int last, Turn turn, Map<OrgId, AtomicInteger> inside, AtomicInteger together) {
        this.last = last;
        this.turn = turn;
        this.inside = inside;
        this.together = together;
    }

    /** The same job on another server, watched together with this one. */
    CountingJob onAnotherServer() {
        return new CountingJob(last, turn, inside, together);
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.WhenAsked();
    }

    @Override
    public Step slice(OrgId org, Slice slice) {
        var count = inside.computeIfAbsent(org, _ -> new AtomicInteger());
        if (count.incrementAndGet() > 1) {
            together.incrementAndGet();
        }
        try {
            slices.add(slice.cursor() + " " + slice.beginning());
            turn.take(org, slice);
            int next = slice.cursor().isEmpty() ? 1 : Integer.parseInt(slice.cursor()) + 1;
            var progress = new Progress(next, last, 0, "");
            return next == last ? new Step.Done(progress) : new Step.More(Integer.toString(next), progress);
        } finally {
            count.decrementAndGet();
        }
    }
}
