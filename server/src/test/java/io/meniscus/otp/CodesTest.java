package io.meniscus.otp;

import static io.meniscus.customer.Registrations.INSTORE;
import static io.meniscus.customer.Registrations.ORG;
import static io.meniscus.customer.Registrations.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.registration.RegistrationForm.GivenIdentifier;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.core.otp.CodeAction;
import io.meniscus.core.otp.CodePolicy;
import io.meniscus.core.otp.CodeRefusal;
import io.meniscus.core.otp.OneTimeCode;
import io.meniscus.core.otp.ProofRefusal;
import io.meniscus.core.points.Points;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.CustomerStore;
import io.meniscus.customer.Customers;
import io.meniscus.customer.Registrations;
import io.meniscus.event.EventStore;
import io.meniscus.run.Callers;
import io.meniscus.run.Runner;
import io.meniscus.run.call.RunRefused;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Codes through the database, from two servers. */
class CodesTest {
    private static final TestDatabase DATABASE = TestPostgres.freshDatabase();
    private static final Runner ONE = new Runner(DATABASE.app(), 2, new EventStore());
    private static final Runner OTHER = new Runner(DATABASE.app(), 2, new EventStore());
    private static final CustomerStore CUSTOMERS = new CustomerStore();
    private static final CodeSections SECTIONS = CodeCalls.sections();
    private static final List<Codes> SERVERS =
            List.of(new Codes(ONE, CUSTOMERS, SECTIONS), new Codes(OTHER, CUSTOMERS, SECTIONS));
    private static final PointsByCode POINTS = new PointsByCode(CUSTOMERS, SECTIONS);

    @AfterAll
    static void close() {
        ONE.close();
        OTHER.close();
    }

    private static Outcome<OneTimeCode> generate(Codes codes, GenerateCode command) {
        return codes.generate(Registrations.call(), command, CodeCalls.outcome());
    }

    private static boolean validate(IdentifierKey recipient, CodeAction action, String typed, Instant at) {
        return validate(SERVERS.getFirst(), recipient, action, typed, at);
    }

    private static boolean validate(Codes codes, IdentifierKey recipient, CodeAction action, String typed, Instant at) {
        var command = new ValidateCode(recipient, action, typed, CodePolicy.Pick.ANY_VALID);
        return accepted(codes.validate(CodeCalls.at(at), command, CodeCalls.outcome()))
                .result();
    }

    private static OneTimeCode sent(IdentifierKey recipient, CodeAction action) {
        return accepted(generate(SERVERS.getFirst(), CodeCalls.generate(recipient, action)))
                .result();
    }

    private static CustomerId customer(IdentifierKey mobile) {
        var command =
                Registrations.of(INSTORE, WhenKnown.REFUSE, new GivenIdentifier(IdentifierType.MOBILE, mobile.value()));
        return accepted(new Customers(ONE, CUSTOMERS)
                        .register(Registrations.call(), List.of(command), Registrations.outcomes())
                        .getFirst())
                .result()
                .person();
    }

    private static Outcome<String> act(Runner runner, PointsByCode.Act act) {
        for (int tries = 1; ; tries++) {
            try {
                return runner.write(Registrations.call(), POINTS, List.of(act), CodeCalls.outcome());
            } catch (RunRefused refused) {
                if (refused.reason() != RunRefused.Reason.CUSTOMER_BUSY || tries == 20) {
                    throw refused;
                }
            }
        }
    }

    private static List<String> column(String sql) throws SQLException {
        var backup = DATABASE.backup();
        var found = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(
                        backup.jdbcUrl(), backup.user(), backup.password().reveal());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    @Test
    void sixty_four_at_once_use_a_code_once() throws InterruptedException {
        var mobile = CodeCalls.mobile();
        var code = sent(mobile, CodeAction.GENERIC);
        var calls = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 64; i++) {
            var codes = SERVERS.get(i % 2);
            calls.add(() ->
                    validate(codes, mobile, CodeAction.GENERIC, code.code().reveal(), code.issuedAt()));
        }
        var seen = Callers.all(calls).stream().map(Callers::answer).toList();
        assertThat(seen).filteredOn(good -> good).hasSize(1);
    }

    @Test
    void sixty_four_at_once_guard_one_act_with_a_code() throws InterruptedException {
        var who = customer(CodeCalls.mobile());
        var typed = accepted(
                        act(ONE, new PointsByCode.Act.Send(who, Points.of(10), CodeCalls.draft(CodeAction.POINTS))))
                .result();
        var calls = new ArrayList<Callable<Outcome<String>>>();
        for (int i = 0; i < 64; i++) {
            var runner = i % 2 == 0 ? ONE : OTHER;
            calls.add(() -> act(runner, new PointsByCode.Act.Spend(who, Points.of(10), typed)));
        }
        var seen = Callers.all(calls).stream().map(Callers::answer).toList();
        assertThat(seen).filteredOn(Outcome.Accepted.class::isInstance).hasSize(1);
        assertThat(seen)
                .filteredOn(Outcome.refused(new ProofRefusal.Wrong())::equals)
                .hasSize(63);
    }

