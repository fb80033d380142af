package io.meniscus;

import io.meniscus.config.ServerConfig;
import io.meniscus.config.StartRefused;

/** The composition root. */
public final class Server {
    private Server() {}

    /** Serves until the process is asked to stop. */
    @SuppressWarnings("DoNotCallSuggester") // the parts that serve are joined here next
    public static void run(ServerConfig config) {
        throw new StartRefused("this build cannot serve on " + config.listen().host() + " yet");
    }
}
