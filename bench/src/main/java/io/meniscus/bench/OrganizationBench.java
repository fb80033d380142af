package io.meniscus.bench;

import io.meniscus.access.secret.KeyFile;
import io.meniscus.access.secret.SecretVerifiers;
import io.meniscus.access.secret.SlowHash;
import io.meniscus.bench.ConsoleVisitor.Times;
import io.meniscus.bench.tool.BenchFailed;
import io.meniscus.bench.tool.Machine;
import io.meniscus.config.DatabaseAddress;
import io.meniscus.organization.setup.Actor;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.organization.setup.SetupChangeStore;
import io.meniscus.organization.setup.SetupDocument;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Imports a large organization through the admin API as its people would, turns pages of the console's tree of it,
 * and imports tills with chosen passwords until one of them can log in.
 */
@Command(
        name = "organization",
        description = "Imports a large organization, and turns pages of it.",
        mixinStandardHelpOptions = true)
final class OrganizationBench implements Runnable {
    private static final Path PROJECT = Path.of(System.getProperty("bench.project", "."));
    /** Visits of a page that do not count. */
    static final int LEAD = 30;

    private static final int MOST_TRIES = 40;
    private static final int DEEPEST = 12;
    private static final Pattern CLOSED = Pattern.compile("class=\"turn\" href=\"([^\"]+)\" aria-expanded=\"false\"");
    private static final String TILL = "<span class=\"sort\">Till</span>";

    @Option(names = "--stores", description = "Stores (default ${DEFAULT-VALUE}).", defaultValue = "2000")
    private int stores;

    @Option(names = "--tills", description = "Tills of each (default ${DEFAULT-VALUE}).", defaultValue = "5")
    private int tillsOfStore;

    @Option(
            names = "--passwords",
            description = "Tills with chosen passwords, 51 or more (default ${DEFAULT-VALUE}).",
            defaultValue = "500")
    private int passwords;

    @Option(names = "--visits", description = "Of each page (default ${DEFAULT-VALUE}).", defaultValue = "200")
    private int visits;

    @Option(names = "--write", description = "Writes the report to bench/results/organization.md too.")
    private boolean write;

    @Override
    public void run() {
        // Fewer passwords than 51 at once are hashed with the import itself.
        if (stores < 1 || tillsOfStore < 1 || visits < 1 || passwords < 51) {
            throw new BenchFailed("stores, tills and visits are at least 1, passwords at least 51");
        }
        var large = new LargeOrganization(stores, tillsOfStore);
        double load = Machine.loadNow();
        try (var server = RunningServer.start(PROJECT);
                var database = new BenchDatabase(server.database("postgres"));
                var visitor = ConsoleVisitor.enter(server)) {
            var report = new OrganizationReport(large, Machine.of(server.data(), load), database);
            long org = make(server, server.database("meniscus_app"));
            try (var admin = new AdminApi(
                    server.baseUrl(), LargeOrganization.CODE, org, ConsoleVisitor.EMAIL, ConsoleVisitor.PASSWORD)) {
                imports(admin, large, report);
                demandRows(database, org);
                demandLogin(admin, server.data());
                report.pages(List.of(tree(visitor), openTree(visitor), search(visitor), searchOfOne(visitor)));
                passwords(admin, large, report);
            }
            publish(report.text());
        }
    }

    /** With nothing but its profile, as {@code organization apply} makes it. */
    private static long make(RunningServer server, DatabaseAddress app) {
        var randomness = new Randomness();
        var key = KeyFile.readOrMake(server.data(), randomness);
        var verifiers = new SecretVerifiers(key, SlowHash.asWideAsTheCores(), randomness);
        try (var connection = DriverManager.getConnection(
                app.jdbcUrl(), app.user(), app.password().reveal())) {
            var store = new SetupChangeStore(Jdbi.create(connection));
            var org = new OrganizationSetup(store, key, verifiers, randomness, Instants.system(), server.directory())
                    .apply(SetupDocument.read(LargeOrganization.PROFILE), Actor.COMMAND_LINE)
                    .org();
            // Servers notice within a second.
            AdminApi.pause(2_000);
            return org.value();
        } catch (SQLException e) {
            throw new BenchFailed("the organization cannot be made: " + e.getMessage(), e);
        }
    }

