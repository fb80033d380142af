package io.meniscus.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.core.event.Event;
import io.meniscus.core.event.EventKind;
import io.meniscus.core.event.Events;
import io.meniscus.core.identity.erasure.AskErasure;
import io.meniscus.core.identity.erasure.DecideErasure;
import io.meniscus.core.identity.erasure.DecideErasure.Verdict;
import io.meniscus.core.identity.erasure.ErasePerson;
import io.meniscus.core.identity.erasure.ErasedValues;
import io.meniscus.core.identity.erasure.ErasureRefusal;
import io.meniscus.core.identity.erasure.ErasureRequest;
import io.meniscus.core.identity.erasure.ErasureRules;
import io.meniscus.core.identity.erasure.Erasures;
import io.meniscus.core.identity.merge.MergeHindrance;
import io.meniscus.core.identity.merge.MergeRefusal;
import io.meniscus.core.identity.merge.MergeRules;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.core.identity.request.RequestStatus;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules by which a person's data is asked to go, and goes (v2/pii-deletion, v2/requests). */
class ErasureTest extends PersonsFixture {
    private static final long ACTIVE = 1;
    private static final long GOLD = 2;
    private static final long PENDING = 8;
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private ErasureRules.On rules = rules(0);

    @BeforeEach
    void closeLabels() {
        merging = new MergeRules(Set.of(INSTORE), Set.of(PENDING, DELETED), 0, 0);
    }

    // -- asking

    @Test
    void a_request_waits_and_the_person_stays_as_it_is() {
        var person = register(INSTORE, MOBILE);
        var request = asked(person);
        assertThat(request.status()).isEqualTo(RequestStatus.PENDING);
        assertThat(request.dueAt()).isNull();
        assertThat(statusLabel(person)).isNull();
    }

    @Test
    void a_second_open_request_of_a_person_is_refused_whichever_of_its_customers_is_named() {
        var survivor = register(INSTORE, MOBILE);
        var victim = register(WEBSITE, EMAIL);
        var first = asked(victim);
        merge(victim, survivor);
        assertThat(refused(ask(survivor))).isEqualTo(new ErasureRefusal.AlreadyQueued(survivor, first.id()));
        assertThat(refused(ask(victim))).isEqualTo(new ErasureRefusal.AlreadyQueued(survivor, first.id()));
        accepted(decide(first, Verdict.REJECT));
        accepted(ask(survivor));
    }

    @Test
    void nobody_is_not_asked_for_and_nothing_where_the_organization_does_not_erase() {
        assertThat(refused(ask(new CustomerId(77)))).isEqualTo(new LookupRefusal.NotFound());
        var person = register(INSTORE, MOBILE);
        var command = new AskErasure(byId(person), null, "", new ErasureRules.Off(), TILL, RequestId.of(1));
        assertThat(refused(command.decide(world, given()))).isEqualTo(new ErasureRefusal.SwitchedOff());
        var decision = new DecideErasure(
                new RequestNumber(1), person, Verdict.APPROVE, "", new ErasureRules.Off(), TILL, RequestId.of(1));
        assertThat(refused(decision.decide(world, given()))).isEqualTo(new ErasureRefusal.SwitchedOff());
    }

    // -- deciding

    @Test
    void approving_labels_the_person_and_remembers_its_label_and_cancelling_gives_it_back() {
        label = GOLD;
        var person = register(INSTORE, MOBILE);
        var request = asked(person);

        var approved = accepted(decide(request, Verdict.APPROVE)).result();
        assertThat(approved.labelBefore()).isEqualTo(GOLD);
        assertThat(statusLabel(person)).isEqualTo(PENDING);

        var cancelled = accepted(decide(request, Verdict.CANCEL)).result();
        assertThat(cancelled.status()).isEqualTo(RequestStatus.CANCELLED);
        assertThat(cancelled.dueAt()).isNull();
        assertThat(statusLabel(person)).isEqualTo(GOLD);
    }

    @Test
    void who_had_no_label_gets_the_usual_one_back() {
        var person = register(INSTORE, MOBILE);
        var request = asked(person);
        accepted(decide(request, Verdict.APPROVE));
        accepted(decide(request, Verdict.CANCEL));
        assertThat(statusLabel(person)).isEqualTo(ACTIVE);
    }

    @Test
    void a_rejected_request_changes_nobody() {
        label = GOLD;
        var person = register(INSTORE, MOBILE);
        assertThat(accepted(decide(asked(person), Verdict.REJECT)).result().status())
                .isEqualTo(RequestStatus.REJECTED);
        assertThat(statusLabel(person)).isEqualTo(GOLD);
    }

