package io.meniscus.points;

import static io.meniscus.customer.Registrations.INSTORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.Registered;
import io.meniscus.core.identity.registration.RegistrationForm.GivenIdentifier;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.lapse.Lapse;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Registrations;
import io.meniscus.customer.person.FurtherNeeds;
import io.meniscus.points.Holders.Extent;
import io.meniscus.points.PointsReads.Holdings;
import io.meniscus.run.call.Call;
import io.meniscus.testing.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Customers come with what they have: all of the person's, nothing that has lapsed, however they are named. */
class HoldersTest {
    private static final ProgramId PROGRAM = new ProgramId(1);
    private static final AtomicLong NUMBERS = new AtomicLong(800_000);
    private static LedgerFixture fixture;
    private static Holders holders;
    private static PointsReads reads;

    @BeforeAll
    static void open() {
        fixture = new LedgerFixture(TestPostgres.freshDatabase(), Registrations.ORG);
        holders = new Holders(fixture.runner, fixture.customers, FurtherNeeds.NOTHING, fixture.points);
        reads = new PointsReads(fixture.runner, fixture.points);
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant inAMonth() {
        return now().plus(Duration.ofDays(30));
    }

    private static CustomerRef mobile(long number) {
        var key = new IdentifierKey(IdentifierType.MOBILE, Registrations.mobile(number));
        return new CustomerRef.ByIdentifier(key, new CustomerRef.Scope.All());
    }

    private static CustomerRef id(CustomerId id) {
        return new CustomerRef.ById(id, new CustomerRef.Scope.All());
    }

    private static Held<Registered> register(RegisterCustomer command) {
        return register(Registrations.call(), command);
    }

    private static Held<Registered> register(Call call, RegisterCustomer command) {
        return Registrations.accepted(holders.register(call, List.of(command), Awards.first()))
                .result();
    }

    private static CustomerId registered(long number) {
        return register(Registrations.mobile(INSTORE, WhenKnown.UPDATE, number))
                .result()
                .person();
    }

    private static RegisterCustomer both(long number, String email) {
        return Registrations.of(
                INSTORE,
                WhenKnown.UPDATE,
                new GivenIdentifier(IdentifierType.MOBILE, Registrations.mobile(number)),
                new GivenIdentifier(IdentifierType.EMAIL, email));
    }

    private static Holder read(CustomerRef ref, Extent extent) {
        return Registrations.accepted(holders.read(fixture.org, ref, extent, now()))
                .result();
    }

    private static Points current(Holdings holdings) {
        return holdings.in(PROGRAM).current();
    }

    @Test
    void a_person_has_what_all_its_customers_have_by_whatever_it_is_named() {
        long number = NUMBERS.incrementAndGet();
        var email = "h%d@example.org".formatted(number);
        var survivor = registered(number);
        var victim = register(Registrations.email(INSTORE, WhenKnown.UPDATE, email))
                .result()
                .person();
        fixture.earn(survivor, 10, now(), inAMonth());
        fixture.earn(victim, 5, now(), inAMonth());

        var merged = register(both(number, email));
        assertThat(merged.result().person()).isEqualTo(survivor);
        assertThat(current(merged.holdings())).isEqualTo(Points.of(15));
        for (var ref : List.of(id(survivor), id(victim), mobile(number))) {
            var holder = read(ref, Extent.LOTS);
            assertThat(holder.person().root().id()).isEqualTo(survivor);
            assertThat(current(holder.holdings())).isEqualTo(Points.of(15));
            assertThat(holder.lots()).extracting(Lot::value).containsExactly(Points.of(10), Points.of(5));
            assertThat(read(ref, Extent.SUMS).lots()).isEmpty();
            var purse = Registrations.accepted(holders.purse(fixture.org, ref, Extent.LOTS, now()))
                    .result();
            assertThat(purse.root()).isEqualTo(holder.person().root());
            assertThat(purse.holdings()).isEqualTo(holder.holdings());
            assertThat(purse.lots()).isEqualTo(holder.lots());
        }
    }

    @Test
    void what_has_lapsed_is_expired_before_the_sweep_comes() {
        long number = NUMBERS.incrementAndGet();
        var who = registered(number);
        var lapsing = now().plusMillis(50);
        fixture.earn(who, 7, now(), lapsing);
        fixture.earn(who, 3, now(), inAMonth());
        var later = lapsing.plusSeconds(1);
        for (var ref : List.of(id(who), mobile(number))) {
            for (var extent : Extent.values()) {
                var holder = Registrations.accepted(holders.read(fixture.org, ref, extent, later))
                        .result();
                assertThat(current(holder.holdings())).isEqualTo(Points.of(3));
                assertThat(holder.holdings().in(PROGRAM).expired()).isEqualTo(Points.of(7));
                assertThat(Registrations.accepted(holders.purse(fixture.org, ref, extent, later))
                                .result()
                                .holdings())
                        .isEqualTo(holder.holdings());
            }
        }
        var every = reads.everyLot(fixture.org, List.of(List.of(who)), later).getFirst();
        assertThat(Lapse.of(every, later)).extracting(Lapse::points).containsExactly(Points.of(7));

        var call = new Call(fixture.org, Registrations.call().request(), later, null);
        var again = register(call, Registrations.mobile(INSTORE, WhenKnown.UPDATE, number));
        assertThat(current(again.holdings())).isEqualTo(Points.of(3));
    }

    @Test
    void promised_points_are_not_there_to_spend() {
        long number = NUMBERS.incrementAndGet();
        var who = registered(number);
        fixture.earn(who, 1, Category.DELAYED, 9, now(), inAMonth());
        var holding = read(mobile(number), Extent.SUMS).holdings().in(PROGRAM);
        assertThat(holding.current()).isEqualTo(Points.ZERO);
        assertThat(holding.promised()).isEqualTo(Points.of(9));
    }

    @Test
    void several_are_answered_in_the_order_they_are_asked_for() {
        var first = registered(NUMBERS.incrementAndGet());
        long number = NUMBERS.incrementAndGet();
        var second = registered(number);
        fixture.earn(second, 2, now(), inAMonth());
        var nobody = mobile(NUMBERS.incrementAndGet());
        var answers = holders.read(fixture.org, List.of(mobile(number), nobody, id(first)), Extent.SUMS, now());
        assertThat(answers.get(0)).isInstanceOf(Outcome.Accepted.class);
        assertThat(Registrations.accepted(answers.get(0))
                        .result()
                        .person()
                        .root()
                        .id())
                .isEqualTo(second);
        assertThat(answers.get(1)).isEqualTo(Outcome.refused(new LookupRefusal.NotFound()));
        assertThat(holders.purse(fixture.org, nobody, Extent.SUMS, now()))
                .isEqualTo(Outcome.refused(new LookupRefusal.NotFound()));
        assertThat(current(Registrations.accepted(answers.get(2)).result().holdings()))
                .isEqualTo(Points.ZERO);
    }
}
