package io.meniscus.http;

import io.meniscus.config.StartRefused;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The HTTP/1.1 server. Every call runs on a virtual thread of its own; bodies, headers and calls in flight are
 * bounded. Stopping cuts nobody off: what is in flight, and what still arrives on open connections, is answered.
 */
public final class Listener {
    /** How long a connection may be silent while draining before it counts as finished. */
    private static final long QUIET_NANOS = 500_000_000L;

    private final ListenerConfig config;
    private final Server server;
    private final ServerConnector connector;
    private final CallHandler calls;

    public Listener(
            ListenerConfig config,
            Router router,
            Gate gate,
            Instants instants,
            Randomness randomness,
            List<Served.Observer> observers) {
        this.config = config;
        var threads = new QueuedThreadPool();
        threads.setName("http");
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server = new Server(threads);
        server.setStopTimeout(0);
        connector = new ServerConnector(server, new HttpConnectionFactory(http(config)));
        connector.setHost(config.host());
        connector.setPort(config.port());
        connector.setIdleTimeout(config.idle().toMillis());
        connector.setAcceptQueueSize(4_096);
        connector.setShutdownIdleTimeout(config.idle().toMillis());
        server.addConnector(connector);
        calls = new CallHandler(config, router, gate, instants, randomness, observers);
        server.setHandler(new Compression(calls));
        server.setErrorHandler(new ErrorPages(calls));
    }

    private static HttpConfiguration http(ListenerConfig config) {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        // A cache is 200 kB a connection and is built anew for each: shops that connect for one call would pay it.
        http.setHeaderCacheSize(0);
        http.setRequestHeaderSize(config.maxHeaderBytes());
        // The router splits and decodes raw paths itself and no path reaches a file, so nothing in one is ambiguous.
        http.setUriCompliance(UriCompliance.UNSAFE);
        return http;
    }

    /**
     * Binds and serves.
     *
     * @throws StartRefused when the address cannot be bound
     */
    public void start() {
        try {
            connector.open();
            server.start();
        } catch (java.io.IOException taken) {
            throw new StartRefused("Cannot listen on " + config.host() + ":" + config.port() + ": " + cause(taken)
                    + ". Stop what holds the address or choose another.");
        } catch (Exception broken) {
            throw new StartRefused("Cannot start the HTTP server: " + broken.getMessage());
        }
    }

    private static String cause(Throwable failure) {
        var innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return String.valueOf(innermost.getMessage());
    }

    /** The port bound, which is the free one taken when the configuration said 0. */
    public int port() {
        return connector.getLocalPort();
    }

    public int inFlight() {
        return calls.inFlight();
    }

    /**
     * Stops: no new connection is taken, every call in flight is answered and told to close its connection, calls
     * that still arrive on open connections are answered likewise. After a grace at most, what is left is cut.
     */
    public void stop(Duration grace) {
        calls.drain();
        connector.close();
        long until = System.nanoTime() + grace.toNanos();
        while (System.nanoTime() < until && !connector.getConnectedEndPoints().isEmpty()) {
            if (calls.quietFor(QUIET_NANOS) || !paused()) {
                break;
            }
        }
        try {
            server.stop();
        } catch (Exception broken) {
            throw new IllegalStateException("the HTTP server did not stop", broken);
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(10);
            return true;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
