package io.meniscus.customer.request;

import static io.meniscus.customer.Registrations.INSTORE;
import static io.meniscus.customer.Registrations.ORG;
import static io.meniscus.customer.Registrations.TILL;
import static io.meniscus.customer.Registrations.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.RequestId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.identity.change.ChangeRules;
import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.RegistrationForm.GivenIdentifier;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.core.identity.request.Approval;
import io.meniscus.core.identity.request.CustomerRequest;
import io.meniscus.core.identity.request.Hand;
import io.meniscus.core.identity.request.Matter;
import io.meniscus.core.identity.request.Party;
import io.meniscus.core.identity.request.RequestCommand;
import io.meniscus.core.identity.request.RequestCommand.Decide.Verdict;
import io.meniscus.core.identity.request.RequestCommand.Handled;
import io.meniscus.core.identity.request.RequestKind;
import io.meniscus.core.identity.request.RequestRefusal;
import io.meniscus.core.identity.request.RequestRules;
import io.meniscus.core.identity.request.RequestStatus;
import io.meniscus.core.identity.request.Said;
import io.meniscus.core.identity.request.Steps;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.CustomerStore;
import io.meniscus.customer.Customers;
import io.meniscus.customer.Registrations;
import io.meniscus.event.EventStore;
import io.meniscus.run.Runner;
import io.meniscus.run.call.Recorded;
import io.meniscus.run.call.Rendering;
import io.meniscus.run.database.OrgTransactions;
import io.meniscus.run.database.Unpooled;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Requests against a real database, through the write path, and by callers who are there at the same time. */
class RequestsTest {
    private static final TestDatabase DATABASE = TestPostgres.freshDatabase();
    private static final Runner RUNNER = new Runner(DATABASE.app(), 1, new EventStore());
    /** As of a second server. */
    private static final Runner OTHER_RUNNER = new Runner(DATABASE.app(), 1, new EventStore());

    private static final CustomerStore STORE = new CustomerStore();
    private static final Customers CUSTOMERS = new Customers(RUNNER, STORE);
    private static final OrgTransactions TRANSACTIONS = new OrgTransactions(Unpooled.jdbi(DATABASE.app()));
    private static final RequestListStore LISTS = new RequestListStore(TRANSACTIONS);
    private static final Requests REQUESTS = new Requests(RUNNER, STORE, new RequestStore(), LISTS);
    private static final Requests OTHER = new Requests(OTHER_RUNNER, STORE, new RequestStore(), LISTS);
    private static final Party CLERK = new Party("till", 7);
    private static final RequestRules RULES = new RequestRules(new ChangeRules(
            IdentifierType.MOBILE, Set.of(), ChangeRules.Sync.ONE_PROFILE, Registrations.RULES.merging()));

    @AfterAll
    static void close() {
        RUNNER.close();
        OTHER_RUNNER.close();
    }

    @Test
    void a_request_is_read_as_it_was_added_and_as_it_was_decided() {
        var asha = register(1, "asha@example.com");
        var asked = pending(email(asha, "asha@example.com", "asha.rao@example.com"));
        assertThat(REQUESTS.find(ORG, asked.id())).contains(asked);

        var approved = accepted(decide(REQUESTS, asked, Verdict.APPROVE, 1)).result();

        assertThat(approved.request().status()).isEqualTo(RequestStatus.APPROVED);
        assertThat(REQUESTS.find(ORG, asked.id())).contains(approved.request());
        assertThat(find("asha.rao@example.com")).isEqualTo(Outcome.accepted(asha));
        assertThat(find("asha@example.com")).isEqualTo(Outcome.refused(new LookupRefusal.NotFound()));
    }

