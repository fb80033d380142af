package io.meniscus.product.imports;

import io.meniscus.access.secret.InstallationKey;
import io.meniscus.access.secret.SecretVerifiers;
import io.meniscus.access.secret.SlowHash;
import io.meniscus.core.OrgId;
import io.meniscus.job.imports.ImportKind;
import io.meniscus.job.imports.ImportRow;
import io.meniscus.organization.OrganizationStore;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.setup.Actor;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.organization.setup.SetupChangeStore;
import io.meniscus.organization.setup.SetupDocument;
import io.meniscus.organization.setup.SetupStore;
import io.meniscus.product.catalogue.Catalogue;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import io.meniscus.run.database.Database;
import io.meniscus.run.database.OrgTransactions;
import io.meniscus.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server's part in imports of the catalogue, and organizations to import into. */
final class ShopOrganization implements AutoCloseable {
    static final Instant AT = Instant.parse("2026-11-21T10:15:30Z");
    private static final Randomness RANDOMNESS = new Randomness();
    private static final InstallationKey KEY = InstallationKey.generate(RANDOMNESS);
    private static final SecretVerifiers VERIFIERS = new SecretVerifiers(KEY, SlowHash.asWideAsTheCores(), RANDOMNESS);

    final Database database;
    final Catalogue catalogue;
    private final Organizations organizations;

    ShopOrganization(TestDatabase test) {
        database = Database.open(test.app(), 4);
        catalogue = Catalogue.over(new OrgTransactions(database.jdbi()));
        organizations = new Organizations(new OrganizationStore(database.jdbi(), new SetupStore.Held()));
        organizations.start();
    }

    /**
     * An organization of that code with the concept {@code shoes}.
     *
     * @param further lines of its document
     */
    OrgId make(String code, Path data, String further) {
        var setup = new OrganizationSetup(
                new SetupChangeStore(database.jdbi()), KEY, VERIFIERS, RANDOMNESS, Instants.system(), data);
        var org = setup.apply(SetupDocument.read("""
                        profile: {code: %1$s, name: %1$s, country: IN, currency: INR, language: en,
                                  timeZone: Asia/Kolkata%2$s}
                        concepts: [{code: shoes, name: Shoes}]
                        stores: [{code: s, name: S}]
                        """.formatted(code, further)), Actor.COMMAND_LINE)
                .org();
        organizations.refresh();
        return org;
    }

    ImportKind kind(String name) {
        return CatalogueImports.over(catalogue, organizations).stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    ImportKind.Reading open(String kind, OrgId org, Map<String, String> options) {
        return kind(kind).open(org, options, new ImportKind.Origin(1, "console_user 1", AT));
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
            rows.add(new ImportRow(i + 1L, values));
        }
        return rows;
    }

    @Override
    public void close() {
        organizations.close();
        database.close();
    }
}
