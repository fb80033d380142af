package io.meniscus.otp;

import io.meniscus.access.secret.CodeSeal;
import io.meniscus.access.secret.InstallationKey;
import io.meniscus.access.secret.SecretVerifiers;
import io.meniscus.access.secret.SlowHash;
import io.meniscus.customer.CustomerStore;
import io.meniscus.event.EventStore;
import io.meniscus.organization.Organization;
import io.meniscus.organization.OrganizationStore;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.setup.Actor;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.organization.setup.SetupChangeStore;
import io.meniscus.organization.setup.SetupDocument;
import io.meniscus.outbox.OutboxListStore;
import io.meniscus.outbox.OutboxMessages;
import io.meniscus.outbox.OutboxStore;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import io.meniscus.run.Runner;
import io.meniscus.run.database.Database;
import io.meniscus.run.database.OrgTransactions;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.nio.file.Path;

/** An organization that sends codes, as far as tests need it. */
final class CodeShop implements AutoCloseable {
    private static final Randomness RANDOMNESS = new Randomness();
    private static final String DOCUMENT = """
            profile: {code: codes, name: Codes, country: IN, timeZone: Asia/Kolkata, currency: INR, language: en}
            stores:
              - {code: one, name: One}
            tills:
              - {code: one.1, store: one, secret: right-secret}
            sources:
              - {source: INSTORE}
            """;

    final TestDatabase test = TestPostgres.freshDatabase();
    final NewCodes newCodes = new NewCodes(RANDOMNESS);
    final OrgTransactions transactions;
    final Codes codes;
    final OutboxMessages outbox;
    private final Database database;
    private final Runner runner;
    private final Organizations organizations;
    private final InstallationKey key = InstallationKey.generate(RANDOMNESS);

    CodeShop() {
        database = Database.open(test.app(), 3);
        transactions = new OrgTransactions(database.jdbi());
        organizations = new Organizations(new OrganizationStore(database.jdbi()));
        runner = new Runner(test.app(), 1, new EventStore());
        var seal = new CodeSeal(key, RANDOMNESS);
        var sections = new CodeSections(new OneTimeCodeStore(seal), new OutboxStore(seal));
        codes = new Codes(runner, new CustomerStore(), sections);
        outbox = new OutboxMessages(new OutboxListStore(transactions, seal));
    }

    /** The organization with these configuration keys, a line each. */
    Organization with(String... configuration) {
        var document = new StringBuilder(DOCUMENT);
        for (var line : configuration) {
            document.append(document.indexOf("configuration:") < 0 ? "configuration:\n" : "")
                    .append("  ")
                    .append(line)
                    .append('\n');
        }
        var setup = new OrganizationSetup(
                new SetupChangeStore(database.jdbi()),
                key,
                new SecretVerifiers(key, SlowHash.asWideAsTheCores(), RANDOMNESS),
                RANDOMNESS,
                Instants.system(),
                Path.of("target"));
        var made = setup.apply(SetupDocument.read(document.toString()), Actor.SERVER)
                .org();
        organizations.refresh();
        return organizations.get(made).orElseThrow();
    }

    @Override
    public void close() {
        runner.close();
        organizations.close();
        database.close();
    }
}
