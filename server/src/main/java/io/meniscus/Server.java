package io.meniscus;

import com.github.benmanes.caffeine.cache.Ticker;
import io.meniscus.access.secret.CallSeal;
import io.meniscus.access.secret.CodeSeal;
import io.meniscus.config.ServerConfig;
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
import io.meniscus.event.RequestLogStore;
import io.meniscus.http.Listener;
import io.meniscus.http.ListenerConfig;
import io.meniscus.http.RouteTable;
import io.meniscus.http.Router;
import io.meniscus.http.Served;
import io.meniscus.http.ops.AccessLog;
import io.meniscus.http.ops.HealthCheck;
import io.meniscus.http.ops.HttpMetrics;
import io.meniscus.http.ops.Operations;
import io.meniscus.http.ops.OpsDialect;
import io.meniscus.http.ops.RequestLog;
import io.meniscus.job.Jobs;
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
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * The composition root: each part made by its constructor, in the order they need each other, and closed in reverse.
 * Refuses to start with one line.
 */
public final class Server implements AutoCloseable {
    private final ServerConfig config;
    private final Opened opened = new Opened();
    private final Listener listener;
    private final RouteTable table;
    private final ServedDatabase served;
    private final Jobs jobs;

    private Server(ServerConfig config, PrintStream progress) {
        this.config = config;
        try {
            var instants = Instants.system();
            var randomness = new Randomness();
            served = opened.add(ServedDatabase.open(config, instants, randomness, progress::println));
            var database =
                    opened.add(Database.open(served.app(), config.connections().readPool()));
            var held = new SetupStore.Held();
            var organizations = opened.add(new Organizations(new OrganizationStore(database.jdbi(), held)));
            organizations.start();
            var access =
                    opened.add(new Access(config.rates(), database, served.key(), organizations, instants, randomness));
            var runner =
                    opened.add(new Runner(served.app(), config.connections().cores(), new EventStore()));
            var erased = new ErasedHashStore(served.key(), ErasurePolicy.isOn(organizations));
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
                    access.setup(database, held, organizations, instants, config.data()),
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
                            new CodeSeal(served.key(), randomness),
                            new CallSeal(served.key(), randomness),
                            instants,
                            randomness,
                            config.images(),
                            points,
                            new Ledgers.Proof(access.signatures, config.data())));
            var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            RunMetrics.watch(runner, registry);
            var metrics = new HttpMetrics(registry);
            var ops = new OpsDialect();
            var checks = List.of(new HealthCheck("database", database::answers));
            var forJobs = opened.add(Database.open(served.app(), Jobs.CONNECTIONS));
            var background = new Background(
                    database,
                    forJobs,
                    concepts.setup(),
                    imports(access, concepts, randomness),
                    concepts.annexes().jobs(organizations, randomness),
                    organizations,
                    instants,
                    randomness,
                    config.http().stopTimeout());
            jobs = opened.add(background.jobs);
            JobMetrics.watch(jobs, registry);
            var api = new Api(concepts, access, background, randomness);
            var console =
                    access.console(database, concepts, background, config.http().secureCookie());
            served.prepareConsole(access.firstAdministrator(database), instants);
            var routes = new ArrayList<>(new Operations(ops, checks, registry).around(api.routes()));
            routes.addAll(console.routes());
            table = new RouteTable(routes);
            var dialects = new ArrayList<>(Api.DIALECTS);
            dialects.add(console.dialect());
            dialects.add(ops);
            var router = new Router(table, dialects);
            listener = new Listener(
                    listenerConfig(config), router, access.gate(), instants, randomness, observers(database, metrics));
            metrics.watch(listener::inFlight);
            listener.start();
            background.start();
        } catch (RuntimeException | Error e) {
            opened.close();
            throw e;
        }
    }

    /** Starts a server; what takes a while is told in a line each. */
    public static Server start(ServerConfig config, PrintStream progress) {
        return new Server(config, progress);
    }

    /** Serves until the process is asked to stop. */
    public static void run(ServerConfig config) {
        var server = start(config, System.err);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            stopped.countDown();
                        },
                        "stop"));
        server.served.greeting(server.baseUrl()).forEach(System.out::println);
        System.out.println("ready " + server.baseUrl());
        System.out.flush();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Imports beside those of set-up. */
    private List<ImportKind> imports(Access access, Concepts concepts, Randomness randomness) {
        var kinds = new ArrayList<ImportKind>();
        kinds.add(access.userImport(concepts.setup(), config.data()));
        kinds.add(new CustomerImport(concepts.customers(), concepts.organizations(), randomness));
        kinds.addAll(CatalogueImports.over(concepts.annexes().catalogue(), concepts.organizations()));
        return kinds;
    }

    private List<Served.Observer> observers(Database database, HttpMetrics metrics) {
        var observers = new ArrayList<Served.Observer>();
        observers.add(metrics);
        switch (config.logging().accessLog()) {
            case FILE -> observers.add(opened.add(AccessLog.to(config.data().resolve("log/access.jsonl"))));
            case STDOUT -> observers.add(opened.add(new AccessLog(System.out)));
            case OFF -> {}
        }
        if (config.logging().requestRows()) {
            observers.add(opened.add(new RequestLog(new RequestLogStore(database.jdbi()))));
        }
        return observers;
    }

    private static ListenerConfig listenerConfig(ServerConfig config) {
        var usual = ListenerConfig.at(config.listen().host(), config.listen().port());
        return new ListenerConfig(
                usual.host(),
                usual.port(),
                Math.toIntExact(config.http().maxBody()),
                usual.maxHeaderBytes(),
                config.http().maxInFlight(),
                usual.idle());
    }

    /** Where it serves, with the port it got. */
    public String baseUrl() {
        var host = config.listen().host();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + listener.port();
    }

    /** Every call it answers. */
    RouteTable table() {
        return table;
    }

    /** Answers what is in flight, then closes everything in reverse. */
    @Override
    public void close() {
        Duration grace = config.http().stopTimeout();
        jobs.stop();
        listener.stop(grace);
        opened.close();
    }
}
