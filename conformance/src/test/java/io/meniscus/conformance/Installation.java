package io.meniscus.conformance;

import io.meniscus.config.DatabaseAddress;
import io.meniscus.embedded.EmbeddedPostgres;
import io.meniscus.testing.packaged.Places;
import io.meniscus.testing.packaged.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * What all tests of a run share: a server as a first try has it, on the embedded database with the demo organization,
 * a second server on the same database by its URL, and beside the demo the organizations {@code strict},
 * {@code parlour}, {@code market}, {@code souk} and {@code workshop}, the last with console users.
 */
final class Installation implements AutoCloseable {
    private final Path data = Places.scratch().resolve("data");
    private final ServerProcess first;
    private final EmbeddedPostgres database;
    private final ServerProcess second;

    private Installation(ServerProcess first, EmbeddedPostgres database) {
        this.first = first;
        this.database = database;
        this.second = ServerProcess.serve("second", sharedDatabase(), "--data", directory("second"));
    }

    /** Starts everything. What was started stops again when something fails. */
    static Installation start() {
        var data = Places.scratch().resolve("data");
        var first = ServerProcess.serve("first", Map.of(), "--data", data.toString());
        try {
            var installation = new Installation(first, EmbeddedPostgres.connect(data, _ -> {}));
            installation.apply("strict");
            installation.apply("workshop");
            installation.apply("parlour");
            installation.apply("market");
            installation.apply("souk");
            Members.invite(installation.first(), data);
            return installation;
        } catch (RuntimeException | Error e) {
            first.close();
            throw e;
        }
    }

    private void apply(String organization) {
        var document = Objects.requireNonNull(Installation.class.getResource("/" + organization + ".yaml"));
        var ended = ServerProcess.run(
                "apply-" + organization,
                Map.of(),
                "organization",
                "apply",
                Path.of(document.getPath()).toString(),
                "--data",
                data.toString());
        if (ended.code() != 0) {
            throw new AssertionError("the organization " + organization + " was not set up: " + ended);
        }
        for (var server : new Api[] {first(), second()}) {
            server.awaitLogin(organization + ".001", organization + "123");
        }
    }

    Api first() {
        return new Api(first.url());
    }

    Api second() {
        return new Api(second.url());
    }

    ServerProcess firstProcess() {
        return first;
    }

    Path data() {
        return data;
    }

    /** The settings by which a further server shares the database. */
    Map<String, String> sharedDatabase() {
        return Map.of(
                "MENISCUS_DATABASE_URL", url(database.app()),
                "MENISCUS_DATABASE_OWNER_URL", url(database.owner()),
                "MENISCUS_SECRET_KEY", secretKey());
    }

    private String secretKey() {
        try {
            return Files.readString(data.resolve("secret.key")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url(DatabaseAddress address) {
        var url = address.jdbcUrl();
        return url + (url.contains("?") ? "&" : "?") + "user=" + encoded(address.user()) + "&password="
                + encoded(address.password().reveal());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String directory(String name) {
        return Places.scratch().resolve(name + "-data").toString();
    }

    @Override
    public void close() {
        second.close();
        database.close();
        first.close();
    }
}
