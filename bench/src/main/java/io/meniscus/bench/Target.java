package io.meniscus.bench;

/**
 * What the server has to reach, beside the same work by PostgreSQL alone over 64 connections.
 *
 * @param work  as the series is called
 * @param least the server's rate over the rival's
 */
record Target(String work, Who rival, double least) {
    static final int CONNECTIONS = 64;

    boolean isOf(Series series) {
        return series.connections() == CONNECTIONS && series.work().equals(work);
    }
}
