package io.meniscus.job;

import io.meniscus.run.KeptAnswers;
import io.meniscus.run.database.OrgTransactions;
import java.time.ZoneOffset;

/** Deletes answers kept under an {@code Idempotency-Key} that nobody is given any more. */
public final class OldAnswers {
    private static final JobKind KIND = new JobKind("old-answers");
    private static final int ROWS = 200;

    private OldAnswers() {}

    public static Job over(OrgTransactions transactions) {
        return new Retention(
                KIND,
                "kept answers deleted",
                KeptAnswers.KEPT,
                ROWS,
                (org, before, most) -> transactions.in(
                        org,
                        handle -> handle.createUpdate("""
                                delete from idempotency_record r
                                 using (select at, key_hash from idempotency_record
                                         where org_id = :org and at < :before order by at limit :rows) old
                                 where r.org_id = :org and r.at = old.at and r.key_hash = old.key_hash""")
                                .bind("org", org.value())
                                .bind("before", before.atOffset(ZoneOffset.UTC))
                                .bind("rows", most)
                                .execute()));
    }
}
