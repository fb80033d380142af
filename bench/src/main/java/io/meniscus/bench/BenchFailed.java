package io.meniscus.bench;

/** Why nothing was measured, in a line for whoever runs the bench. */
final class BenchFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BenchFailed(String reason) {
        super(reason);
    }

    BenchFailed(String reason, Throwable cause) {
        super(reason, cause);
    }
}
