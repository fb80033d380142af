package io.meniscus.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.core.event.Event;
import io.meniscus.core.event.EventKind;
import io.meniscus.core.event.Events;
import io.meniscus.core.identity.change.ChangeRules;
import io.meniscus.core.identity.merge.MergeRule;
import io.meniscus.core.identity.registration.RegistrationForm.GivenIdentifier;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.core.identity.request.Approval;
import io.meniscus.core.identity.request.CustomerRequest;
import io.meniscus.core.identity.request.CustomerRequests;
import io.meniscus.core.identity.request.Hand;
import io.meniscus.core.identity.request.Matter;
import io.meniscus.core.identity.request.Party;
import io.meniscus.core.identity.request.RequestCommand;
import io.meniscus.core.identity.request.RequestCommand.Decide.Verdict;
import io.meniscus.core.identity.request.RequestCommand.Handled;
import io.meniscus.core.identity.request.RequestKind;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.core.identity.request.RequestRefusal;
import io.meniscus.core.identity.request.RequestRules;
import io.meniscus.core.identity.request.RequestStatus;
import io.meniscus.core.identity.request.Said;
import io.meniscus.core.identity.request.Steps;
import io.meniscus.core.world.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What may be asked for a customer, by whom it is decided, and what comes of it (v1.1/request "Rules"). */
class RequestedChangesTest extends PersonsFixture {
    private static final Party CLERK = new Party("till", 7);
    private static final Party CHECKER = new Party("console_user", 1);
    private static final GivenIdentifier OTHER_MOBILE = mobile(2);
    private static final GivenIdentifier OTHER_EMAIL = email("binu");

    // -- waiting and deciding

    @Test
    void a_change_waits_until_somebody_approves_it() {
        var asha = register(INSTORE, MOBILE, EMAIL);

        var asked = accepted(add(replace(asha, EMAIL, OTHER_EMAIL), Approval.CONFIG_DISABLED))
                .result()
                .request();

        assertThat(asked.status()).isEqualTo(RequestStatus.PENDING);
        assertThat(asked.decided()).isNull();
        assertThat(person(EMAIL)).isEqualTo(asha);
        assertThat(identity().holders(key(OTHER_EMAIL))).isEmpty();

        var approved = accepted(decide(asked, Verdict.APPROVE, CHECKER)).result();

        assertThat(approved.request().status()).isEqualTo(RequestStatus.APPROVED);
        assertThat(approved.request().decisionComments()).isEqualTo("Seen");
        assertThat(Objects.requireNonNull(approved.request().decided()).by()).isEqualTo(CHECKER);
        assertThat(approved.person().identifiers())
                .extracting(HeldIdentifier::key)
                .containsExactly(key(MOBILE), key(OTHER_EMAIL));
        assertThat(identity().holders(key(EMAIL))).isEmpty();
    }

    @Test
    void what_the_organization_or_the_call_approves_happens_at_once() {
        var asha = register(INSTORE, MOBILE, EMAIL);
        for (var approval : Set.of(Approval.CONFIG, Approval.CLIENT)) {
            var wanted = email(approval.name().toLowerCase(Locale.ROOT));
            var request = accepted(add(new Matter(RequestKind.EMAIL, asha, null, "", value(wanted)), approval))
                    .result()
                    .request();
            assertThat(request.status()).isEqualTo(RequestStatus.APPROVED);
            assertThat(person(wanted)).isEqualTo(asha);
        }
    }

    @Test
    void a_call_that_says_wait_waits() {
        var asha = register(INSTORE, MOBILE, EMAIL);
        assertThat(accepted(add(replace(asha, EMAIL, OTHER_EMAIL), Approval.CLIENT_DISABLED))
                        .result()
                        .request()
                        .status())
                .isEqualTo(RequestStatus.PENDING);
    }

    @Test
    void a_rejected_change_never_happens() {
        var asha = register(INSTORE, MOBILE, EMAIL);
        var asked = pending(replace(asha, EMAIL, OTHER_EMAIL));

        var rejected = accepted(decide(asked, Verdict.REJECT, CHECKER)).result().request();

        assertThat(rejected.status()).isEqualTo(RequestStatus.REJECTED);
        assertThat(person(EMAIL)).isEqualTo(asha);
        assertThat(refused(decide(asked, Verdict.APPROVE, CHECKER)))
                .isEqualTo(new RequestRefusal.NotPending(RequestStatus.REJECTED));
    }

