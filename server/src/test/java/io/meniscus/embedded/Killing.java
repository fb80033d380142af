package io.meniscus.embedded;

import java.io.IOException;

/** Who is killed amid writing, in this order. */
enum Killing {
    SERVER,
    DATABASE,
    BOTH;

    void kill(WritingServer server, TestData data) throws IOException {
        switch (this) {
            case SERVER -> server.kill();
            case DATABASE -> {
                data.killPostmaster();
                // it answers 503 from here on, and lives
                server.kill();
            }
            case BOTH -> {
                var killer = Thread.ofPlatform().start(server::kill);
                data.killPostmaster();
                joined(killer);
            }
        }
    }

    private static void joined(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
