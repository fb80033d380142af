package io.meniscus.run;

import io.meniscus.core.OrgId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A queue per organization in front of a few workers. Workers take organizations round robin from one ready-queue: an
 * organization has one batch in flight, a second only when a quarter of a full one waits behind it. Nobody waits for
 * company: a lone request of an idle lane is taken at once.
 *
 * <p>Queues are bounded by time: what fits in one second at the measured rate, for one organization and over all. A
 * lane that is full over all still takes what makes up an organization's next batch, so that one that floods it does
 * not shut the others out.
 */
final class Lane<T extends Lane.Item> {
    /** The most commands of a batch. */
    static final int FULL = 128;

    /** So many behind a batch in flight are worth a transaction beside it: the database works while it is decided. */
    private static final int WORTH_A_SECOND = FULL / 4;

    private static final int SMALLEST_BOUND = 1_024;
    private static final int LARGEST_BOUND = 4_096;

    private final ConcurrentHashMap<OrgId, Queue> queues = new ConcurrentHashMap<>();
    private final LinkedBlockingQueue<Queue> ready = new LinkedBlockingQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final RateMeter rate = new RateMeter();
    private volatile boolean closed;

    /** Something that waits in a lane. */
    interface Item {
        /** How many commands it brings. */
        int size();
    }

    /** What a worker takes: items of one organization, to be handed back with {@link Lane#done}. */
    record Taken<T extends Item>(OrgId org, List<T> items) {}

    private final class Queue {
        private final OrgId org;
        private final ReentrantLock lock = new ReentrantLock();
        private final ArrayDeque<T> items = new ArrayDeque<>();
        private int commands;
        private int inFlight;
        private boolean isReady;

        Queue(OrgId org) {
            this.org = org;
        }

        boolean wantsWorker() {
            return !isReady && !items.isEmpty() && (inFlight == 0 || (inFlight == 1 && commands >= WORTH_A_SECOND));
        }

        void announce() {
            if (wantsWorker()) {
                isReady = true;
                ready.add(this);
            }
        }
    }

    /**
     * Queues an item; false when its organization, or the lane, has as much waiting as a second can serve, or when the
     * lane is closed.
     */
    boolean offer(OrgId org, T item) {
        int bound = bound();
        var queue = queues.computeIfAbsent(org, Queue::new);
        queue.lock.lock();
        try {
            boolean full = queue.commands >= bound || (queue.commands >= FULL && waiting.get() >= bound);
            if (closed || full) {
                return false;
            }
            queue.items.addLast(item);
            queue.commands += item.size();
            waiting.addAndGet(item.size());
            queue.announce();
            return true;
        } finally {
            queue.lock.unlock();
        }
    }

    /** Puts items that could not be served yet back in front, in their order; false when the lane is closed. */
    boolean putBack(OrgId org, List<T> items) {
        var queue = queues.computeIfAbsent(org, Queue::new);
        queue.lock.lock();
        try {
            if (closed) {
                return false;
            }
            for (var item : items.reversed()) {
                queue.items.addFirst(item);
                queue.commands += item.size();
                waiting.addAndGet(item.size());
            }
            queue.announce();
            return true;
        } finally {
            queue.lock.unlock();
        }
    }

    /** Waits for the next organization with work and takes a batch of it; null when none came within the time. */
    @Nullable
    Taken<T> take(long millis) throws InterruptedException {
        var queue = ready.poll(millis, TimeUnit.MILLISECONDS);
        if (queue == null) {
            return null;
        }
        queue.lock.lock();
        try {
            queue.isReady = false;
            var items = new ArrayList<T>();
            int commands = 0;
            while (!queue.items.isEmpty()
                    && (items.isEmpty() || commands + queue.items.getFirst().size() <= FULL)) {
                var item = queue.items.removeFirst();
                items.add(item);
                commands += item.size();
            }
            queue.commands -= commands;
            waiting.addAndGet(-commands);
            queue.inFlight++;
            queue.announce();
            return new Taken<>(queue.org, items);
        } finally {
            queue.lock.unlock();
        }
    }

    /** Says that a taken batch is finished, whatever came of it. */
    void done(Taken<T> taken) {
        var queue = queues.computeIfAbsent(taken.org(), Queue::new);
        queue.lock.lock();
        try {
            queue.inFlight--;
            taken.items().forEach(item -> rate.count(item.size()));
            queue.announce();
        } finally {
            queue.lock.unlock();
        }
    }

    /** Takes nothing more and hands out what nobody took. A queue is closed under its lock: nothing slips in behind. */
    List<T> close() {
        closed = true;
        var left = new ArrayList<T>();
        for (var queue : queues.values()) {
            queue.lock.lock();
            try {
                left.addAll(queue.items);
                queue.items.clear();
                waiting.addAndGet(-queue.commands);
                queue.commands = 0;
            } finally {
                queue.lock.unlock();
            }
        }
        return left;
    }

    int waiting() {
        return waiting.get();
    }

    private int bound() {
        return Math.clamp(rate.perSecond(), SMALLEST_BOUND, LARGEST_BOUND);
    }
}