    @Test
    void of_two_approvals_at_once_one_makes_the_change() {
        for (int round = 0; round < 10; round++) {
            var asha = register(100 + round, "racer" + round + "@example.com");
            var next = "raced" + round + "@example.com";
            var asked = pending(email(asha, "", next));

            var outcomes = atOnce(
                    () -> decide(REQUESTS, asked, Verdict.APPROVE, 1), () -> decide(OTHER, asked, Verdict.APPROVE, 2));

            assertThat(outcomes).filteredOn(Outcome.Accepted.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Outcome.Refused.class::isInstance)
                    .containsExactly(Outcome.refused(new RequestRefusal.NotPending(RequestStatus.APPROVED)));
            assertThat(find(next)).isEqualTo(Outcome.accepted(asha));
            assertThat(events(asha, 6)).isEqualTo(1);
        }
    }

    @Test
    void of_an_approval_and_a_rejection_at_once_one_counts() {
        for (int round = 0; round < 10; round++) {
            var asha = register(200 + round, "torn" + round + "@example.com");
            var next = "apart" + round + "@example.com";
            var asked = pending(email(asha, "", next));

            var outcomes = atOnce(
                    () -> decide(REQUESTS, asked, Verdict.APPROVE, 1), () -> decide(OTHER, asked, Verdict.REJECT, 2));

            assertThat(outcomes).filteredOn(Outcome.Accepted.class::isInstance).hasSize(1);
            var stands = REQUESTS.find(ORG, asked.id()).orElseThrow().status();
            boolean changed = find(next).equals(Outcome.accepted(asha));
            assertThat(changed).isEqualTo(stands == RequestStatus.APPROVED);
        }
    }

    @Test
    void two_customers_who_want_one_value_at_once_do_not_both_wait_for_it() {
        for (int round = 0; round < 10; round++) {
            var asha = register(300 + round, "one" + round + "@example.com");
            var binu = register(400 + round, "two" + round + "@example.com");
            var next = "wanted" + round + "@example.com";

            var outcomes = atOnce(
                    () -> add(REQUESTS, email(asha, "", next), Approval.CONFIG_DISABLED),
                    () -> add(OTHER, email(binu, "", next), Approval.CONFIG_DISABLED));

            assertThat(outcomes).filteredOn(Outcome.Accepted.class::isInstance).hasSize(1);
            var refused = outcomes.stream()
                    .filter(Outcome.Refused.class::isInstance)
                    .map(outcome -> ((Outcome.Refused<Handled>) outcome).refusal())
                    .toList();
            assertThat(refused).hasSize(1).hasOnlyElementsOfType(RequestRefusal.AlreadyRequested.class);
        }
    }

    @Test
    void what_need_not_wait_happens_with_the_request_or_not_at_all() {
        var asha = register(2, "at.once@example.com");
        var handled = accepted(add(REQUESTS, email(asha, "", "done@example.com"), Approval.CLIENT))
                .result();
        assertThat(REQUESTS.find(ORG, handled.request().id())).contains(handled.request());
        assertThat(find("done@example.com")).isEqualTo(Outcome.accepted(asha));

        register(3, "somebody@example.com");
        int before = total(asha);
        assertThat(add(REQUESTS, email(asha, "", "somebody@example.com"), Approval.CLIENT))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(total(asha)).isEqualTo(before);
    }

    @Test
    void a_mobile_goes_from_one_customer_to_another_in_one_transaction() {
        var asha = register(4, "gives@example.com");
        var binu = register(5, "takes@example.com");
        var matter = new Matter(RequestKind.MOBILE_REALLOC, asha, binu, Registrations.mobile(4), "");
        accepted(decide(REQUESTS, pending(matter), Verdict.APPROVE, 1));
        assertThat(find(new IdentifierKey(IdentifierType.MOBILE, Registrations.mobile(4))))
                .isEqualTo(Outcome.accepted(binu));
        assertThat(find(new IdentifierKey(IdentifierType.MOBILE, Registrations.mobile(5))))
                .isEqualTo(Outcome.refused(new LookupRefusal.NotFound()));
    }

