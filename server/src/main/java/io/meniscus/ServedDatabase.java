package io.meniscus;

import io.meniscus.access.secret.InstallationKey;
import io.meniscus.access.secret.KeyFile;
import io.meniscus.access.secret.SecretVerifiers;
import io.meniscus.access.secret.SlowHash;
import io.meniscus.config.DatabaseAddress;
import io.meniscus.config.DatabaseChoice;
import io.meniscus.config.ServerConfig;
import io.meniscus.config.StartRefused;
import io.meniscus.embedded.EmbeddedPostgres;
import io.meniscus.organization.OrganizationStore;
import io.meniscus.organization.setup.Actor;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.organization.setup.SetupChangeStore;
import io.meniscus.organization.setup.SetupDocument;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import io.meniscus.run.database.Migrations;
import io.meniscus.run.database.Unpooled;
import io.meniscus.user.FirstAdministrator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The database a server works on, brought to this version: the configured one, or the embedded one. On an empty
 * embedded database (an external one only where the configuration asks for it) the demo organization is set up.
 * Refuses a public address while the demo's well-known passwords exist.
 */
final class ServedDatabase implements AutoCloseable {
    private static final String DEMO = "demo";
    private static final String DEMO_LOGIN =
            "Authorization: Basic c3RvcmUuc2VydmVyOjhhMTZhNmI3MDUwNWViMWYxZmY3Y2RjMGNkNTU1OWE3";

    private final DatabaseAddress app;
    private final InstallationKey key;
    private final Demo demo;
    private final Path data;
    private final @Nullable EmbeddedPostgres embedded;
    private Optional<Path> firstPassword = Optional.empty();

    /** Whether the organization whose passwords everybody knows is there. */
    private enum Demo {
        THERE,
        ABSENT
    }

    private ServedDatabase(
            DatabaseAddress app, InstallationKey key, Demo demo, Path data, @Nullable EmbeddedPostgres embedded) {
        this.app = app;
        this.key = key;
        this.demo = demo;
        this.data = data;
        this.embedded = embedded;
    }

    static ServedDatabase open(
            ServerConfig config, Instants instants, Randomness randomness, Consumer<String> progress) {
        return switch (config.database()) {
            case DatabaseChoice.Embedded _ -> embedded(config, instants, randomness, progress);
            case DatabaseChoice.External external -> external(external, config, instants, randomness, progress);
        };
    }

    private static ServedDatabase embedded(
            ServerConfig config, Instants instants, Randomness randomness, Consumer<String> progress) {
        var postgres = EmbeddedPostgres.start(config.data(), progress);
        try {
            Migrations.migrate(postgres.owner(), postgres.app().user(), instants.now());
            var key = KeyFile.readOrMake(config.data(), randomness);
            if (organizations(postgres.app()).isEmpty()) {
                applyDemo(postgres.app(), key, config, instants, randomness, progress);
            }
            return ready(postgres.app(), key, config, postgres);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    private static ServedDatabase external(
            DatabaseChoice.External external,
            ServerConfig config,
            Instants instants,
            Randomness randomness,
            Consumer<String> progress) {
        createDataDirectory(config);
        var owner = external.owner();
        if (owner != null) {
            Unpooled.requireReachable(owner);
            Migrations.migrate(owner, external.app().user(), instants.now());
        }
        Unpooled.requireReachable(external.app());
        var key = InstallationKey.fromText(external.secretKey());
        if (config.demo().onExternalDatabase()
                && owner != null
                && organizations(external.app()).isEmpty()) {
            applyDemo(external.app(), key, config, instants, randomness, progress);
        }
        return ready(external.app(), key, config, null);
    }

    private static ServedDatabase ready(
            DatabaseAddress app, InstallationKey key, ServerConfig config, @Nullable EmbeddedPostgres embedded) {
        var demo = organizations(app).isActive(DEMO) ? Demo.THERE : Demo.ABSENT;
        var host = config.listen().host();
        if (demo == Demo.THERE && !config.demo().onPublicAddress() && !isLoopback(host)) {
            throw new StartRefused("the demo organization is set up, whose passwords everybody knows, and " + host
                    + " is not a loopback address: listen on 127.0.0.1, use another database, or set"
                    + " allow.public-demo (MENISCUS_ALLOW_PUBLIC_DEMO=true)");
        }
        return new ServedDatabase(app, key, demo, config.data(), embedded);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new StartRefused("the host " + host + " is unknown", e);
        }
    }

    /** Logs of an external database's server still want a directory. */
    private static void createDataDirectory(ServerConfig config) {
        try {
            Files.createDirectories(config.data());
        } catch (IOException e) {
            throw new StartRefused("the data directory " + config.data() + " cannot be made: " + e.getMessage(), e);
        }
    }

    private static OrganizationStore organizations(DatabaseAddress app) {
        return new OrganizationStore(Unpooled.jdbi(app));
    }

    private static void applyDemo(
            DatabaseAddress app,
            InstallationKey key,
            ServerConfig config,
            Instants instants,
            Randomness randomness,
            Consumer<String> progress) {
        progress.accept("setting up the demo organization");
        var verifiers = new SecretVerifiers(key, SlowHash.asWideAsTheCores(), randomness);
        var store = new SetupChangeStore(Unpooled.jdbi(app));
        new OrganizationSetup(store, key, verifiers, randomness, instants, config.data())
                .apply(SetupDocument.read(demoDocument()), Actor.SERVER);
    }

    private static String demoDocument() {
        try (var in = ServedDatabase.class.getResourceAsStream("/demo/organization.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the demo organization is not in the package");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DatabaseAddress app() {
        return app;
    }

    InstallationKey key() {
        return key;
    }

    /** Makes the console's first administrator where there is none. */
    void prepareConsole(FirstAdministrator administrator, Instants instants) {
        firstPassword = administrator.prepare(data, instants.now());
    }

    /** What a first try is told: how to enter the console, and with the demo calls that work as printed. */
    List<String> greeting(String baseUrl) {
        var lines = new ArrayList<String>();
        firstPassword.ifPresent(file -> lines.addAll(List.of(
                "",
                "Console: " + baseUrl + "/console",
                "  log in as " + FirstAdministrator.EMAIL + "; the first password stands in " + file)));
        if (demo == Demo.THERE) {
            lines.addAll(demoCalls(baseUrl));
        }
        return lines;
    }

    private static List<String> demoCalls(String baseUrl) {
        return List.of(
                "",
                "Register a customer:",
                "  curl -s -H '" + DEMO_LOGIN + "' -H 'Content-Type: application/json' \\",
                "    -d '{\"profiles\":[{\"source\":\"INSTORE\",\"firstName\":\"Asha\",\"lastName\":\"Rao\","
                        + "\"identifiers\":[{\"type\":\"mobile\",\"value\":\"9876543210\"}]}]}' \\",
                "    '" + baseUrl + "/v2/customers'",
                "Find the customer:",
                "  curl -s -H '" + DEMO_LOGIN + "' \\",
                "    '" + baseUrl + "/v2/customers/lookup?source=INSTORE&identifierName=mobile"
                        + "&identifierValue=9876543210'",
                "");
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
