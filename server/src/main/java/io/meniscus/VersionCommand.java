package io.meniscus;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.Command;

@Command(name = "version", description = "Says which version this is and what it runs on.")
final class VersionCommand implements Runnable {
    private final PrintWriter out;

    VersionCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void run() {
        var build = build();
        var revision = build.getProperty("revision", "");
        out.println("Meniscus " + build.getProperty("version") + (revision.isEmpty() ? "" : " (" + revision + ")"));
        out.println("Java " + Runtime.version());
        out.println("embedded PostgreSQL " + build.getProperty("postgresql"));
    }

    private static Properties build() {
        var build = new Properties();
        try (var file = VersionCommand.class.getResourceAsStream("build.properties")) {
            build.load(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build;
    }
}
