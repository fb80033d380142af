package io.meniscus.http;

import java.time.Duration;

/**
 * Where the server listens and how much it takes.
 *
 * @param host            address to bind
 * @param port            0 takes a free one
 * @param maxBodyBytes    a larger body is refused with 413
 * @param maxHeaderBytes  larger request headers are refused with 431
 * @param maxInFlight     calls answered at once; more are refused with 503
 * @param idle            a connection that says nothing for so long is closed
 */
public record ListenerConfig(
        String host, int port, int maxBodyBytes, int maxHeaderBytes, int maxInFlight, Duration idle) {

    /** 8 MB bodies, 16 kB headers, 2,048 calls at once. */
    public static ListenerConfig at(String host, int port) {
        return new ListenerConfig(host, port, 8 << 20, 16 << 10, 2_048, Duration.ofSeconds(30));
    }
}
