package io.meniscus.job;

import java.time.Instant;

/**
 * One turn of a job.
 *
 * @param subject   what it is about within its kind, as planned; 0 = the whole organization
 * @param cursor    where the last slice said to go on; empty at the start
 * @param progress  as the last slice left it
 * @param at        when the slice began
 * @param beginning whether it may have been begun before
 */
public record Slice(JobId job, long subject, String cursor, Progress progress, Instant at, Beginning beginning) {
    /** Whether a slice at this cursor ran before. */
    public enum Beginning {
        FRESH,
        /**
         * A server ended, or the slice failed, before its end was stored: all, some or none of what it does may have
         * been done.
         */
        REPEATED
    }
}
