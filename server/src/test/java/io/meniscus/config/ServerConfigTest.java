package io.meniscus.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meniscus.access.RateClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerConfigTest {
    private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    @TempDir
    private Path directory = Path.of(".");

    @Test
    void withoutAnySourceTheDefaultsServeThisMachineAloneOnTheEmbeddedDatabase() {
        var config = ServerConfig.read(Map.of(), Map.of());

        assertThat(config.listen()).isEqualTo(new ServerConfig.Listen("127.0.0.1", 8080));
        assertThat(config.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(config.database()).isEqualTo(new DatabaseChoice.Embedded());
        assertThat(config.demo()).isEqualTo(new ServerConfig.Demo(false, false));
        assertThat(config.http())
                .isEqualTo(new ServerConfig.Http(10 << 20, 4096, Duration.ofSeconds(30), SecureCookie.AUTO));
        assertThat(config.connections().cores()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(config.logging().accessLog()).isEqualTo(AccessLog.FILE);
        assertThat(config.rates().perMinute(RateClass.V1_CUSTOMER_ADD)).isZero();
    }

    @Test
    void theCommandLineWinsOverTheEnvironmentOverTheFileOverTheDefault() throws IOException {
        var file = file("""
                host: 10.0.0.1
                port: 1
                http:
                  max-body: 1MiB
                """);
        var config = ServerConfig.read(
                Map.of("config", file.toString(), "port", "3"),
                Map.of("MENISCUS_PORT", "2", "MENISCUS_HOST", "10.0.0.2", "PATH", "/bin"));

        assertThat(config.listen()).isEqualTo(new ServerConfig.Listen("10.0.0.2", 3));
        assertThat(config.http().maxBody()).isEqualTo(1 << 20);
        assertThat(config.http().maxInFlight()).isEqualTo(4096);
    }

    @Test
    void aFileMayBeJsonAndItsKeysDottedOrNested() throws IOException {
        var file = file("""
                {"log.level": "debug", "access-log": "off", "rate": {"v1-customer-add": 700}, "request-log": false}
                """);
        var config = ServerConfig.read(Map.of(), Map.of("MENISCUS_CONFIG", file.toString()));

        assertThat(config.logging())
                .isEqualTo(new ServerConfig.Logging(AccessLog.OFF, false, LogFormat.TEXT, LogLevel.DEBUG));
        assertThat(config.rates().perMinute(RateClass.V1_CUSTOMER_ADD)).isEqualTo(700);
    }

    @Test
    void anUnknownKeyIsRefusedWithItsPlaceAndTheNearestKnownOne() throws IOException {
        var file = file("http:\n  max-bodi: 1\n");

        assertThatThrownBy(() -> ServerConfig.read(Map.of("config", file.toString()), Map.of()))
                .isInstanceOf(StartRefused.class)
                .hasMessage("unknown key in config file " + file
                        + ": http.max-bodi; the nearest known one is http.max-body");
        assertThatThrownBy(() -> ServerConfig.read(Map.of(), Map.of("MENISCUS_DATABASE_URI", "x")))
                .isInstanceOf(StartRefused.class)
                .hasMessage("unknown environment variable MENISCUS_DATABASE_URI: the nearest known one is"
                        + " MENISCUS_DATABASE_URL");
    }

    @Test
    void aValueOfAWrongFormIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> ServerConfig.read(Map.of("port", "http"), Map.of()))
                .hasMessage("--port wants a whole number from 0 to 65535, not \"http\"");
        assertThatThrownBy(() -> ServerConfig.read(Map.of(), Map.of("MENISCUS_HTTP_STOP_TIMEOUT", "30")))
                .hasMessage("environment variable MENISCUS_HTTP_STOP_TIMEOUT wants a time with its unit, such as"
                        + " 500ms, 30s or 2m, not \"30\"");
        assertThatThrownBy(() -> ServerConfig.read(Map.of(), Map.of("MENISCUS_HTTP_MAX_BODY", "2GiB")))
                .hasMessage("environment variable MENISCUS_HTTP_MAX_BODY is more than the largest value, 1GiB, not"
                        + " \"2GiB\"");
    }

    @Test
    void aFileThatCannotBeReadAsKeysWithValuesIsRefusedInOneLine() throws IOException {
        for (var text :
                new String[] {"port: [1]", "port:", "just words", "port: 1\nport: 2", "a: {", "port: 1\nport: 1"}) {
            var file = file(text);
            assertThatThrownBy(() -> ServerConfig.read(Map.of("config", file.toString()), Map.of()))
                    .as(text)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageNotContaining("\n");
        }
        assertThatThrownBy(() -> ServerConfig.read(Map.of("config", "/nowhere.yaml"), Map.of()))
                .hasMessage("config file /nowhere.yaml does not exist");
    }

    @Test
    void anExternalDatabaseNeedsItsSecretKeyAndAnOwnerNeedsAnApp() {
        var url = "postgresql://app:pw@db:5432/loyalty";

        assertThatThrownBy(() -> ServerConfig.read(Map.of(), Map.of("MENISCUS_DATABASE_URL", url)))
                .hasMessageContaining("MENISCUS_SECRET_KEY");
        assertThatThrownBy(() -> ServerConfig.read(Map.of(), Map.of("MENISCUS_DATABASE_OWNER_URL", url)))
                .hasMessageContaining("needs database.url");
        var config = ServerConfig.read(Map.of(), Map.of("MENISCUS_DATABASE_URL", url, "MENISCUS_SECRET_KEY", KEY));
        assertThat(config.database())
                .isEqualTo(new DatabaseChoice.External(
                        new DatabaseAddress("jdbc:postgresql://db:5432/loyalty", "app", new Secret("pw")),
                        null,
                        new Secret(KEY)));
    }

    @Test
    void secretsAppearNeitherInThePrintedConfigurationNorInRefusals() {
        var environment =
                Map.of("MENISCUS_DATABASE_URL", "postgresql://app:hunter2@db/loyalty", "MENISCUS_SECRET_KEY", KEY);
        assertThat(ServerConfig.read(Map.of(), environment).toString())
                .contains("db/loyalty", "****")
                .doesNotContain("hunter2", KEY);

        assertThatThrownBy(() -> ServerConfig.read(Map.of(), Map.of("MENISCUS_SECRET_KEY", "hunter2")))
                .hasMessage("environment variable MENISCUS_SECRET_KEY wants base64 of 32 bytes or more; openssl rand"
                        + " -base64 32 makes one");
        assertThatThrownBy(() -> ServerConfig.read(Map.of(), Map.of("MENISCUS_DATABASE_URL", "mysql://a:hunter2@b/c")))
                .hasMessageNotContaining("hunter2");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(directory, "meniscus", ".yaml"), text);
    }
}