    @Test
    void sixty_four_at_once_are_sent_no_more_codes_than_ten_a_day() throws InterruptedException {
        var mobile = CodeCalls.mobile();
        var calls = new ArrayList<Callable<Outcome<OneTimeCode>>>();
        for (int i = 0; i < 64; i++) {
            var codes = SERVERS.get(i % 2);
            calls.add(() -> generate(codes, CodeCalls.generate(mobile, CodeAction.REGISTRATION)));
        }
        var seen = Callers.all(calls).stream().map(Callers::answer).toList();
        assertThat(seen).filteredOn(Outcome.Accepted.class::isInstance).hasSize(10);
        assertThat(seen)
                .filteredOn(Outcome.refused(new CodeRefusal.DailyLimit(10))::equals)
                .hasSize(54);
    }

    @Test
    void who_asks_twice_at_once_for_the_same_points_is_sent_one_code_twice() throws Exception {
        var mobile = CodeCalls.mobile();
        var who = customer(mobile);
        var calls = new ArrayList<Callable<Outcome<String>>>();
        for (int i = 0; i < 8; i++) {
            var runner = i % 2 == 0 ? ONE : OTHER;
            calls.add(() ->
                    act(runner, new PointsByCode.Act.Send(who, Points.of(10), CodeCalls.draft(CodeAction.POINTS))));
        }
        var codes = Callers.all(calls).stream()
                .map(seen -> accepted(Callers.answer(seen)).result())
                .distinct()
                .toList();
        assertThat(codes).hasSize(1);
        assertThat(column("select sent from one_time_code where recipient = '" + mobile.value() + "'"))
                .containsExactly("8");
        assertThat(column("select customer_id from outbox_message where address = '" + mobile.value() + "'"))
                .hasSize(8)
                .containsOnly(Long.toString(who.value()));
    }

    @Test
    void a_code_is_none_any_more_when_the_clock_of_a_sandbox_has_passed_its_end() {
        var mobile = CodeCalls.mobile();
        var code = sent(mobile, CodeAction.GENERIC);
        var typed = code.code().reveal();
        assertThat(validate(mobile, CodeAction.GENERIC, typed, code.validUntil()))
                .isFalse();
        assertThat(validate(mobile, CodeAction.GENERIC, typed, code.validUntil().minusSeconds(1)))
                .isTrue();
    }

    @Test
    void asking_whether_a_code_is_good_uses_up_one_that_guards_nothing_else() {
        var mobile = CodeCalls.mobile();
        var generic = sent(mobile, CodeAction.GENERIC);
        var points = sent(mobile, CodeAction.POINTS);
        assertThat(validate(mobile, CodeAction.POINTS, generic.code().reveal(), generic.issuedAt()))
                .isFalse();
        for (int i = 0; i < 3; i++) {
            assertThat(validate(mobile, CodeAction.GENERIC, generic.code().reveal(), generic.issuedAt()))
                    .isEqualTo(i == 0);
            assertThat(validate(mobile, CodeAction.POINTS, points.code().reveal(), points.issuedAt()))
                    .isTrue();
        }
    }

    @Test
    void a_code_that_was_generated_for_a_mobile_opens_its_customers_points() {
        var mobile = CodeCalls.mobile();
        var who = customer(mobile);
        var typed = sent(mobile, CodeAction.POINTS).code().reveal();
        assertThat(act(ONE, new PointsByCode.Act.Spend(customer(CodeCalls.mobile()), Points.of(3), typed)))
                .isEqualTo(Outcome.refused(new ProofRefusal.Wrong()));
        assertThat(accepted(act(ONE, new PointsByCode.Act.Spend(who, Points.of(3), typed)))
                        .result())
                .isEqualTo(typed);
    }

