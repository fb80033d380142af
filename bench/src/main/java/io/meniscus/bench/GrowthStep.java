package io.meniscus.bench;

import java.util.List;

/**
 * What was measured at one size.
 *
 * @param customers   there are, before each run
 * @param loaded      of them by the last import
 * @param upload      milliseconds until its files were on the server
 * @param run         milliseconds they then ran
 * @param registering each run beginning at this size
 */
record GrowthStep(
        int customers, int loaded, double upload, double run, List<Measured> registering, List<Measured> lookingUp) {
    GrowthStep {
        registering = List.copyOf(registering);
        lookingUp = List.copyOf(lookingUp);
    }

    /** Rows that came in a second, from the first byte of the first file to the end of the last one's job. */
    double rowsPerSecond() {
        return loaded * 1e3 / (upload + run);
    }

    /** How many more there were at a run's end, at most. */
    long mostRegistered() {
        return registering.stream().mapToLong(Measured::done).max().orElse(0);
    }
}
