package io.meniscus.walkin;

import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Somebody who listens for a till: gets each walk-in once. One that falls far behind loses the newest. */
public final class WalkInListener implements AutoCloseable {
    private static final int MOST_WAITING = 1_000;

    private final OrgId org;
    private final TillId till;
    private final Consumer<WalkInListener> whenClosed;
    private final LinkedBlockingQueue<WalkIn> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Map<Long, Instant> seen = new HashMap<>();

    WalkInListener(OrgId org, TillId till, Consumer<WalkInListener> whenClosed) {
        this.org = org;
        this.till = till;
        this.whenClosed = whenClosed;
    }

    OrgId org() {
        return org;
    }

    TillId till() {
        return till;
    }

    /** Hands it over unless it was before. */
    synchronized void offer(WalkIn walkIn) {
        if (seen.putIfAbsent(walkIn.id(), walkIn.at()) == null && !waiting.offer(walkIn)) {
            seen.remove(walkIn.id());
        }
    }

    /** It came before anybody listened. */
    synchronized void passOver(WalkIn walkIn) {
        seen.put(walkIn.id(), walkIn.at());
    }

    /** Walk-ins this old are not offered again. */
    synchronized void forgetBefore(Instant oldest) {
        seen.values().removeIf(at -> at.isBefore(oldest));
    }

    /** The next one; empty when none comes in time. */
    public Optional<WalkIn> next(Duration wait) throws InterruptedException {
        return Optional.ofNullable(waiting.poll(wait.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() {
        whenClosed.accept(this);
    }
}
