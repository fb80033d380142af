package io.meniscus.otp;

import io.meniscus.core.OrgId;
import io.meniscus.job.Job;
import io.meniscus.job.JobKind;
import io.meniscus.job.Retention;
import io.meniscus.run.database.OrgTransactions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Deletes codes that expired long enough ago; until then they count for their day. */
public final class OldCodeStore {
    /** How long an expired code is kept: longer than its day lasts in any zone. */
    public static final Duration KEPT = Duration.ofDays(2);

    private static final JobKind KIND = new JobKind("old-one-time-codes");
    private static final int CODES = 2_000;

    private final OrgTransactions transactions;

    public OldCodeStore(OrgTransactions transactions) {
        this.transactions = transactions;
    }

    /** The job that does it. */
    public Job job() {
        return new Retention(KIND, "old one-time codes deleted", KEPT, CODES, this::deleteBefore);
    }

    int deleteBefore(OrgId org, Instant before, int most) {
        return transactions.in(
                org,
                handle -> handle.createUpdate("""
                        delete from one_time_code o
                         using (select recipient_type, recipient, day, nth
                                  from one_time_code
                                 where org_id = :org and valid_until < :before
                                 order by valid_until limit :most) old
                         where o.org_id = :org and o.recipient_type = old.recipient_type
                           and o.recipient = old.recipient and o.day = old.day and o.nth = old.nth""")
                        .bind("org", org.value())
                        .bind("before", before.atOffset(ZoneOffset.UTC))
                        .bind("most", most)
                        .execute());
    }
}