    @Test
    void an_approved_merge_makes_one_customer() {
        var asha = register(6, "survivor@example.com");
        var binu = register(7, "victim@example.com");
        accepted(decide(REQUESTS, pending(Matter.merge(binu, asha)), Verdict.APPROVE, 1));
        var person = accepted(CUSTOMERS.read(ORG, byId(binu))).result();
        assertThat(person.root().id()).isEqualTo(asha);
        assertThat(person.members()).containsExactly(asha, binu);
    }

    @Test
    void an_address_is_replaced_where_it_stands() {
        var asha = register(8, "moves@example.com");
        accepted(add(REQUESTS, new Matter(RequestKind.ADDRESS, asha, null, "", "1 Lake Road"), Approval.CLIENT));
        accepted(add(REQUESTS, new Matter(RequestKind.ADDRESS, asha, null, "", "2 Hill Street"), Approval.CLIENT));
        var channels = accepted(CUSTOMERS.read(ORG, byId(asha)))
                .result()
                .profiles()
                .getFirst()
                .channels();
        assertThat(channels)
                .extracting(channel -> channel.key().value())
                .contains("2 Hill Street")
                .doesNotContain("1 Lake Road");
    }

    @Test
    void items_of_one_call_see_each_other_and_fail_alone() {
        var asha = register(9, "batch@example.com");
        var unfit = new RequestCommand.Unfit(new RequestRefusal.TypeUnknown("LUCK"));
        var outcomes = REQUESTS.handle(
                Registrations.call(),
                List.of(
                        adding(email(asha, "", "batched@example.com"), Approval.CONFIG_DISABLED),
                        unfit,
                        adding(email(asha, "", "batched@example.com"), Approval.CONFIG_DISABLED)),
                all());
        var first = accepted(outcomes.getFirst()).result().request();
        assertThat(outcomes.get(1)).isEqualTo(Outcome.refused(unfit.refusal()));
        assertThat(outcomes.get(2)).isEqualTo(Outcome.refused(new RequestRefusal.AlreadyRequested(first.id())));
    }

    @Test
    void lists_have_the_requests_that_a_filter_names_the_newest_first() {
        var asha = register(10, "listed@example.com");
        var binu = register(11, "other@example.com");
        var first = pending(email(asha, "", "listed.1@example.com"));
        var second = pending(Matter.merge(binu, asha));
        var rejected =
                accepted(decide(REQUESTS, first, Verdict.REJECT, 1)).result().request();

        assertThat(list(RequestFilter.ALL.about(List.of(asha)))).containsExactly(second, rejected);
        assertThat(list(RequestFilter.ALL.about(List.of(binu)))).containsExactly(second);
        assertThat(list(RequestFilter.ALL.about(List.of(asha)).of(Set.of(RequestKind.MERGE))))
                .containsExactly(second);
        assertThat(list(RequestFilter.ALL.about(List.of(asha)).in(Set.of(RequestStatus.REJECTED))))
                .containsExactly(rejected);
        assertThat(list(RequestFilter.ALL.about(List.of(asha)).in(Set.of()))).isEmpty();
        assertThat(list(RequestFilter.ALL.between(new RequestFilter.Numbers(second.id(), second.id()))))
                .containsExactly(second);
        var at = second.added().stamp().at();
        assertThat(list(RequestFilter.ALL.about(List.of(asha)).during(new RequestFilter.Span(at, null))))
                .containsExactly(second);
        assertThat(list(RequestFilter.ALL.about(List.of(asha)).during(new RequestFilter.Span(null, at))))
                .containsExactly(rejected);
        var page = REQUESTS.list(
                ORG,
                RequestFilter.ALL.about(List.of(asha)),
                new RequestFilter.Part(RequestFilter.Order.LAST_CHANGED, 1, 0));
        assertThat(page.requests()).containsExactly(rejected);
        assertThat(page.total()).isEqualTo(2);
    }

    // -- how it is done

    private static Matter email(CustomerId customer, String old, String next) {
        return new Matter(RequestKind.EMAIL, customer, null, old, next);
    }