    private static void imports(AdminApi admin, LargeOrganization large, OrganizationReport report) {
        for (var file : large.files()) {
            say("importing " + file.rows() + " " + file.kind());
            report.imported(admin.run(file));
        }
    }

    private void demandRows(BenchDatabase database, long org) {
        long storesThere = database.count("select count(*) from store where org_id = " + org);
        long tillsThere = database.count("select count(*) from till where kind = 1 and org_id = " + org);
        if (storesThere != stores || tillsThere != (long) stores * tillsOfStore) {
            throw new BenchFailed("there are " + storesThere + " stores and " + tillsThere + " tills");
        }
    }

    /** The secret drawn for the last till stands in a file, and opens the API. */
    private void demandLogin(AdminApi admin, Path data) {
        var till = LargeOrganization.till(stores - 1, tillsOfStore);
        int status = admin.statusFor(till, secret(data.resolve("secrets"), "till " + till + " password "));
        if (status == 401) {
            throw new BenchFailed("the till " + till + " cannot log in with the secret that was drawn for it");
        }
    }

    private static String secret(Path directory, String start) {
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                var found = Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith(start))
                        .findFirst();
                if (found.isPresent()) {
                    return found.get().substring(start.length());
                }
            }
            throw new BenchFailed("no file of secrets has a line with " + start.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Times tree(ConsoleVisitor visitor) {
        say("turning pages");
        return visitor.times("tree, as it opens", address(""), "Country 4", LEAD, visits);
    }

    /** Follows the first closed node of each page, from the root down to tills. */
    private Times openTree(ConsoleVisitor visitor) {
        var path = address("");
        for (int depth = 0; depth < DEEPEST; depth++) {
            var html = visitor.page(path);
            var closed = CLOSED.matcher(html);
            if (html.contains(TILL) || !closed.find()) {
                break;
            }
            path = closed.group(1).replace("&amp;", "&");
        }
        return visitor.times("tree, opened down to tills", path, TILL, LEAD, visits);
    }

    private Times search(ConsoleVisitor visitor) {
        return visitor.times("search that finds many", address("?q=s000"), "The first 50", LEAD, visits);
    }

    private Times searchOfOne(ConsoleVisitor visitor) {
        var last = LargeOrganization.till(stores - 1, tillsOfStore);
        var title = "Till %d of %05d".formatted(tillsOfStore, stores - 1);
        return visitor.times("search of one till", address("?q=" + last), title, LEAD, visits);
    }

    private static String address(String query) {
        return "/console/" + LargeOrganization.CODE + "/stores" + query;
    }

    private void passwords(AdminApi admin, LargeOrganization large, OrganizationReport report) {
        var file = large.withPasswords(passwords);
        say("importing " + passwords + " tills with chosen passwords");
        long begun = System.nanoTime();
        admin.run(file);
        long isImported = System.nanoTime();
        admin.awaitHashing();
        long isHashed = System.nanoTime();
        var last = LargeOrganization.kiosk(passwords - 1);
        for (int i = 1; admin.statusFor(last, LargeOrganization.password(passwords - 1)) == 401; i++) {
            if (i == MOST_TRIES) {
                throw new BenchFailed("the till " + last + " cannot log in with its password");
            }
            AdminApi.pause(250);
        }
        report.passwords(new OrganizationReport.Passwords(
                passwords,
                AdminApi.millis(begun, isImported),
                AdminApi.millis(isImported, isHashed),
                AdminApi.millis(isHashed, System.nanoTime())));
    }

    private void publish(String text) {
        System.out.print(text);
        if (!write) {
            return;
        }
        try {
            var file = PROJECT.resolve("bench/results/organization.md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(String line) {
        System.err.println(line);
    }
}
