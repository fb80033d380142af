package io.meniscus.job;

/**
 * How far a job is, in items of its own kind.
 *
 * @param total   0 while it is not known
 * @param failed  those of {@code done} that could not be dealt with
 * @param message one line for whoever watches; may be empty
 */
public record Progress(long done, long total, long failed, String message) {
    public static final Progress NONE = new Progress(0, 0, 0, "");
}
