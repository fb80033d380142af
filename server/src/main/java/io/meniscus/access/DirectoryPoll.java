package io.meniscus.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.meniscus.core.OrgId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices within a second that a login was changed or revoked anywhere: every 500 ms it reads what the directory has
 * above a version, and {@link #isCurrent} tells whoever kept a verified login whether it still stands.
 *
 * <p>Versions come from a sequence and are committed in any order: version 11 may be seen before 10. So the floor the
 * poll reads above follows the highest version seen only once every transaction that could still bring a smaller one
 * is over: those that were running when that version was first seen (the snapshot tells), and, for one that has drawn
 * a number and not yet written anything, some seconds more. A long transaction anywhere on the database server holds
 * the floor back; that only means reading again the few rows changed meanwhile. At start the floor lies
 * {@link #START_OVERLAP} versions back for the same reason.
 *
 * <p>When the directory cannot be read for {@link #BLIND_LIMIT}, no kept login counts as current any more.
 */
public final class DirectoryPoll implements AutoCloseable {
    /** How long a verified login may be kept without being verified again. */
    public static final Duration LONGEST_KEPT = Duration.ofHours(1);

    private static final Logger log = LoggerFactory.getLogger(DirectoryPoll.class);
    private static final Duration PERIOD = Duration.ofMillis(500);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration BLIND_LIMIT = Duration.ofSeconds(10);
    private static final int START_OVERLAP = 1_000;

    private final LoginStore store;
    private final Ticker ticker;
    // Kept longer than any verified login is, so that one read before a change never outlives the knowledge of it.
    private final Cache<Login.Key, Long> changed;
    private final Deque<Mark> marks = new ArrayDeque<>();
    private long floor;
    private long highest;
    private volatile Set<OrgId> closed = Set.of();
    private volatile long lastRead;
    private boolean blind;
    private @Nullable Thread thread;

    /** A version seen, the transaction that was next to start then, and when it was. */
    private record Mark(long version, long nextToStart, long at) {}

    public DirectoryPoll(LoginStore store, Ticker ticker) {
        this.store = store;
        this.ticker = ticker;
        changed = Caffeine.newBuilder()
                .expireAfterWrite(LONGEST_KEPT.multipliedBy(2))
                .ticker(ticker)
                .build();
    }

    /** Reads once, then goes on reading in the background until closed. */
    public synchronized void start() {
        floor = Math.max(0, store.highestVersion() - START_OVERLAP);
        poll();
        thread = Thread.ofPlatform().daemon().name("directory-poll").start(this::run);
    }

    /** Whether a login verified at its version still is what the directory says. */
    public boolean isCurrent(Login login) {
        if (closed.contains(login.org()) || ticker.read() - lastRead > BLIND_LIMIT.toNanos()) {
            return false;
        }
        var version = changed.getIfPresent(login.key());
        return version == null || version <= login.version();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(PERIOD);
                poll();
                sees();
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                seesNothing(e);
            }
        }
    }

    private void sees() {
        if (blind) {
            log.info("The login directory can be read again");
        }
        blind = false;
    }

    private void seesNothing(RuntimeException e) {
        if (!blind) {
            log.warn("The login directory cannot be read; log-ins are verified anew until it can", e);
        }
        blind = true;
    }

    /** One reading. */
    synchronized void poll() {
        long began = ticker.read();
        var news = store.changesAbove(floor);
        for (var change : news.changes()) {
            changed.put(change.key(), change.version());
        }
        closed = Set.copyOf(new HashSet<>(news.closed()));
        lastRead = began;
        raiseFloor(news, began);
    }

    private void raiseFloor(LoginStore.Changes news, long now) {
        long seen = news.changes().stream()
                .mapToLong(LoginStore.Change::version)
                .max()
                .orElse(floor);
        if (seen > highest) {
            highest = seen;
            marks.add(new Mark(seen, news.nextToStart(), now));
        }
        for (var mark = marks.peek(); mark != null && isSettled(mark, news, now); mark = marks.peek()) {
            floor = mark.version;
            marks.remove();
        }
    }

    /** Versions up to this one are not read again. */
    synchronized long floor() {
        return floor;
    }

    private static boolean isSettled(Mark mark, LoginStore.Changes news, long now) {
        return news.oldestRunning() >= mark.nextToStart && now - mark.at > GRACE.toNanos();
    }

    @Override
    public synchronized void close() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }
}