    @Test
    void whoever_asks_may_reject_but_not_approve() {
        var asha = register(INSTORE, MOBILE, EMAIL);
        var asked = pending(replace(asha, EMAIL, OTHER_EMAIL));
        assertThat(refused(decide(asked, Verdict.APPROVE, CLERK))).isEqualTo(new RequestRefusal.OwnRequest());
        assertThat(accepted(decide(asked, Verdict.REJECT, CLERK))
                        .result()
                        .request()
                        .status())
                .isEqualTo(RequestStatus.REJECTED);
    }

    @Test
    void a_request_is_decided_once() {
        var asha = register(INSTORE, MOBILE, EMAIL);
        var asked = pending(replace(asha, EMAIL, OTHER_EMAIL));
        accepted(decide(asked, Verdict.APPROVE, CHECKER));
        assertThat(refused(decide(asked, Verdict.APPROVE, CHECKER)))
                .isEqualTo(new RequestRefusal.NotPending(RequestStatus.APPROVED));
    }

    @Test
    void a_request_there_is_not_is_not_decided() {
        var asha = register(INSTORE, MOBILE, EMAIL);
        var command = new RequestCommand.Decide(
                new RequestNumber(99), replace(asha, EMAIL, OTHER_EMAIL), Verdict.REJECT, "", hand(CHECKER), rules());
        assertThat(refused(attempt(command))).isEqualTo(new RequestRefusal.NotFound());
    }

    @Test
    void what_cannot_happen_any_more_is_refused_and_stays_pending() {
        var asha = register(INSTORE, MOBILE, EMAIL);
        var asked = pending(replace(asha, EMAIL, OTHER_EMAIL));
        var binu = register(WEBSITE, OTHER_EMAIL);

        assertThat(refused(decide(asked, Verdict.APPROVE, CHECKER)))
                .isEqualTo(new RequestRefusal.Taken(IdentifierType.EMAIL, binu));

        assertThat(world.section(CustomerRequests.KIND).table().get(asked.id())).isEqualTo(asked);
        assertThat(person(EMAIL)).isEqualTo(asha);
    }

    @Test
    void asking_and_deciding_are_told_as_events_beside_what_happened() {
        var asha = register(INSTORE, MOBILE, EMAIL);
        var asked = pending(replace(asha, EMAIL, OTHER_EMAIL));
        accepted(decide(asked, Verdict.APPROVE, CHECKER));
        assertThat(world.section(Events.KIND).rows().added())
                .extracting(Event::kind)
                .endsWith(
                        EventKind.CUSTOMER_REQUEST_ADDED,
                        EventKind.CUSTOMER_IDENTIFIERS_CHANGED,
                        EventKind.CUSTOMER_REQUEST_DECIDED);
    }

    // -- values

    @Test
    void the_old_value_must_be_the_customers() {
        var asha = register(INSTORE, MOBILE, EMAIL);
        assertThat(refused(ask(replace(asha, OTHER_EMAIL, email("new")))))
                .isEqualTo(new RequestRefusal.OldValueInvalid());
    }

    @Test
    void without_an_old_value_the_one_there_is_is_meant() {
        var asha = register(INSTORE, MOBILE, EMAIL);
        var asked = pending(new Matter(RequestKind.EMAIL, asha, null, "", value(OTHER_EMAIL)));
        assertThat(asked.matter().oldValue()).isEqualTo(value(EMAIL));
    }

    @Test
    void a_customer_without_a_value_gains_one() {
        var asha = register(INSTORE, MOBILE);
        var asked = pending(new Matter(RequestKind.EXTERNAL_ID, asha, null, "", "E-1"));
        accepted(decide(asked, Verdict.APPROVE, CHECKER));
        assertThat(person(externalId("E-1"))).isEqualTo(asha);
    }

    @Test
    void old_and_new_value_differ() {
        var asha = register(INSTORE, MOBILE, EMAIL);
        assertThat(refused(ask(replace(asha, EMAIL, EMAIL)))).isEqualTo(new RequestRefusal.SameValue());
    }

    @Test
    void a_value_that_somebody_else_has_in_any_source_is_taken() {
        var asha = register(INSTORE, MOBILE, EMAIL);
        var binu = register(WEBSITE, OTHER_EMAIL);
        assertThat(refused(ask(replace(asha, EMAIL, OTHER_EMAIL))))
                .isEqualTo(new RequestRefusal.Taken(IdentifierType.EMAIL, binu));
    }

    @Test
    void one_pending_request_for_a_new_value_is_enough() {
        var asha = register(INSTORE, MOBILE, EMAIL);
        var binu = register(INSTORE, OTHER_MOBILE);
        var asked = pending(replace(asha, EMAIL, OTHER_EMAIL));
        var same = new Matter(RequestKind.EMAIL, binu, null, "", value(OTHER_EMAIL));
        assertThat(refused(ask(same))).isEqualTo(new RequestRefusal.AlreadyRequested(asked.id()));
        accepted(decide(asked, Verdict.REJECT, CHECKER));
        accepted(ask(same));
    }

