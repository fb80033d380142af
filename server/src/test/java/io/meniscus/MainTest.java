package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.config.DatabaseAddress;
import io.meniscus.testing.TestPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private static final Path DEMO = Path.of("../demo/organization.yaml");

    private final Path data;

    MainTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void versionNamesTheProgramJavaAndTheEmbeddedPostgreSql() {
        var said = run(Map.of(), "version");

        assertThat(said.code).isZero();
        assertThat(said.out).matches("(?s)Meniscus \\d.*\nJava 25.*\nembedded PostgreSQL 18\\.\\d.*\n");
    }

    @Test
    void wrongUsageIsOneLineAndCodeTwo() {
        for (var arguments : new String[][] {
            {"srve"}, {"serve", "--prt", "1"}, {"organization", "apply"}, {}, {"organization"}, {"migrate", "now"}
        }) {
            var said = run(Map.of(), arguments);

            assertThat(said.code).as(String.join(" ", arguments)).isEqualTo(2);
            assertThat(said.out).isEmpty();
            assertThat(said.err).startsWith("meniscus: ").hasLineCount(1).contains("--help");
        }
    }

    @Test
    void helpIsNoError() {
        assertThat(run(Map.of(), "--help").code).isZero();
        assertThat(run(Map.of(), "organization", "apply", "--help").out).contains("FILE", "--data", "--config");
    }

    @Test
    void aRefusedStartIsOneLineAndCodeOne() {
        var said = run(Map.of("MENISCUS_PROT", "1"), "serve");

        assertThat(said.code).isEqualTo(1);
        assertThat(said.err)
                .isEqualTo("meniscus: unknown environment variable MENISCUS_PROT: the nearest known one is"
                        + " MENISCUS_PORT\n");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsOneLineWithoutItsPassword() {
        var environment =
                Map.of("MENISCUS_DATABASE_URL", "postgresql://app:hunter2@127.0.0.1:1/x", "MENISCUS_SECRET_KEY", key());

        var said = run(environment, "organization", "apply", DEMO.toString());

        assertThat(said.code).isEqualTo(1);
        assertThat(said.err)
                .hasLineCount(1)
                .startsWith("meniscus: the database jdbc:postgresql://127.0.0.1:1/x cannot be used: ")
                .doesNotContain("hunter2");
    }

    @Test
    void applyBringsADocumentIntoTheConfiguredDatabaseAndTheSecondTimeChangesNothing() {
        var environment = database();

        var first = run(environment, "organization", "apply", DEMO.toString(), "--data", data.toString());
        var second = run(environment, "organization", "apply", DEMO.toString(), "--data", data.toString());

        assertThat(first.err).isEmpty();
        assertThat(first.code).isZero();
        assertThat(first.out).contains("+ organization demo\n", "+ till store.server\n");
        assertThat(second.out).isEqualTo("= nothing to change\n");
        assertThat(run(environment, "migrate").out).isEqualTo("migrations run: 0, partitions made: 0\n");
    }

    @Test
    void aBadDocumentIsALinePerProblemAndCodeOne() throws IOException {
        var file = Files.writeString(data.resolve("bad.yaml"), "profile: {code: bad, colour: red}\n");

        var said = run(database(), "organization", "apply", file.toString(), "--data", data.toString());

        assertThat(said.code).isEqualTo(1);
        assertThat(said.out).isEmpty();
        assertThat(said.err.lines())
                .hasSize(6)
                .contains("meniscus: profile.colour: unknown key; the nearest known one is code")
                .allMatch(line -> line.startsWith("meniscus: profile."));
    }

    @Test
    void migrateNeedsTheOwner() {
        var environment = database();
        environment.remove("MENISCUS_DATABASE_OWNER_URL");

        var said = run(environment, "migrate");

        assertThat(said.code).isEqualTo(1);
        assertThat(said.err).isEqualTo("meniscus: migrate needs database.owner-url (MENISCUS_DATABASE_OWNER_URL)\n");
    }

    private static Map<String, String> database() {
        var database = TestPostgres.freshDatabase();
        var environment = new LinkedHashMap<String, String>();
        environment.put("MENISCUS_DATABASE_URL", url(database.app()));
        environment.put("MENISCUS_DATABASE_OWNER_URL", url(database.owner()));
        environment.put("MENISCUS_SECRET_KEY", key());
        return environment;
    }

    private static String url(DatabaseAddress address) {
        return address.jdbcUrl() + (address.jdbcUrl().contains("?") ? "&" : "?") + "user=" + address.user()
                + "&password=" + address.password().reveal();
    }

    private static String key() {
        return "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    }

    private record Said(int code, String out, String err) {}

    private static Said run(Map<String, String> environment, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.run(arguments, environment, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Said(code, out.toString(), err.toString());
    }
}
