package io.meniscus.organization.imports;

import io.meniscus.core.OrgId;
import io.meniscus.job.Job;
import io.meniscus.job.JobKind;
import io.meniscus.job.Jobs;
import io.meniscus.job.Progress;
import io.meniscus.job.Rhythm;
import io.meniscus.job.Slice;
import io.meniscus.job.Step;
import io.meniscus.organization.setup.OrganizationSetup;

/** Hashes the secrets that a change of many left pending, a few a slice, for each takes a good part of a second. */
public record SecretHashing(OrganizationSetup setup) implements Job {
    private static final JobKind KIND = new JobKind("hash-secrets");
    private static final int A_SLICE = 4;

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
        int left = setup.hashPendingSecrets(org, A_SLICE);
        long before = slice.cursor().isEmpty() ? 0 : slice.progress().done();
        long done = before + A_SLICE;
        return left == 0
                ? new Step.Done(new Progress(done, done, 0, "secrets hashed"))
                : new Step.More("more", new Progress(done, done + left, 0, left + " secrets left"));
    }

    /** Plans the work for each change from now on that leaves secrets pending, and for those left pending before. */
    public void plan(Jobs jobs) {
        setup.watch(report -> {
            if (report.pending() > 0) {
                jobs.plan(report.org(), KIND, 0);
            }
        });
        setup.withPendingSecrets().forEach(org -> jobs.plan(org, KIND, 0));
    }
}