    @Test
    void the_primary_identifier_is_replaced_like_any_other() {
        var asha = register(INSTORE, MOBILE, EMAIL);
        var asked = pending(replace(asha, MOBILE, OTHER_MOBILE));
        accepted(decide(asked, Verdict.APPROVE, CHECKER));
        assertThat(person(OTHER_MOBILE)).isEqualTo(asha);
        assertThat(identity().holders(key(MOBILE))).isEmpty();
    }

    @Test
    void an_address_takes_the_place_of_the_one_before() {
        var asha = register(INSTORE, MOBILE);
        accepted(add(address(asha, "", "1 Lake Road"), Approval.CLIENT));
        assertThat(addresses(asha)).containsExactly("1 Lake Road");
        assertThat(refused(ask(address(asha, "9 Nowhere", "2 Hill Street"))))
                .isEqualTo(new RequestRefusal.OldValueInvalid());

        var asked = pending(address(asha, "1 Lake Road", "2 Hill Street"));
        assertThat(refused(ask(address(asha, "", "2 Hill Street"))))
                .isEqualTo(new RequestRefusal.AlreadyRequested(asked.id()));
        accepted(decide(asked, Verdict.APPROVE, CHECKER));

        assertThat(addresses(asha)).containsExactly("2 Hill Street");
    }

    // -- a mobile given to another

    @Test
    void a_mobile_goes_to_another_customer_in_the_place_of_its_own_and_leaves_the_first_in_every_profile() {
        var asha = register(INSTORE, MOBILE, EMAIL);
        whenKnown = WhenKnown.UPDATE;
        register(WEBSITE, MOBILE);
        var binu = register(INSTORE, OTHER_MOBILE);

        var asked = pending(new Matter(RequestKind.MOBILE_REALLOC, asha, binu, value(MOBILE), ""));
        accepted(decide(asked, Verdict.APPROVE, CHECKER));

        assertThat(identity().roots(List.of(key(MOBILE)))).containsExactly(binu);
        assertThat(identity().holders(key(OTHER_MOBILE))).isEmpty();
        assertThat(identity().heldBy(asha)).extracting(HeldIdentifier::key).containsExactly(key(EMAIL));
        assertThat(identity().edges().table().values()).isEmpty();
    }

    @Test
    void a_mobile_goes_from_its_holder_to_somebody_else_who_is_there() {
        var asha = register(INSTORE, MOBILE);
        var binu = register(INSTORE, OTHER_MOBILE);
        var nobody = new CustomerId(999);
        assertThat(refused(ask(new Matter(RequestKind.MOBILE_REALLOC, asha, nobody, value(MOBILE), ""))))
                .isEqualTo(new RequestRefusal.TargetInvalid());
        assertThat(refused(ask(new Matter(RequestKind.MOBILE_REALLOC, asha, asha, value(MOBILE), ""))))
                .isEqualTo(new RequestRefusal.TargetInvalid());
        assertThat(refused(ask(new Matter(RequestKind.MOBILE_REALLOC, asha, binu, value(OTHER_MOBILE), ""))))
                .isEqualTo(new RequestRefusal.OldValueInvalid());
        var asked = pending(new Matter(RequestKind.MOBILE_REALLOC, asha, binu, value(MOBILE), ""));
        assertThat(refused(ask(new Matter(RequestKind.MOBILE_REALLOC, asha, binu, value(MOBILE), ""))))
                .isEqualTo(new RequestRefusal.ReallocationPending(asked.id()));
    }

    // -- merges

    @Test
    void an_approved_merge_is_the_merge_that_a_call_asks_for() {
        var asha = register(INSTORE, MOBILE);
        var binu = register(INSTORE, OTHER_EMAIL);
        var asked = pending(Matter.merge(binu, asha));
        var approved = accepted(decide(asked, Verdict.APPROVE, CHECKER)).result();
        assertThat(approved.person().members()).containsExactly(asha, binu);
        var edge = Objects.requireNonNull(identity().edges().find(onlyMerge()));
        assertThat(edge.reason().rule()).isEqualTo(MergeRule.REQUEST);
    }

    @Test
    void one_pending_merge_for_a_victim_and_for_a_survivor_is_enough() {
        var asha = register(INSTORE, MOBILE);
        var binu = register(INSTORE, OTHER_MOBILE);
        var chitra = register(INSTORE, EMAIL);
        var asked = pending(Matter.merge(binu, asha));
        assertThat(refused(ask(Matter.merge(binu, chitra)))).isEqualTo(new RequestRefusal.VictimPending(asked.id()));
        assertThat(refused(ask(Matter.merge(chitra, asha)))).isEqualTo(new RequestRefusal.SurvivorPending(asked.id()));
    }

