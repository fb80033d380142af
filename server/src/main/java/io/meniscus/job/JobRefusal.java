package io.meniscus.job;

/** Why nothing was done about a piece of work. */
public enum JobRefusal {
    /** The organization has none of that id. */
    UNKNOWN,
    /** It ended already, so there is nothing to cancel. */
    ENDED,
    /** It neither failed nor was cancelled, or the same is waiting or running. */
    NOT_TO_RETRY
}
