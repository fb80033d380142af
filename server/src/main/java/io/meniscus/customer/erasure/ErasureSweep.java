package io.meniscus.customer.erasure;

import io.meniscus.core.OrgId;
import io.meniscus.core.identity.erasure.ErasePerson;
import io.meniscus.core.identity.erasure.ErasureRequest;
import io.meniscus.core.identity.erasure.ErasureRules;
import io.meniscus.core.world.Outcome;
import io.meniscus.job.Job;
import io.meniscus.job.JobKind;
import io.meniscus.job.Jobs;
import io.meniscus.job.Progress;
import io.meniscus.job.Rhythm;
import io.meniscus.job.Slice;
import io.meniscus.job.Step;
import io.meniscus.organization.Organizations;
import io.meniscus.run.Randomness;
import io.meniscus.run.call.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases persons whose requests are due, a hundred a slice, each slice one transaction (v2/pii-deletion). An hour later
 * it looks again at those it erased: what was being written at the same time by calls that had found the person before
 * is gone then too. Whatever ends between two slices, the next one begins with what is still due; nobody is erased or
 * counted twice. An organization that switched erasing off keeps its requests waiting.
 */
public final class ErasureSweep implements Job {
    public static final JobKind KIND = new JobKind("erasure");

    private static final Logger LOG = LoggerFactory.getLogger(ErasureSweep.class);

    static final int PERSONS = 100;

    private static final Duration SECOND_LOOK = Duration.ofHours(1);
    /** Longer than any call's transaction. */
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private final ErasureRequests requests;
    private final ErasureRequestStore reads;
    private final Organizations organizations;
    private final Randomness randomness;
    private final BiFunction<OrgId, List<String>, List<String>> deleteFiles;

    /**
     * Sweeps.
     *
     * @param deleteFiles deletes files of pictures by their handles, and answers which are gone
     */
    public ErasureSweep(
            ErasureRequests requests,
            ErasureRequestStore reads,
            Organizations organizations,
            Randomness randomness,
            BiFunction<OrgId, List<String>, List<String>> deleteFiles) {
        this.requests = requests;
        this.reads = reads;
        this.organizations = organizations;
        this.randomness = randomness;
        this.deleteFiles = deleteFiles;
    }

    /** Has what is due at an instant erased then, and looked at again. Doing so twice is doing it once. */
    public static void plan(Jobs jobs, OrgId org, Instant due) {
        for (var at : List.of(due, due.plus(SECOND_LOOK))) {
            jobs.plan(org, KIND, at.getEpochSecond(), at);
        }
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
        var organization = organizations.get(org);
        long before = slice.cursor().isEmpty() ? 0 : slice.progress().done();
        if (organization.isEmpty() || !(ErasurePolicy.of(organization.get()) instanceof ErasureRules.On rules)) {
            return new Step.Done(progress(before));
        }
        var due = reads.due(org, slice.at(), PERSONS);
        var late = due.isEmpty() ? reads.late(org, slice.at().minus(SETTLED), PERSONS) : List.<ErasureRequest>of();
        if (due.isEmpty() && late.isEmpty()) {
            return new Step.Done(progress(before));
        }
        erase(org, due.isEmpty() ? late : due, rules, slice.at());
        return new Step.More("more", progress(before + due.size()));
    }

    private static Progress progress(long erased) {
        return new Progress(erased, 0, 0, "persons erased");
    }

    private void erase(OrgId org, List<ErasureRequest> some, ErasureRules.On rules, Instant at) {
        var id = randomness.requestId();
        var files = reads.files(
                org, some.stream().map(ErasureRequest::customer).distinct().toList());
        var commands = new ArrayList<ErasePerson>();
        for (var request : some) {
            var gone = deleteFiles.apply(org, files.getOrDefault(request.customer(), List.of()));
            commands.add(new ErasePerson(
                    request.id(),
                    request.customer(),
                    rules,
                    gone,
                    request.changed().till(),
                    id));
        }
        var outcomes = requests.erase(new Call(org, id, at, null), commands);
        for (int i = 0; i < outcomes.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Accepted<ErasureRequest> _ -> {}
                case Outcome.Refused<ErasureRequest>(var refusal) -> refused(some.get(i), refusal.toString());
                case Outcome.Failed<ErasureRequest>(var bug) -> throw bug;
            }
        }
    }

    /** Cancelled in the meantime, or erased by a server that was thought to be gone: it is not due any more. */
    private static void refused(ErasureRequest request, String refusal) {
        LOG.info("erasure {} was not made: {}", request.id(), refusal);
    }
}