    private static CustomerRequest pending(Matter matter) {
        return accepted(add(REQUESTS, matter, Approval.CONFIG_DISABLED))
                .result()
                .request();
    }

    private static Outcome<Handled> add(Requests requests, Matter matter, Approval approval) {
        return requests.handle(Registrations.call(), List.of(adding(matter, approval)), all())
                .getFirst();
    }

    private static RequestCommand adding(Matter matter, Approval approval) {
        var hand = hand(CLERK);
        var said = new Said("", "", "", hand.stamp().at().minusSeconds(1));
        return new RequestCommand.Add(matter, said, approval, Steps.TWO, hand, RULES);
    }

    private static Outcome<Handled> decide(Requests requests, CustomerRequest request, Verdict verdict, long user) {
        var hand = hand(new Party("console_user", user));
        return requests.decide(
                Registrations.call(),
                new RequestCommand.Decide(request.id(), request.matter(), verdict, "Seen", hand, RULES));
    }

    private static Hand hand(Party by) {
        var call = Registrations.call();
        return new Hand(by, new Stamp(call.at(), TILL, RequestId.of(5)), by.equals(CLERK) ? "" : "127.0.0.1");
    }

    private static CustomerId register(long n, String email) {
        RegisterCustomer command = Registrations.of(
                INSTORE,
                WhenKnown.REFUSE,
                new GivenIdentifier(IdentifierType.MOBILE, Registrations.mobile(n)),
                new GivenIdentifier(IdentifierType.EMAIL, email));
        var outcomes = CUSTOMERS.register(Registrations.call(), List.of(command), Registrations.outcomes());
        return accepted(outcomes.getFirst()).result().person();
    }

    private static CustomerRef byId(CustomerId id) {
        return new CustomerRef.ById(id, new CustomerRef.Scope.All());
    }

    private static Outcome<CustomerId> find(String email) {
        return find(new IdentifierKey(IdentifierType.EMAIL, email));
    }

    private static Outcome<CustomerId> find(IdentifierKey key) {
        return CUSTOMERS.find(ORG, new CustomerRef.ByIdentifier(key, new CustomerRef.Scope.All()));
    }

    private static List<CustomerRequest> list(RequestFilter filter) {
        return REQUESTS.list(ORG, filter, new RequestFilter.Part(RequestFilter.Order.NEWEST, 50, 0))
                .requests();
    }

    private static int total(CustomerId customer) {
        return REQUESTS.list(
                        ORG,
                        RequestFilter.ALL.about(List.of(customer)),
                        new RequestFilter.Part(RequestFilter.Order.NEWEST, 1, 0))
                .total();
    }

    private static int events(CustomerId customer, int kind) {
        return TRANSACTIONS.in(
                new OrgId(1),
                handle -> handle.createQuery("select count(*) from event where customer_id = :id and kind = :kind")
                        .bind("id", customer.value())
                        .bind("kind", kind)
                        .mapTo(Integer.class)
                        .one());
    }

    /** Both begin at the same moment. */
    private static List<Outcome<Handled>> atOnce(Callable<Outcome<Handled>> one, Callable<Outcome<Handled>> other) {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<Future<Outcome<Handled>>>();
            for (var task : List.of(one, other)) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            var outcomes = new ArrayList<Outcome<Handled>>();
            for (var future : futures) {
                outcomes.add(future.get());
            }
            return outcomes;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static Rendering<Handled, List<Outcome<Handled>>> all() {
        return new Rendering<>() {
            @Override
            public List<Outcome<Handled>> render(List<Outcome<Handled>> outcomes) {
                return outcomes;
            }

            @Override
            public Recorded record(List<Outcome<Handled>> answer) {
                throw new UnsupportedOperationException("no call here has a key");
            }

            @Override
            public List<Outcome<Handled>> replay(Recorded recorded) {
                throw new UnsupportedOperationException("no call here has a key");
            }
        };
    }
}
