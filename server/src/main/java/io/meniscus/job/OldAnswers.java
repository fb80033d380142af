package io.meniscus.job;

import io.meniscus.core.OrgId;
import io.meniscus.run.KeptAnswers;
import io.meniscus.run.database.OrgTransactions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Deletes answers kept under an {@code Idempotency-Key} that nobody is given any more, 200 a slice. */
public final class OldAnswers implements Job {
    private static final JobKind KIND = new JobKind("old-answers");
    private static final int ROWS = 200;

    private final OrgTransactions transactions;

    public OldAnswers(OrgTransactions transactions) {
        this.transactions = transactions;
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
        int deleted = delete(org, slice.at().minus(KeptAnswers.KEPT));
        long before = slice.cursor().isEmpty() ? 0 : slice.progress().done();
        var progress = new Progress(before + deleted, 0, 0, "kept answers deleted");
        return deleted < ROWS ? new Step.Done(progress) : new Step.More("more", progress);
    }

    private int delete(OrgId org, Instant before) {
        return transactions.in(
                org,
                handle -> handle.createUpdate("""
                        delete from idempotency_record r
                         using (select at, key_hash from idempotency_record
                                 where org_id = :org and at < :before order by at limit :rows) old
                         where r.org_id = :org and r.at = old.at and r.key_hash = old.key_hash""")
                        .bind("org", org.value())
                        .bind("before", before.atOffset(ZoneOffset.UTC))
                        .bind("rows", ROWS)
                        .execute());
    }
}