    @Test
    void a_status_leads_to_those_of_the_contract_and_to_no_other() {
        var request = asked(register(INSTORE, MOBILE));
        assertThat(refused(decide(request, Verdict.CANCEL)))
                .isEqualTo(new ErasureRefusal.NotFrom(RequestStatus.PENDING, RequestStatus.CANCELLED));
        accepted(decide(request, Verdict.APPROVE));
        assertThat(refused(decide(request, Verdict.APPROVE)))
                .isEqualTo(new ErasureRefusal.NotFrom(RequestStatus.APPROVED, RequestStatus.APPROVED));
        assertThat(refused(decide(request, Verdict.REJECT)))
                .isEqualTo(new ErasureRefusal.NotFrom(RequestStatus.APPROVED, RequestStatus.REJECTED));
        accepted(decide(request, Verdict.CANCEL));
        for (var verdict : Verdict.values()) {
            assertThat(refused(decide(request, verdict)))
                    .isEqualTo(new ErasureRefusal.NotFrom(RequestStatus.CANCELLED, verdict.to()));
        }
    }

    @Test
    void of_two_requests_that_a_merge_brought_together_one_is_approved() {
        var one = register(INSTORE, MOBILE);
        var other = register(WEBSITE, EMAIL);
        var first = asked(one);
        var second = asked(other);
        merge(other, one);
        accepted(decide(first, Verdict.APPROVE));
        assertThat(refused(decide(second, Verdict.APPROVE)))
                .isEqualTo(new ErasureRefusal.AlreadyQueued(one, first.id()));
    }

    @Test
    void a_request_that_there_is_not_is_not_decided() {
        var person = register(INSTORE, MOBILE);
        var command =
                new DecideErasure(new RequestNumber(9), person, Verdict.APPROVE, "", rules, TILL, RequestId.of(1));
        assertThat(refused(command.decide(world, given()))).isEqualTo(new ErasureRefusal.NotFound("9"));
    }

    @Test
    void every_change_of_a_request_is_an_event() {
        var request = asked(register(INSTORE, MOBILE));
        accepted(decide(request, Verdict.APPROVE));
        accepted(decide(request, Verdict.CANCEL));
        assertThat(world.section(Events.KIND).rows().added())
                .filteredOn(event -> event.kind() == EventKind.ERASURE_UPDATED)
                .extracting(Event::subject)
                .containsExactly(
                        request.id().value(), request.id().value(), request.id().value());
    }

    // -- when

    @Test
    void no_days_are_the_coming_midnight_and_further_ones_later_midnights() {
        var late = Instant.parse("2026-02-03T18:29:59Z"); // 23:59:59 in India
        assertThat(rules(0).due(late)).isEqualTo("2026-02-03T18:30:00Z");
        assertThat(rules(0).due(late.plusSeconds(1))).isEqualTo("2026-02-04T18:30:00Z");
        assertThat(rules(90).due(late)).isEqualTo("2026-05-04T18:30:00Z");
    }

    @Test
    void a_midnight_that_there_is_not_is_the_beginning_of_the_day() {
        var zone = ZoneId.of("America/Santiago"); // clocks go from 24:00 to 01:00 on 2026-09-06
        var on = new ErasureRules.On(rules.labels(), zone, 0, rules.kept());
        assertThat(on.due(Instant.parse("2026-09-05T12:00:00Z"))).isEqualTo("2026-09-06T04:00:00Z");
    }

    // -- while it waits

    @Test
    void who_is_about_to_be_erased_is_not_merged_nor_registered_again_nor_parted() {
        var person = register(INSTORE, MOBILE);
        var victim = register(APP, email("victim"));
        var edge = merge(victim, person);
        var other = register(WEBSITE, EMAIL);
        accepted(decide(asked(person), Verdict.APPROVE));

        assertThat(refused(merged(other, person))).isEqualTo(new MergeHindrance.Closed(person));
        assertThat(refused(merged(person, other))).isEqualTo(new MergeHindrance.Closed(person));
        assertThat(refused(undo(edge.id()))).isInstanceOf(MergeRefusal.Closed.class);
        whenKnown = WhenKnown.UPDATE;
        assertThat(refused(decide(INSTORE, MOBILE))).isEqualTo(new CustomerRefusal.Closed(person));
    }

    // -- erasing

    @Test
    void nothing_is_erased_before_it_is_due_or_without_an_approval() {
        var request = asked(register(INSTORE, MOBILE));
        assertThat(refused(erase(request, now)))
                .isEqualTo(new ErasureRefusal.NotFrom(RequestStatus.PENDING, RequestStatus.DELETED));
        var approved = accepted(decide(request, Verdict.APPROVE)).result();
        assertThat(refused(erase(request, due(approved).minusMillis(1))))
                .isEqualTo(new ErasureRefusal.NotFrom(RequestStatus.APPROVED, RequestStatus.DELETED));
        assertThat(world.section(Erasures.KIND).erased().added()).isEmpty();
        accepted(erase(request, due(approved)));
    }

