package io.meniscus.job;

/** How far a piece of work is; the code is what is stored. */
public enum JobState {
    /** For its time, a free server, or the next attempt. */
    WAITING(1),
    RUNNING(2),
    DONE(3),
    /** For good: it is run again only when somebody asks for that. */
    FAILED(4),
    CANCELLED(5);

    private final short code;

    JobState(int code) {
        this.code = (short) code;
    }

    public short code() {
        return code;
    }

    public static JobState ofCode(int code) {
        return values()[code - 1];
    }

    /** Whether it may still run by itself. */
    public boolean isLive() {
        return switch (this) {
            case WAITING, RUNNING -> true;
            case DONE, FAILED, CANCELLED -> false;
        };
    }
}