    @Test
    void a_code_for_other_points_or_another_customer_opens_nothing_and_stays_good() {
        var who = customer(CodeCalls.mobile());
        var other = customer(CodeCalls.mobile());
        var typed = accepted(
                        act(ONE, new PointsByCode.Act.Send(who, Points.of(10), CodeCalls.draft(CodeAction.POINTS))))
                .result();
        var wrong = Outcome.refused(new ProofRefusal.Wrong());
        assertThat(act(ONE, new PointsByCode.Act.Spend(who, Points.of(11), typed)))
                .isEqualTo(wrong);
        assertThat(act(ONE, new PointsByCode.Act.Spend(other, Points.of(10), typed)))
                .isEqualTo(wrong);
        assertThat(act(ONE, new PointsByCode.Act.Spend(who, Points.of(10), typed)))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void five_wrong_tries_lock_a_code_whoever_asks() {
        var mobile = CodeCalls.mobile();
        var code = sent(mobile, CodeAction.GENERIC);
        for (int tries = 0; tries < 5; tries++) {
            assertThat(validate(mobile, CodeAction.GENERIC, "WRONG" + tries, code.issuedAt()))
                    .isFalse();
        }
        assertThat(validate(mobile, CodeAction.GENERIC, code.code().reveal(), code.issuedAt()))
                .isFalse();
        var next = sent(mobile, CodeAction.GENERIC);
        assertThat(validate(mobile, CodeAction.GENERIC, next.code().reveal(), next.issuedAt()))
                .isTrue();
    }

    @Test
    void a_wrong_code_is_counted_although_what_it_guards_is_refused() throws SQLException {
        var mobile = CodeCalls.mobile();
        var who = customer(mobile);
        var typed = accepted(
                        act(ONE, new PointsByCode.Act.Send(who, Points.of(10), CodeCalls.draft(CodeAction.POINTS))))
                .result();
        for (int tries = 4; tries >= 0; tries--) {
            assertThat(act(ONE, new PointsByCode.Act.Spend(who, Points.of(10), "GUESS" + tries)))
                    .isEqualTo(Outcome.refused(new ProofRefusal.Wrong()));
            assertThat(column("select tries_left from one_time_code where recipient = '" + mobile.value() + "'"))
                    .containsExactly(Integer.toString(tries));
        }
        assertThat(act(ONE, new PointsByCode.Act.Spend(who, Points.of(10), typed)))
                .isEqualTo(Outcome.refused(new ProofRefusal.Wrong()));
    }

    @Test
    void guesses_at_once_on_two_servers_are_each_counted() throws InterruptedException, SQLException {
        var mobile = CodeCalls.mobile();
        var code = sent(mobile, CodeAction.GENERIC);
        var calls = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 4; i++) {
            var codes = SERVERS.get(i % 2);
            var guess = "GUESS" + i;
            calls.add(() -> validate(codes, mobile, CodeAction.GENERIC, guess, code.issuedAt()));
        }
        assertThat(Callers.all(calls).stream().map(Callers::answer).toList()).containsOnly(false);
        assertThat(column("select tries_left from one_time_code where recipient = '" + mobile.value() + "'"))
                .containsExactly("1");
        assertThat(validate(mobile, CodeAction.GENERIC, code.code().reveal(), code.issuedAt()))
                .isTrue();
    }

    @Test
    void the_last_code_is_told_by_address_and_by_whoever_has_it() {
        var mobile = CodeCalls.mobile();
        var who = customer(mobile);
        sent(mobile, CodeAction.GENERIC);
        var last = sent(mobile, CodeAction.GENERIC);
        var byAddress = new LatestCode.Whose.Address(mobile);
        var byId = new LatestCode.Whose.Customer(new CustomerRef.ById(who, new CustomerRef.Scope.All()));
        for (var whose : List.of(byAddress, byId)) {
            var question = new LatestCode(whose, CodeAction.GENERIC, last.issuedAt(), Instant.EPOCH);
            var found =
                    accepted(SERVERS.getFirst().latest(ORG, question)).result().orElseThrow();
            assertThat(found.code().code()).isEqualTo(last.code());
            assertThat(found.customer()).isEqualTo(who);
        }
        var younger = new LatestCode(
                byAddress, CodeAction.GENERIC, last.issuedAt(), last.issuedAt().plusSeconds(1));
        assertThat(accepted(SERVERS.getFirst().latest(ORG, younger)).result()).isEmpty();
    }

    @Test
    void a_copy_of_the_database_shows_no_code() throws SQLException {
        var mobile = CodeCalls.mobile();
        var typed = sent(mobile, CodeAction.GENERIC).code().reveal();
        var rows = new ArrayList<>(
                column("select o::text from one_time_code o where recipient = '" + mobile.value() + "'"));
        rows.addAll(column("select o::text || encode(o.code, 'escape') from outbox_message o where address = '"
                + mobile.value() + "'"));
        assertThat(rows).hasSize(2).noneMatch(row -> row.contains(typed));
    }

    @Test
    void under_another_installation_key_a_code_opens_nothing() {
        var mobile = CodeCalls.mobile();
        var code = sent(mobile, CodeAction.GENERIC);
        var stranger = new Codes(ONE, CUSTOMERS, CodeCalls.sections());
        assertThat(validate(stranger, mobile, CodeAction.GENERIC, code.code().reveal(), code.issuedAt()))
                .isFalse();
        assertThat(generate(stranger, CodeCalls.generate(mobile, CodeAction.GENERIC)))
                .isInstanceOf(Outcome.Accepted.class);
    }
}
