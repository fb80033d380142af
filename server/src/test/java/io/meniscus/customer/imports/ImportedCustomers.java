package io.meniscus.customer.imports;

import io.meniscus.access.secret.InstallationKey;
import io.meniscus.access.secret.SecretVerifiers;
import io.meniscus.access.secret.SlowHash;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.Person;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.CustomerStore;
import io.meniscus.customer.Customers;
import io.meniscus.event.EventStore;
import io.meniscus.job.imports.ImportKind;
import io.meniscus.job.imports.ImportRow;
import io.meniscus.organization.OrganizationStore;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.setup.Actor;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.organization.setup.SetupChangeStore;
import io.meniscus.organization.setup.SetupDocument;
import io.meniscus.organization.setup.SetupStore;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import io.meniscus.run.Runner;
import io.meniscus.run.database.Database;
import io.meniscus.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server's part in imports of customers, and organizations to import into. */
final class ImportedCustomers implements AutoCloseable {
    static final Instant AT = Instant.parse("2026-11-21T10:15:30Z");
    private static final Randomness RANDOMNESS = new Randomness();
    private static final InstallationKey KEY = InstallationKey.generate(RANDOMNESS);
    private static final SecretVerifiers VERIFIERS = new SecretVerifiers(KEY, SlowHash.asWideAsTheCores(), RANDOMNESS);

    final Database database;
    final Runner runner;
    final Customers customers;
    final CustomerImport kind;
    private final Organizations organizations;

    ImportedCustomers(TestDatabase test, int connections) {
        database = Database.open(test.app(), connections);
        runner = new Runner(test.app(), 1, new EventStore());
        customers = new Customers(runner, new CustomerStore());
        organizations = new Organizations(new OrganizationStore(database.jdbi(), new SetupStore.Held()));
        organizations.start();
        kind = new CustomerImport(customers, organizations, RANDOMNESS);
    }

    /** An organization of that code with the till {@code till.<code>}. */
    OrgId make(String code, Path data) {
        var setup = new OrganizationSetup(
                new SetupChangeStore(database.jdbi()), KEY, VERIFIERS, RANDOMNESS, Instants.system(), data);
        var org = setup.apply(SetupDocument.read("""
                        profile: {code: %1$s, name: %1$s, country: IN, timeZone: Asia/Kolkata, currency: INR, language: en}
                        stores: [{code: s, name: S}]
                        tills: [{code: till.%1$s, store: s}, {code: closed.%1$s, store: s, active: false}]
                        sources: [{source: INSTORE}, {source: WEBSITE}]
                        statusLabels: [{label: Active, status: ACTIVE, default: true}, {label: Gold, status: ACTIVE}]
                        customFields: [{scope: loyalty_registration, name: shoe, label: Shoe, dataType: Integer}]
                        extendedFields: [{entity: customer, name: gender}]
                        configuration:
                          CONF_REGISTRATION_PRIMARY_KEY: mobile
                          CONF_ALLOW_REGISTRATION_FROM_ANY_IDENTIFIERS: 1
                        """.formatted(code)), Actor.COMMAND_LINE)
                .org();
        organizations.refresh();
        return org;
    }

    ImportKind.Reading open(OrgId org, long importId, Map<String, String> options) {
        return kind.open(org, options, new ImportKind.Origin(importId, "console_user 1", AT));
    }

    /** Who has a mobile; fails where nobody has. */
    Person person(OrgId org, String mobile) {
        var key = new IdentifierKey(IdentifierType.MOBILE, mobile);
        var found = customers.read(org, new CustomerRef.ByIdentifier(key, new CustomerRef.Scope.All()));
        if (found instanceof Outcome.Accepted<Person>(var person, var _)) {
            return person;
        }
        throw new AssertionError(found);
    }

    CustomerId id(OrgId org, String mobile) {
        return person(org, mobile).root().id();
    }

    /** The header is the first line; rows count from 2. */
    static List<ImportRow> rows(String... lines) {
        var header = lines[0].split(",", -1);
        var rows = new ArrayList<ImportRow>();
        for (int i = 1; i < lines.length; i++) {
            var cells = lines[i].split(",", -1);
            var values = new HashMap<String, String>();
            for (int j = 0; j < cells.length; j++) {
                if (!cells[j].isEmpty()) {
                    values.put(header[j], cells[j]);
                }
            }
            rows.add(new ImportRow(i + 1, values));
        }
        return rows;
    }

    @Override
    public void close() {
        runner.close();
        organizations.close();
        database.close();
    }
}
