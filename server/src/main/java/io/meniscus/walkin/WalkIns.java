package io.meniscus.walkin;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import io.meniscus.run.Instants;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operations on walk-ins: tell a till, and listen for one. What any server was told reaches the listeners of every
 * server within a second: while there are listeners, the last minute is read twice a second and each is given what it
 * has not had yet. Ids come in no order of commit, so it is their being new that counts, not their being higher.
 */
public final class WalkIns implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WalkIns.class);
    /** How long a walk-in is kept. */
    private static final Duration KEPT = Duration.ofDays(7);
    /** How far behind a walk-in may be seen: clocks of servers may differ, and a commit may take its time. */
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int MOST_LISTENERS = 1_000;

    private final WalkInStore store;
    private final Instants instants;
    private final Set<WalkInListener> listeners = new LinkedHashSet<>();
    private boolean closed;
    private boolean failing;

    /** Starts to look for news as soon as somebody listens. */
    public WalkIns(WalkInStore store, Instants instants) {
        this.store = store;
        this.instants = instants;
        Thread.ofVirtual().name("walk-ins").start(this::look);
    }

    /** A customer who came in, and who says so. */
    public record Told(TillId till, CustomerId customer, AccountId account, TillId by, Instant at) {}

    public void tell(OrgId org, Told told) {
        store.insert(org, told, told.at().minus(KEPT));
    }

    /**
     * Listens for a till from now on; empty while too many listen. The listener is to be closed.
     *
     * @param after the last walk-in the till has had: later ones that are still kept come first
     */
    public Optional<WalkInListener> listen(OrgId org, TillId till, OptionalLong after) {
        var listener = new WalkInListener(org, till, this::leave);
        synchronized (this) {
            if (closed || listeners.size() >= MOST_LISTENERS) {
                return Optional.empty();
            }
        }
        var since = instants.now().minus(after.isPresent() ? KEPT : WINDOW);
        for (var walkIn : store.since(org, List.of(till), since)) {
            if (after.isPresent() && walkIn.id() > after.getAsLong()) {
                listener.offer(walkIn);
            } else {
                listener.passOver(walkIn);
            }
        }
        synchronized (this) {
            listeners.add(listener);
            notifyAll();
        }
        return Optional.of(listener);
    }

    private synchronized void leave(WalkInListener listener) {
        listeners.remove(listener);
    }

    private void look() {
        try {
            while (awaitListeners()) {
                for (var organization : byOrganization().entrySet()) {
                    offerNews(organization.getKey(), organization.getValue());
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean awaitListeners() throws InterruptedException {
        while (listeners.isEmpty() && !closed) {
            wait();
        }
        return !closed;
    }

    private synchronized Map<OrgId, List<WalkInListener>> byOrganization() {
        var all = new HashMap<OrgId, List<WalkInListener>>();
        for (var listener : listeners) {
            all.computeIfAbsent(listener.org(), _ -> new ArrayList<>()).add(listener);
        }
        return all;
    }

    /** A database that is away is tried again; that is told once. */
    private void offerNews(OrgId org, List<WalkInListener> own) {
        try {
            var tills = own.stream().map(WalkInListener::till).distinct().toList();
            var since = instants.now().minus(WINDOW);
            for (var walkIn : store.since(org, tills, since)) {
                own.stream()
                        .filter(listener -> listener.till().equals(walkIn.till()))
                        .forEach(listener -> listener.offer(walkIn));
            }
            own.forEach(listener -> listener.forgetBefore(since.minus(WINDOW)));
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("walk-ins cannot be read for now", e);
            }
            failing = true;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
