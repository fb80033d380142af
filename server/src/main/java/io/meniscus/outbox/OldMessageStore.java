package io.meniscus.outbox;

import io.meniscus.core.OrgId;
import io.meniscus.job.Job;
import io.meniscus.job.JobKind;
import io.meniscus.job.Retention;
import io.meniscus.run.database.OrgTransactions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Deletes messages that were written more than 30 days ago. */
public final class OldMessageStore {
    /** How long a message is kept. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final JobKind KIND = new JobKind("old-messages");
    private static final int MESSAGES = 2_000;

    private final OrgTransactions transactions;

    public OldMessageStore(OrgTransactions transactions) {
        this.transactions = transactions;
    }

    /** The job that does it. */
    public Job job() {
        return new Retention(KIND, "old messages deleted", KEPT, MESSAGES, this::deleteBefore);
    }

    int deleteBefore(OrgId org, Instant before, int most) {
        return transactions.in(
                org,
                handle -> handle.createUpdate("""
                        delete from outbox_message
                         where org_id = :org
                           and id in (select id from outbox_message
                                       where org_id = :org and at < :before order by at, id limit :most)""")
                        .bind("org", org.value())
                        .bind("before", before.atOffset(ZoneOffset.UTC))
                        .bind("most", most)
                        .execute());
    }
}