    @Test
    void nobody_is_merged_into_themselves_twice_or_into_somebody_who_is_gone() {
        var asha = register(INSTORE, MOBILE);
        var binu = register(INSTORE, OTHER_MOBILE);
        var chitra = register(INSTORE, EMAIL);
        assertThat(refused(ask(Matter.merge(asha, asha)))).isEqualTo(new RequestRefusal.SurvivorIsVictim(asha));
        var late = pending(Matter.merge(chitra, binu));
        merge(binu, asha);
        assertThat(refused(ask(Matter.merge(binu, chitra)))).isEqualTo(new RequestRefusal.VictimMerged(binu, asha));
        accepted(decide(pending(Matter.merge(chitra, asha), late), Verdict.REJECT, CHECKER));
        assertThat(refused(ask(Matter.merge(chitra, binu)))).isEqualTo(new RequestRefusal.SurvivorMerged(binu, asha));
    }

    // -- who and when

    @Test
    void nobody_asks_for_somebody_unknown_or_deleted() {
        assertThat(refused(ask(new Matter(RequestKind.EMAIL, new CustomerId(999), null, "", value(EMAIL)))))
                .isEqualTo(new RequestRefusal.CustomerUnknown());
        label = DELETED;
        var gone = register(INSTORE, MOBILE);
        assertThat(refused(ask(new Matter(RequestKind.EMAIL, gone, null, "", value(EMAIL)))))
                .isEqualTo(new RequestRefusal.Closed(gone));
    }

    @Test
    void nothing_is_asked_for_in_the_future() {
        var asha = register(INSTORE, MOBILE, EMAIL);
        var said = new Said("", "", "", now.plus(Duration.ofHours(1)));
        var command = new RequestCommand.Add(
                replace(asha, EMAIL, OTHER_EMAIL), said, Approval.CLIENT, Steps.TWO, hand(CLERK), rules());
        assertThat(refused(attempt(command))).isEqualTo(new RequestRefusal.RequestedInFuture());
    }

    @Test
    void erasing_is_asked_for_elsewhere() {
        var asha = register(INSTORE, MOBILE);
        assertThat(refused(ask(new Matter(RequestKind.DELETE, asha, null, "", ""))))
                .isEqualTo(new RequestRefusal.KindUnknown("DELETE"));
    }

    // -- how it is done

    private CustomerRequest pending(Matter matter) {
        return accepted(ask(matter)).result().request();
    }

    /** After another one about the same side is out of the way. */
    private CustomerRequest pending(Matter matter, CustomerRequest before) {
        accepted(decide(before, Verdict.REJECT, CHECKER));
        return pending(matter);
    }

    private Outcome<Handled> ask(Matter matter) {
        return add(matter, Approval.CONFIG_DISABLED);
    }

    private Outcome<Handled> add(Matter matter, Approval approval) {
        var said = new Said("New phone", "", "R-1", now);
        return attempt(new RequestCommand.Add(matter, said, approval, Steps.TWO, hand(CLERK), rules()));
    }

    private Outcome<Handled> decide(CustomerRequest request, Verdict verdict, Party by) {
        return attempt(new RequestCommand.Decide(request.id(), request.matter(), verdict, "Seen", hand(by), rules()));
    }

    private Outcome<Handled> attempt(RequestCommand command) {
        return world.attempt(() -> command.decide(world, given()));
    }

    private Hand hand(Party by) {
        return new Hand(by, new Stamp(now, TILL, RequestId.of(2)), "");
    }

    private RequestRules rules() {
        return new RequestRules(
                new ChangeRules(IdentifierType.MOBILE, Set.of(), ChangeRules.Sync.ONE_PROFILE, merging));
    }

    private static Matter replace(CustomerId customer, GivenIdentifier old, GivenIdentifier next) {
        var kind = old.type() == IdentifierType.MOBILE ? RequestKind.MOBILE : RequestKind.EMAIL;
        return new Matter(kind, customer, null, value(old), value(next));
    }

    private static Matter address(CustomerId customer, String old, String next) {
        return new Matter(RequestKind.ADDRESS, customer, null, old, next);
    }

    private List<String> addresses(CustomerId person) {
        return Person.of(identity(), person).profiles().stream()
                .flatMap(view -> view.channels().stream())
                .filter(channel -> channel.key().type() == ChannelType.POSTMAIL)
                .map(channel -> channel.key().value())
                .toList();
    }

    private static String value(GivenIdentifier given) {
        return key(given).value();
    }
}
