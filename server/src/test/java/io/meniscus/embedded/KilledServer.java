package io.meniscus.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A server in a process of its own that starts the embedded database and is killed before it can stop it. */
final class KilledServer implements AutoCloseable {
    private static final String READY = "ready";

    private final Process process;

    private KilledServer(Process process) {
        this.process = process;
    }

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedPostgres.start(Path.of(arguments[0]), line -> {});
        System.out.println(READY);
        Thread.sleep(Duration.ofMinutes(10));
    }

    static KilledServer startOn(Path data) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledServer.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader();
        if (!READY.equals(output.readLine())) {
            process.destroyForcibly();
            throw new IllegalStateException("the other server did not start");
        }
        return new KilledServer(process);
    }

    long pid() {
        return process.pid();
    }

    /** Kills it as kill -9 does. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
