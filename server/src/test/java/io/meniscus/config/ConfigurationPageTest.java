package io.meniscus.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Writes the page anew when run with {@code -Dsurefire.extra=-Dgolden=write}. */
class ConfigurationPageTest {
    private static final Path PAGE = Path.of("../docs/operations/configuration.md");

    @Test
    void thePageListsEveryKeyAsTheServerReadsIt() throws IOException {
        var page = page();
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(PAGE.toAbsolutePath().normalize().getParent());
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page() {
        var page = new StringBuilder("""
                # Configuration

                A key is read from the first of these that names it: the command line (`--port 8081`), the environment
                (`MENISCUS_PORT=8081`), the configuration file (`--config FILE` or `MENISCUS_CONFIG`; YAML or JSON, keys
                dotted or nested), the default. A key that is not listed here is refused, in the environment too.
                `bin/serve` takes `--host`, `--port`, `--data` and `--config`; everything else goes into the environment
                or the file.

                ```yaml
                host: 0.0.0.0
                database:
                  url: postgresql://app:…@db.example.com/loyalty
                http.max-body: 4MiB
                ```

                Sizes take `KiB`, `MiB`, `GiB` (or `kB`, `MB`), times take `ms`, `s`, `m`, `h`. In a database URL write
                `%40` for `@` and `%2F` for `/` inside user or password. URLs and keys are secrets: they are never
                logged and belong in the environment or in a file that only the server can read.

                | Key | Environment | Value | Default | Meaning |
                |---|---|---|---|---|
                """);
        for (var setting : Keys.ALL) {
            page.append("| `%s` | `%s` | %s | %s | %s |\n"
                    .formatted(
                            setting.name(),
                            setting.environmentName(),
                            setting.form().replace("|", "\\|"),
                            setting.fallback().isEmpty() ? "—" : "`" + setting.fallback() + "`",
                            setting.meaning()));
        }
        return page.toString();
    }
}
