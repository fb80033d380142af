package io.meniscus.organization;

import io.meniscus.core.OrgId;
import io.meniscus.organization.OrganizationStore.Listed;
import io.meniscus.organization.OrganizationStore.Sum;
import io.meniscus.organization.setup.OrganizationSetup;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The organizations of this installation as snapshots in memory: loaded at first use, by one thread however many ask,
 * and loaded anew within a second of a change made anywhere. Who asks meanwhile gets the snapshot before the change
 * and never waits for the new one. While the database can't be reached the last snapshots go on serving.
 *
 * <p>Changes are noticed by the versions in the directory. Versions come from a sequence and are committed out of
 * order, so "everything above the highest version seen" would miss a change that committed late. But a row's version
 * only ever grows and rows are never deleted, so the number of rows and the sum of their versions change with every
 * commit, in whatever order. Two numbers every 500 ms, from a table of a few thousand narrow rows, tell whether there
 * is anything to do; only then all (organization, version) pairs are read and compared one by one.
 */
public final class Organizations implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Organizations.class);
    private static final Duration PERIOD = Duration.ofMillis(500);

    private final OrganizationStore store;
    private final Map<OrgId, CompletableFuture<Optional<Organization>>> snapshots = new ConcurrentHashMap<>();
    private volatile Map<OrgId, Listed> directory = Map.of();
    private Sum seen = new Sum(0, 0);
    private boolean blind;
    private @Nullable Thread poller;

    public Organizations(OrganizationStore store) {
        this.store = store;
    }

    /** Reads the directory, then goes on watching it until closed. */
    public synchronized void start() {
        refresh();
        poller = Thread.ofPlatform().daemon().name("organizations").start(this::watch);
    }

    /**
     * An active organization as it is set up; nothing for one that is unknown or deactivated. A call under a key sees
     * what it changed itself.
     */
    public Optional<Organization> get(OrgId org) {
        var uncommitted = OrganizationSetup.uncommitted(org);
        if (uncommitted.isPresent()) {
            return uncommitted.map(SetupSnapshot::of);
        }
        var listed = directory.get(org);
        if (listed != null && listed.activity() == Activity.INACTIVE) {
            return Optional.empty();
        }
        var held = snapshots.get(org);
        if (held == null) {
            var mine = new CompletableFuture<Optional<Organization>>();
            held = snapshots.putIfAbsent(org, mine);
            if (held == null) {
                return load(org, mine);
            }
        }
        return await(held);
    }

    /** Every active organization but the platform itself. */
    public Set<OrgId> active() {
        return directory.values().stream()
                .filter(listed ->
                        listed.activity() == Activity.ACTIVE && !listed.org().equals(OrgId.PLATFORM))
                .map(Listed::org)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** An organization of the directory. */
    public record Known(OrgId org, String code, Activity activity) {}

    /** Every organization but the platform itself, deactivated ones too. */
    public List<Known> known() {
        return directory.values().stream()
                .filter(listed -> !listed.org().equals(OrgId.PLATFORM))
                .map(listed -> new Known(listed.org(), listed.code(), listed.activity()))
                .toList();
    }

    /** An active organization by its code. */
    public Optional<Organization> byCode(String code) {
        return directory.values().stream()
                .filter(listed -> listed.code().equals(code) && !listed.org().equals(OrgId.PLATFORM))
                .findFirst()
                .flatMap(listed -> get(listed.org()));
    }

    /** Looks for changes now: after a change made here, so that the next request sees it. */
    public synchronized void refresh() {
        if (seen.equals(store.sum())) {
            return;
        }
        var now = new HashMap<OrgId, Listed>();
        long versions = 0;
        for (var listed : store.directory()) {
            now.put(listed.org(), listed);
            versions += listed.version();
        }
        directory = Map.copyOf(now);
        renewAll(now.values());
        seen = new Sum(now.size(), versions);
    }

    @Override
    public synchronized void close() {
        if (poller != null) {
            poller.interrupt();
            poller = null;
        }
    }

    /** One that can't be loaded keeps no other from being loaded; it is tried again at the next look. */
    private void renewAll(Collection<Listed> listed) {
        RuntimeException failure = null;
        for (var one : listed) {
            try {
                renew(one);
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Only what somebody asked for is held, and only what changed is loaded again. */
    private void renew(Listed listed) {
        var held = snapshots.get(listed.org());
        if (held == null || !held.isDone() || versionOf(held) == listed.version()) {
            return;
        }
        if (listed.activity() == Activity.INACTIVE) {
            snapshots.remove(listed.org(), held);
            return;
        }
        var anew = CompletableFuture.completedFuture(store.load(listed.org()));
        snapshots.replace(listed.org(), held, anew);
    }

    private Optional<Organization> load(OrgId org, CompletableFuture<Optional<Organization>> mine) {
        try {
            var loaded = store.load(org);
            if (loaded.isEmpty()) {
                snapshots.remove(org, mine);
            }
            mine.complete(loaded);
            // A change noticed while this load ran was left to it, but may have come after it had read.
            var listed = directory.get(org);
            if (listed != null) {
                renew(listed);
            }
            return loaded;
        } catch (RuntimeException e) {
            snapshots.remove(org, mine);
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private static Optional<Organization> await(CompletableFuture<Optional<Organization>> loading) {
        try {
            return loading.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static long versionOf(CompletableFuture<Optional<Organization>> held) {
        try {
            return held.join().map(snapshot -> snapshot.profile().version()).orElse(-1L);
        } catch (CompletionException | CancellationException e) {
            return -1;
        }
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(PERIOD);
                refresh();
                if (blind) {
                    log.info("The directory of organizations can be read again");
                }
                blind = false;
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                if (!blind) {
                    log.warn("The directory of organizations cannot be read; the last snapshots go on serving", e);
                }
                blind = true;
            }
        }
    }
}
