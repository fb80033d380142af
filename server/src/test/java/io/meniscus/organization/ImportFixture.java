package io.meniscus.organization;

import io.meniscus.access.secret.InstallationKey;
import io.meniscus.access.secret.SecretVerifiers;
import io.meniscus.access.secret.SlowHash;
import io.meniscus.config.DatabaseAddress;
import io.meniscus.core.OrgId;
import io.meniscus.organization.setup.Actor;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.organization.setup.Report;
import io.meniscus.organization.setup.SetupChangeStore;
import io.meniscus.organization.setup.SetupDocument;
import io.meniscus.organization.setup.SetupState;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** An empty database, and an import into it whose data directory is {@code data}. */
final class ImportFixture {
    static final Instant NOW = Instant.parse("2026-11-21T10:15:30Z");
    static final String SMALL = """
            profile: {code: small, name: Small, country: IN, timeZone: Asia/Kolkata, currency: INR, language: en,
                      timeZones: [Asia/Tokyo]}
            stores:
              - {code: s1, name: One}
            tills:
              - {code: till.one, store: s1, secret: password1}
            """;

    final TestDatabase database = TestPostgres.freshDatabase();
    final Jdbi jdbi = Jdbi.create(() -> DriverManager.getConnection(
            database.app().jdbcUrl(),
            database.app().user(),
            database.app().password().reveal()));
    final Randomness randomness = new Randomness();
    final InstallationKey key = InstallationKey.generate(randomness);
    final SecretVerifiers verifiers = new SecretVerifiers(key, SlowHash.asWideAsTheCores(), randomness);
    final OrganizationStore store = new OrganizationStore(jdbi);
    final OrganizationSetup setup;

    ImportFixture(Path data) {
        setup = new OrganizationSetup(
                new SetupChangeStore(jdbi), key, verifiers, randomness, new Instants(InstantSource.fixed(NOW)), data);
    }

    Report apply(String document) {
        return setup.apply(SetupDocument.read(document), Actor.COMMAND_LINE);
    }

    static String demo() {
        try {
            return Files.readString(Path.of("../demo/organization.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SetupState state(OrgId org) {
        return setup.state(org).orElseThrow();
    }

    Organization load(Report report) {
        return store.load(report.org()).orElseThrow();
    }

    /** Rows as the backup role sees them: of every organization. */
    List<String> rows(String sql) {
        DatabaseAddress backup = database.backup();
        return Jdbi.create(backup.jdbcUrl(), backup.user(), backup.password().reveal())
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
