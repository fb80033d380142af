package io.meniscus.points.expiry;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.Points;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.person.PersonLock;
import io.meniscus.job.Job;
import io.meniscus.job.JobKind;
import io.meniscus.job.Progress;
import io.meniscus.job.Rhythm;
import io.meniscus.job.Slice;
import io.meniscus.job.Step;
import io.meniscus.points.PointsStore;
import io.meniscus.points.expiry.DueStore.Due;
import io.meniscus.points.expiry.SweepAccount.Sweep;
import io.meniscus.run.Randomness;
import io.meniscus.run.Runner;
import io.meniscus.run.call.Call;
import io.meniscus.run.call.Recorded;
import io.meniscus.run.call.Rendering;
import io.meniscus.run.call.RunRefused;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Expires points that have lapsed, once a day, a hundred accounts a slice, each slice one transaction (loyalty-engine
 * §5). No balance depends on it: what has lapsed counts as gone before. A person who is held by somebody else for long
 * is left for the next time.
 */
public final class ExpirySweep implements Job {
    public static final JobKind KIND = new JobKind("points-expiry");

    private static final Logger LOG = LoggerFactory.getLogger(ExpirySweep.class);

    static final int ACCOUNTS = 100;

    private static final Due START = new Due(Instant.EPOCH, new AccountKey(new CustomerId(0), new ProgramId(0)));

    private final Runner runner;
    private final SweepAccount sweep;
    private final DueStore due;
    private final Randomness randomness;

    /**
     * Sweeps.
     *
     * @param points the one store of points
     */
    public ExpirySweep(Runner runner, PersonLock persons, PointsStore points, DueStore due, Randomness randomness) {
        this.runner = runner;
        this.sweep = new SweepAccount(persons, points);
        this.due = due;
        this.randomness = randomness;
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofDays(1));
    }

    @Override
    public Step slice(OrgId org, Slice slice) {
        long before = slice.cursor().isEmpty() ? 0 : slice.progress().done();
        long failed = slice.cursor().isEmpty() ? 0 : slice.progress().failed();
        var some = due.due(org, slice.at(), cursor(slice.cursor()), ACCOUNTS);
        long left = some.isEmpty() ? 0 : sweep(org, some, slice.at());
        var progress = new Progress(before + some.size() - left, 0, failed + left, "accounts swept");
        return some.size() < ACCOUNTS ? new Step.Done(progress) : new Step.More(cursor(some.getLast()), progress);
    }

    /** Sweeps accounts together; where somebody holds one of them, one by one. Answers how many were left. */
    private long sweep(OrgId org, List<Due> some, Instant at) {
        var request = randomness.requestId();
        var sweeps = some.stream()
                .map(each -> new Sweep(each.account(), at, request))
                .toList();
        var call = new Call(org, request, at, null);
        if (isSwept(call, sweeps)) {
            return 0;
        }
        long left =
                sweeps.stream().filter(each -> !isSwept(call, List.of(each))).count();
        LOG.info("of {} accounts {} were held by others and are swept next time", sweeps.size(), left);
        return left;
    }

    private boolean isSwept(Call call, List<Sweep> sweeps) {
        try {
            for (var outcome : runner.writeInBulk(call, sweep, sweeps, AS_THEY_ARE)) {
                if (outcome instanceof Outcome.Failed<Points>(var bug)) {
                    throw bug;
                }
            }
            return true;
        } catch (RunRefused refused) {
            if (refused.reason() == RunRefused.Reason.CUSTOMER_BUSY) {
                return false;
            }
            throw refused;
        }
    }

    private static String cursor(Due last) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, last.expiry()) + " "
                + last.account().customer().value() + " "
                + last.account().program().value();
    }

    private static Due cursor(String text) {
        if (text.isEmpty()) {
            return START;
        }
        var parts = text.split(" ", 3);
        return new Due(
                Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS),
                new AccountKey(new CustomerId(Long.parseLong(parts[1])), new ProgramId(Integer.parseInt(parts[2]))));
    }

    private static final Rendering<Points, List<Outcome<Points>>> AS_THEY_ARE = new Rendering<>() {
        @Override
        public List<Outcome<Points>> render(List<Outcome<Points>> outcomes) {
            return outcomes;
        }

        @Override
        public Recorded record(List<Outcome<Points>> answer) {
            throw new IllegalStateException("a sweep has no Idempotency-Key");
        }

        @Override
        public List<Outcome<Points>> replay(Recorded recorded) {
            throw new IllegalStateException("a sweep has no Idempotency-Key");
        }
    };
}
