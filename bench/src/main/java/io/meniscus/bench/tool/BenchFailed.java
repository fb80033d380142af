package io.meniscus.bench.tool;

/** Why nothing was measured, in a line for whoever runs the bench. */
public final class BenchFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BenchFailed(String reason) {
        super(reason);
    }

    public BenchFailed(String reason, Throwable cause) {
        super(reason, cause);
    }
}
