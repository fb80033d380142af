package io.meniscus.job;

/** What a slice came to. */
public sealed interface Step {
    Progress progress();

    /** There is nothing more to do. */
    record Done(Progress progress) implements Step {}

    /**
     * There is more.
     *
     * @param cursor where the next slice goes on, in the job's own words
     */
    record More(String cursor, Progress progress) implements Step {}
}
