package io.meniscus.run;

import io.meniscus.config.DatabaseAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a server and its database, forwards bytes, and cuts the connection once, at a commit: before the
 * database gets it, or when it has been done but its answer is not through yet.
 */
public final class CommitProxy implements AutoCloseable {
    /** A piece of the text that stores a batch; on a fresh connection texts are sent in full. */
    private static final String STORE = "insert into event";
    /** ReadyForQuery outside of a transaction, the last thing the database says of a commit. */
    private static final String DONE = "Z\0\0\0\5I";

    private final ServerSocket listener;
    private final DatabaseAddress database;
    private final int port;
    private final Cut cut;
    private final Runnable whenCut;
    private final AtomicInteger cuts = new AtomicInteger();

    /** Where the one cut is made. */
    public enum Cut {
        BEFORE_THE_COMMIT,
        /** Forwarded, and not waited for: it may or may not happen. */
        WITH_THE_COMMIT,
        AFTER_THE_COMMIT
    }

    /** Begins to forward; {@code whenCut} happens to the database before the server notices the cut. */
    public CommitProxy(DatabaseAddress database, Cut cut, Runnable whenCut) throws IOException {
        this.database = database;
        this.port = URI.create(database.jdbcUrl().substring("jdbc:".length())).getPort();
        this.cut = cut;
        this.whenCut = whenCut;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** The database, by way of this proxy. */
    public DatabaseAddress address() {
        var url = database.jdbcUrl().replace(":" + port + "/", ":" + listener.getLocalPort() + "/");
        return new DatabaseAddress(url, database.user(), database.password());
    }

    public int cuts() {
        return cuts.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var client = listener.accept();
                var server = connect(client);
                if (server != null) {
                    var link = new Link(client, server);
                    Thread.ofVirtual().start(link::forward);
                    Thread.ofVirtual().start(link::answer);
                }
            } catch (IOException e) {
                return;
            }
        }
    }

    private @Nullable Socket connect(Socket client) throws IOException {
        try {
            return new Socket(InetAddress.getLoopbackAddress(), port);
        } catch (IOException refused) {
            client.close();
            return null;
        }
    }

    /** One connection through the proxy. */
    private final class Link {
        private final Socket client;
        private final Socket server;
        private volatile boolean swallows;
        private volatile boolean cutBefore;

        Link(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void forward() {
            try {
                var seen = new Tail();
                var buffer = new byte[1 << 16];
                for (int n = client.getInputStream().read(buffer);
                        n > 0;
                        n = client.getInputStream().read(buffer)) {
                    boolean strikes = seen.endsBehind(STORE, buffer, n) && cuts.compareAndSet(0, 1);
                    if (strikes && cut == Cut.BEFORE_THE_COMMIT) {
                        cutBefore = true;
                        server.close();
                        whenCut.run();
                        break;
                    }
                    swallows |= strikes && cut == Cut.AFTER_THE_COMMIT;
                    server.getOutputStream().write(buffer, 0, n);
                    if (strikes && cut == Cut.WITH_THE_COMMIT) {
                        break;
                    }
                }
            } catch (IOException e) {
                // the other side is gone: so is this one
            }
            if (!swallows) {
                close();
            }
        }

        void answer() {
            try {
                var seen = new Tail();
                var buffer = new byte[1 << 16];
                InputStream answers = server.getInputStream();
                for (int n = answers.read(buffer); n > 0; n = answers.read(buffer)) {
                    if (!swallows) {
                        client.getOutputStream().write(buffer, 0, n);
                    } else if (seen.endsBehind(DONE, buffer, n)) {
                        server.close();
                        whenCut.run();
                        break;
                    }
                }
            } catch (IOException e) {
                // the other side is gone: so is this one
            }
            if (!cutBefore) {
                close();
            }
        }

        private void close() {
            try {
                client.close();
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The end of what went by, so that a word is found across two reads. */
    private static final class Tail {
        private String end = "";

        boolean endsBehind(String word, byte[] bytes, int length) {
            var text = end + new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
            end = text.substring(Math.max(0, text.length() - word.length() + 1));
            return text.contains(word);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
