package io.meniscus.customer.erasure;

import io.meniscus.access.secret.InstallationKey;
import io.meniscus.access.secret.SecretVerifiers;
import io.meniscus.access.secret.SlowHash;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.erasure.AskErasure;
import io.meniscus.core.identity.erasure.DecideErasure;
import io.meniscus.core.identity.erasure.DecideErasure.Verdict;
import io.meniscus.core.identity.erasure.ErasureRequest;
import io.meniscus.core.identity.erasure.ErasureRules;
import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.Registered;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.CustomerStore;
import io.meniscus.customer.Customers;
import io.meniscus.customer.HistoryStore;
import io.meniscus.customer.Registrations;
import io.meniscus.customer.Standing;
import io.meniscus.event.EventStore;
import io.meniscus.organization.Organization;
import io.meniscus.organization.OrganizationStore;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.setup.Actor;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.organization.setup.SetupChangeStore;
import io.meniscus.organization.setup.SetupDocument;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import io.meniscus.run.Runner;
import io.meniscus.run.call.Recorded;
import io.meniscus.run.call.Rendering;
import io.meniscus.run.database.Database;
import io.meniscus.run.database.OrgTransactions;
import io.meniscus.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/** One server of an organization that erases persons, as far as tests need it; several may share a database. */
final class Erasing implements AutoCloseable {
    static final OrgId ORG = Registrations.ORG;
    static final Randomness RANDOMNESS = new Randomness();
    static final BiFunction<OrgId, List<String>, List<String>> NO_FILES = (_, files) -> files;

    private static final String DOCUMENT = """
            profile: {code: erasing, name: Erasing, country: IN, timeZone: Asia/Kolkata, currency: INR, language: en}
            stores:
              - {code: one, name: One}
            tills:
              - {code: one.1, store: one, secret: right-secret}
            sources:
              - {source: INSTORE}
              - {source: WEBSITE}
              - {source: MOBILE_APP, accounts: [{account: app, name: App}]}
            configuration:
              CONF_ENABLE_PII_DELETION: 1
            """;

    final Database database;
    final Runner runner;
    final Organizations organizations;
    final Customers customers;
    final Standing standing;
    final ErasureRequests requests;
    final ErasureRequestStore reads;
    final Subjects subjects;
    final OrgTransactions transactions;

    Erasing(TestDatabase test, InstallationKey key) {
        database = Database.open(test.app(), 6);
        transactions = new OrgTransactions(database.jdbi());
        organizations = new Organizations(new OrganizationStore(database.jdbi()));
        organizations.start();
        runner = new Runner(test.app(), 1, new EventStore());
        var hashes = new ErasedHashStore(key, ErasurePolicy.isOn(organizations));
        var store = new CustomerStore(hashes);
        var erasures = new ErasureStore(hashes);
        customers = new Customers(runner, store);
        standing = new Standing(runner, store, erasures, new HistoryStore(transactions));
        reads = new ErasureRequestStore(transactions);
        requests = new ErasureRequests(runner, store, erasures, reads);
        subjects = new Subjects(runner, store, new SubjectStore(transactions));
    }

    /** Makes the organization, which is the database's first. */
    static void setUp(TestDatabase test, InstallationKey key) {
        try (var database = Database.open(test.app(), 1)) {
            var verifiers = new SecretVerifiers(key, SlowHash.asWideAsTheCores(), RANDOMNESS);
            var made = new OrganizationSetup(
                            new SetupChangeStore(database.jdbi()),
                            key,
                            verifiers,
                            RANDOMNESS,
                            Instants.system(),
                            Path.of("target"))
                    .apply(SetupDocument.read(DOCUMENT), Actor.SERVER)
                    .org();
            if (!made.equals(ORG)) {
                throw new AssertionError("the organization is " + made);
            }
        }
    }

    Organization organization() {
        return organizations.get(ORG).orElseThrow();
    }

    ErasureRules.On rules() {
        if (ErasurePolicy.of(organization()) instanceof ErasureRules.On on) {
            return on;
        }
        throw new AssertionError("the organization does not erase");
    }

    ErasureSweep sweep(BiFunction<OrgId, List<String>, List<String>> deleteFiles) {
        return new ErasureSweep(requests, reads, organizations, RANDOMNESS, deleteFiles);
    }

    CustomerId register(RegisterCustomer command) {
        return Registrations.accepted(registered(command)).result().person();
    }

    Outcome<Registered> registered(RegisterCustomer command) {
        return customers
                .register(Registrations.call(), List.of(command), Registrations.outcomes())
                .getFirst();
    }

    Outcome<ErasureRequest> ask(CustomerId person) {
        var call = Registrations.call();
        return requests.ask(
                call,
                new AskErasure(byId(person), null, "Quillfeather asks", rules(), Registrations.TILL, call.request()),
                first());
    }

    Outcome<ErasureRequest> decide(ErasureRequest request, Verdict verdict) {
        var call = Registrations.call();
        return requests.decide(
                call,
                new DecideErasure(
                        request.id(),
                        request.customer(),
                        verdict,
                        "for Quillfeather",
                        rules(),
                        Registrations.TILL,
                        call.request()),
                first());
    }

    /** Asked, approved, and due since long. */
    ErasureRequest due(CustomerId person) {
        var request = Registrations.accepted(ask(person)).result();
        Registrations.accepted(decide(request, Verdict.APPROVE));
        sql("update erasure_request set due_at = 'epoch' where id = " + request.id());
        return request;
    }

    void sql(String statement) {
        transactions.in(ORG, handle -> handle.execute(statement));
    }

    long number(String query) {
        return transactions.in(
                ORG,
                (Handle handle) -> handle.createQuery(query).mapTo(Long.class).one());
    }

    Map<String, Long> receipt(ErasureRequest request) {
        var counts = new TreeMap<String, Long>();
        requests.receipt(ORG, request.id()).removed().forEach((kind, count) -> counts.put(kind.lowerCase(), count));
        return counts;
    }

    static CustomerRef byId(CustomerId id) {
        return new CustomerRef.ById(id, new CustomerRef.Scope.All());
    }

    static <R> Rendering<R, Outcome<R>> first() {
        return new Rendering<>() {
            @Override
            public Outcome<R> render(List<Outcome<R>> outcomes) {
                return outcomes.getFirst();
            }

            @Override
            public Recorded record(Outcome<R> answer) {
                throw new UnsupportedOperationException("without a key");
            }

            @Override
            public Outcome<R> replay(Recorded recorded) {
                throw new UnsupportedOperationException("without a key");
            }
        };
    }

    @Override
    public void close() {
        runner.close();
        organizations.close();
        database.close();
    }
}
