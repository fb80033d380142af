package io.meniscus.job;

import io.meniscus.core.OrgId;

/**
 * Work of one kind, done for one organization at a time. It is cut in slices: each is short (a second at most, at
 * most 200 rows locked, for 50 ms at most), stores what it did in transactions of its own, and says where the next one
 * goes on. A slice is run at least once: after a failure or the end of a server it comes again with the same cursor,
 * marked {@link Slice.Beginning#REPEATED}, so doing it twice must be the same as doing it once.
 *
 * <p>What it throws is a failure of the attempt, made again later; {@link JobRefused} ends the work for good.
 */
public interface Job {
    JobKind kind();

    Rhythm rhythm();

    /** One turn for one organization. At no time does another run for the same organization and kind. */
    Step slice(OrgId org, Slice slice);
}