    @Test
    void a_person_goes_with_all_of_its_customers_and_all_that_they_are_found_by() {
        var survivor = register(INSTORE, MOBILE, externalId("Loyal Card 7"));
        var victim = register(WEBSITE, EMAIL);
        merge(victim, survivor);
        var done = erased(asked(victim));

        assertThat(done.status()).isEqualTo(RequestStatus.DELETED);
        assertThat(statusLabel(survivor)).isEqualTo(DELETED);
        var gone = world.section(Erasures.KIND).erased().added().getFirst();
        assertThat(gone.members()).containsExactly(survivor, victim);
        assertThat(gone.identifiers()).containsExactly(key(MOBILE), key(EMAIL), key(externalId("Loyal Card 7")));
        assertThat(gone.words()).extracting(word -> word.word()).contains("asha", "loyal card 7");
    }

    @Test
    void what_people_wrote_about_the_request_goes_as_well() {
        var person = register(INSTORE, MOBILE);
        var command = new AskErasure(byId(person), null, "Asha asked", rules, TILL, RequestId.of(1));
        var done = erased(accepted(command.decide(world, given())).result());
        assertThat(done.comments()).isEmpty();
        assertThat(done.decisionComments()).isEmpty();
        assertThat(done.deletedAt()).isNotNull();
    }

    @Test
    void looking_again_changes_neither_when_it_went_nor_the_status() {
        var done = erased(asked(register(INSTORE, MOBILE)));
        int events = world.section(Events.KIND).rows().added().size();
        var again = accepted(erase(done, now.plus(Duration.ofHours(1)))).result();
        assertThat(again.look()).isEqualTo(ErasureRequest.Look.TWICE);
        assertThat(again.deletedAt()).isEqualTo(done.deletedAt());
        assertThat(world.section(Events.KIND).rows().added()).hasSize(events);
    }

    // -- afterwards

    @Test
    void a_value_that_was_erased_makes_nobody_and_joins_nobody() {
        var gone = new CustomerId(99);
        var other = register(WEBSITE, EMAIL);
        identity().erased().load(key(MOBILE), gone);
        assertThat(refused(decide(INSTORE, MOBILE))).isEqualTo(new CustomerRefusal.Closed(gone));
        whenKnown = WhenKnown.UPDATE;
        assertThat(refused(decide(INSTORE, MOBILE, EMAIL))).isEqualTo(new CustomerRefusal.Closed(gone));
        assertThat(Lookup.id(new CustomerRef.ByIdentifier(key(MOBILE), new CustomerRef.Scope.All()), world))
                .isEqualTo(Outcome.refused(new LookupRefusal.Erased()));
        assertThat(person(EMAIL)).isEqualTo(other);
    }

    @Test
    void a_value_that_somebody_holds_is_theirs() {
        var holder = register(INSTORE, MOBILE);
        identity().erased().load(key(MOBILE), new CustomerId(99));
        assertThat(ErasedValues.person(key(MOBILE), identity())).isNull();
        assertThat(register(WEBSITE, MOBILE)).isEqualTo(holder);
    }

    // -- what is done

    private static ErasureRules.On rules(int days) {
        return new ErasureRules.On(
                new ErasureRules.Labels(ACTIVE, PENDING, DELETED),
                INDIA,
                days,
                new ErasureRules.KeptFields(Set.of(), Set.of()));
    }

    private Outcome<ErasureRequest> ask(CustomerId person) {
        var command = new AskErasure(byId(person), null, "", rules, TILL, RequestId.of(1));
        return world.attempt(() -> command.decide(world, given()));
    }

    private ErasureRequest asked(CustomerId person) {
        return accepted(ask(person)).result();
    }

    private Outcome<ErasureRequest> decide(ErasureRequest request, Verdict verdict) {
        var command = new DecideErasure(request.id(), request.customer(), verdict, "", rules, TILL, RequestId.of(1));
        return world.attempt(() -> command.decide(world, given()));
    }

    private Outcome<ErasureRequest> erase(ErasureRequest request, Instant at) {
        var command = new ErasePerson(request.id(), request.customer(), rules, List.of(), TILL, RequestId.of(1));
        return world.attempt(() -> command.decide(world, new Given(at, kind -> ids.merge(kind, 1L, Long::sum))));
    }

    private ErasureRequest erased(ErasureRequest request) {
        var approved = accepted(decide(request, Verdict.APPROVE)).result();
        return accepted(erase(request, due(approved))).result();
    }

    private static Instant due(ErasureRequest request) {
        return Objects.requireNonNull(request.dueAt());
    }

    private @Nullable Long statusLabel(CustomerId id) {
        return identity().customers().get(id).statusLabel();
    }
}
