package io.meniscus;

import com.github.benmanes.caffeine.cache.Ticker;
import io.meniscus.access.secret.CallSeal;
import io.meniscus.access.secret.CodeSeal;
import io.meniscus.access.secret.InstallationKey;
import io.meniscus.config.SecureCookie;
import io.meniscus.config.ServerConfig;
import io.meniscus.console.Console;
import io.meniscus.customer.CustomerCountStore;
import io.meniscus.customer.CustomerCounts;
import io.meniscus.customer.CustomerStore;
import io.meniscus.customer.Customers;
import io.meniscus.customer.MergeStore;
import io.meniscus.customer.Merges;
import io.meniscus.customer.erasure.ErasedHashStore;
import io.meniscus.customer.erasure.ErasurePolicy;
import io.meniscus.customer.imports.CustomerImport;
import io.meniscus.customer.search.CriterionStore;
import io.meniscus.customer.search.CustomerSearch;
import io.meniscus.customer.search.SearchCriteria;
import io.meniscus.customer.search.SearchStore;
import io.meniscus.customer.search.Searches;
import io.meniscus.event.EventStore;
import io.meniscus.event.RequestHistory;
import io.meniscus.event.RequestHistoryStore;
import io.meniscus.http.Route;
import io.meniscus.http.RouteTable;
import io.meniscus.http.ops.Operations;
import io.meniscus.http.ops.OpsDialect;
import io.meniscus.job.imports.ImportKind;
import io.meniscus.organization.OrganizationStore;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.setup.SetupStore;
import io.meniscus.points.Ledgers;
import io.meniscus.product.imports.CatalogueImports;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import io.meniscus.run.Runner;
import io.meniscus.run.database.Database;
import io.meniscus.store.ClientLogStore;
import io.meniscus.store.ClientLogs;
import io.meniscus.store.StoreActivity;
import io.meniscus.store.StoreReportStore;
import io.meniscus.store.StoreReports;
import io.meniscus.testing.TestDatabase;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The routes of the real composition, over a test's database; nothing listens. */
final class ComposedApi implements AutoCloseable {
    private final Opened opened = new Opened();
    final Instants instants = Instants.system();
    final Randomness randomness = new Randomness();
    final Access access;
    final RouteTable table;
    final Console console;

    ComposedApi(TestDatabase test, InstallationKey key) {
        var database = opened.add(Database.open(test.app(), 2));
        var held = new SetupStore.Held();
        var organizations = opened.add(new Organizations(new OrganizationStore(database.jdbi(), held)));
        organizations.start();
        access = opened.add(
                new Access(new ServerConfig.Rates(Map.of()), database, key, organizations, instants, randomness));
        var runner = opened.add(new Runner(test.app(), 1, new EventStore()));
        var erased = new ErasedHashStore(key, ErasurePolicy.isOn(organizations));
        var store = new CustomerStore(erased);
        var points = Annexes.OfPoints.open();
        var customers = new Customers(runner, store, points.merged());
        var concepts = new Concepts(
                customers,
                new Merges(runner, store, new MergeStore(database.jdbi()), points.merged()),
                new Searches(
                        new CustomerSearch(new SearchStore(database.jdbi()), customers),
                        new SearchCriteria(new CriterionStore(database.jdbi()), randomness)),
                organizations,
                access.setup(database, held, organizations, instants, Path.of("target")),
                new RequestHistory(new RequestHistoryStore(database.jdbi())),
                new CustomerCounts(new CustomerCountStore(database.jdbi()), Ticker.systemTicker()),
                new StoreActivity(
                        new ClientLogs(new ClientLogStore(database.jdbi())),
                        new StoreReports(new StoreReportStore(database.jdbi()))),
                Annexes.over(
                        opened,
                        database,
                        runner,
                        store,
                        erased,
                        new CodeSeal(key, randomness),
                        new CallSeal(key, randomness),
                        instants,
                        randomness,
                        new ServerConfig.Images(null, 1 << 20),
                        points,
                        new Ledgers.Proof(access.signatures, Path.of("target"))));
        var imports = new ArrayList<ImportKind>();
        imports.add(access.userImport(concepts.setup(), Path.of("target")));
        imports.add(new CustomerImport(customers, organizations, randomness));
        imports.addAll(CatalogueImports.over(concepts.annexes().catalogue(), organizations));
        var background = new Background(
                database,
                database,
                concepts.setup(),
                imports,
                concepts.annexes().jobs(organizations, randomness),
                organizations,
                instants,
                randomness,
                Duration.ZERO);
        var api = new Api(concepts, access, background, randomness);
        console = access.console(database, concepts, background, SecureCookie.AUTO);
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        table = new RouteTable(new Operations(new OpsDialect(), List.of(), registry).around(api.routes()));
    }

    List<Route> routes() {
        return table.routes();
    }

    @Override
    public void close() {
        opened.close();
    }
}
