package io.meniscus.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.core.field.GivenFields;
import io.meniscus.core.identity.change.ChangeRefusal;
import io.meniscus.core.identity.change.ChangeRules;
import io.meniscus.core.identity.merge.MergeHindrance;
import io.meniscus.core.identity.merge.MergeRules;
import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.Registered;
import io.meniscus.core.identity.registration.Registration;
import io.meniscus.core.identity.registration.RegistrationForm;
import io.meniscus.core.identity.registration.RegistrationForm.GivenIdentifier;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.core.identity.registration.RegistrationRules;
import io.meniscus.core.identity.registration.UpdateKnown;
import io.meniscus.core.identity.registration.UpdateKnown.Whom;
import io.meniscus.core.identity.registration.UpsertCustomer;
import io.meniscus.core.identity.registration.UpsertCustomer.Differences;
import io.meniscus.core.identity.registration.Upserted;
import io.meniscus.core.identity.status.BlockedActions;
import io.meniscus.core.identity.status.CustomerAction;
import io.meniscus.core.identity.status.FraudWord;
import io.meniscus.core.world.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Updating whoever is known (v1.1/customer "update", v2/customers "upsert"), and what status labels block. */
class KnownUpdatesTest extends PersonsFixture {
    private static final long FROZEN = 5;
    private static final long FRAUD = 6;
    private static final long ACTIVE = 1;

    private Set<IdentifierType> required = Set.of();
    private FraudWord fraud = new FraudWord.Unsaid();

    @Nullable
    private LoyaltyType type;

    @Test
    void an_update_fills_what_lacks_and_leaves_the_primary_identifier() {
        var one = register(INSTORE, MOBILE);

        accepted(update(MOBILE, EMAIL));
        var outcome = accepted(update(EMAIL, mobile(2)));

        assertThat(outcome.result().person()).isEqualTo(one);
        assertThat(outcome.warnings()).containsExactly(new CustomerWarning.PrimaryNotChanged(IdentifierType.MOBILE));
        assertThat(person(EMAIL)).isEqualTo(one);
        assertThat(identity().roots(List.of(key(mobile(2))))).isEmpty();
    }

    @Test
    void an_identifier_that_is_not_taken_is_no_channel_either() {
        register(INSTORE, MOBILE);

        accepted(update(MOBILE, EMAIL));
        accepted(update(EMAIL, mobile(2)));

        var channels = identity().channels().values().stream()
                .map(channel -> channel.key().value())
                .toList();
        assertThat(channels)
                .containsExactlyInAnyOrder(key(MOBILE).value(), key(EMAIL).value());
    }

    @Test
    void an_update_of_nobody_registers_nobody() {
        assertThat(refused(update(MOBILE))).isEqualTo(new LookupRefusal.NotFound());
        assertThat(refused(update())).isEqualTo(new CustomerRefusal.NoUsableIdentifier());
        assertThat(refused(update(new Whom.Id(new CustomerId(99)), MOBILE))).isEqualTo(new LookupRefusal.NotFound());
        assertThat(identity().roots(List.of(key(MOBILE)))).isEmpty();
    }

    @Test
    void an_update_by_id_merges_whom_its_identifiers_name() {
        var one = register(INSTORE, MOBILE);
        var other = register(WEBSITE, EMAIL);

        var outcome = accepted(update(new Whom.Id(one), EMAIL));

        assertThat(outcome.warnings()).contains(new CustomerWarning.Merged(other, one));
        assertThat(person(EMAIL)).isEqualTo(one);
    }

    @Test
    void a_contact_becomes_a_member_only_with_what_members_need() {
        type = LoyaltyType.NON_LOYALTY;
        var one = registerContact();
        type = LoyaltyType.LOYALTY;
        required = Set.of(IdentifierType.EMAIL, IdentifierType.EXTERNAL_ID);

        assertThat(refused(update(MOBILE))).isEqualTo(new CustomerRefusal.IdentifierRequired(IdentifierType.EMAIL));
        assertThat(refused(update(MOBILE, EMAIL)))
                .isEqualTo(new CustomerRefusal.IdentifierRequired(IdentifierType.EXTERNAL_ID));
        assertThat(identity().loyalty(one)).isEqualTo(LoyaltyType.NON_LOYALTY);
        assertThat(identity().roots(List.of(key(EMAIL)))).isEmpty();

        accepted(update(MOBILE, EMAIL, externalId("E-1")));
        assertThat(identity().loyalty(one)).isEqualTo(LoyaltyType.LOYALTY);

        required = Set.of();
        type = null;
        accepted(update(MOBILE));
        assertThat(identity().loyalty(one)).isEqualTo(LoyaltyType.LOYALTY);
    }

    private CustomerId registerContact() {
        var form = RegisterCustomer.of(form(WhenKnown.UPDATE, MOBILE), rules());
        return accepted(world.attempt(() -> Registration.decide(form, world, given())))
                .result()
                .person();
    }

    @Test
    void a_word_on_fraud_marks_and_clears_but_leaves_other_labels() {
        var one = register(INSTORE, MOBILE);

        fraud = new FraudWord.Lifted(Set.of(FRAUD), ACTIVE);
        accepted(update(MOBILE));
        assertThat(status(one)).isNull();

        fraud = new FraudWord.Confirmed(FRAUD);
        assertThat(accepted(update(MOBILE)).result().details().root().statusLabel())
                .isEqualTo(FRAUD);

        fraud = new FraudWord.Unsaid();
        accepted(update(MOBILE));
        assertThat(status(one)).isEqualTo(FRAUD);

        fraud = new FraudWord.Lifted(Set.of(FRAUD), ACTIVE);
        accepted(update(MOBILE));
        assertThat(status(one)).isEqualTo(ACTIVE);
        assertThat(identity().statusLog().added()).hasSize(2);
    }

    @Test
    void an_upsert_registers_updates_and_changes() {
        var one = accepted(upsert(Differences.CHANGED, MOBILE, EMAIL)).result().person();

        var changed = accepted(upsert(Differences.CHANGED, EMAIL, mobile(2)));

        assertThat(changed.result().person()).isEqualTo(one);
        assertThat(changed.result().refused()).isEmpty();
        assertThat(person(mobile(2))).isEqualTo(one);
        assertThat(identity().roots(List.of(key(MOBILE)))).isEmpty();
    }

    @Test
    void an_upsert_leaves_identifiers_when_that_is_asked_for() {
        var one = accepted(upsert(Differences.LEFT, MOBILE, EMAIL)).result().person();

        var left = accepted(upsert(Differences.LEFT, EMAIL, mobile(2)));

        assertThat(left.warnings()).containsExactly(new CustomerWarning.PrimaryNotChanged(IdentifierType.MOBILE));
        assertThat(person(MOBILE)).isEqualTo(one);
    }

    @Test
    void an_upsert_of_two_users_changes_neither() {
        var one = register(INSTORE, MOBILE);
        var other = register(WEBSITE, EMAIL);

        assertThat(refused(upsert(Differences.CHANGED, MOBILE, EMAIL)))
                .isEqualTo(new CustomerRefusal.PersonsDiffer(one, other));
        assertThat(person(EMAIL)).isEqualTo(other);
    }

    @Test
    void a_change_that_an_upsert_is_refused_leaves_its_update() {
        register(INSTORE, MOBILE, externalId("E-1"));

        var outcome = accepted(upsert(Differences.CHANGED, MOBILE, EMAIL, externalId("E-2")));

        assertThat(outcome.result().refused())
                .containsExactly(new ChangeRefusal.NotChangeable(IdentifierType.EXTERNAL_ID));
        assertThat(outcome.result().details().identifiers())
                .extracting(row -> row.key().value())
                .containsExactlyInAnyOrder(
                        key(MOBILE).value(), "E-1", key(EMAIL).value());
    }

    @Test
    void a_label_that_blocks_merging_keeps_persons_apart() {
        freeze(CustomerAction.MERGE);
        label = FROZEN;
        var frozen = register(INSTORE, MOBILE);
        label = null;
        var other = register(WEBSITE, EMAIL);

        var outcome = accepted(decide(APP, MOBILE, EMAIL));

        assertThat(outcome.warnings())
                .contains(new CustomerWarning.NotMerged(other, new MergeHindrance.Blocked(frozen)));
        assertThat(person(EMAIL)).isEqualTo(other);
        assertThat(refused(merged(other, frozen))).isEqualTo(new MergeHindrance.Blocked(frozen));
    }

    @Test
    void a_label_that_blocks_changes_of_identifiers_lets_names_be_written() {
        freeze(CustomerAction.IDENTIFIER_CHANGE);
        label = FROZEN;
        var frozen = register(INSTORE, MOBILE);
        label = null;

        var filled = accepted(update(MOBILE, EMAIL));
        var changed = accepted(upsert(Differences.CHANGED, MOBILE, externalId("E-1")));

        assertThat(filled.warnings()).containsExactly(new CustomerWarning.ChangeNotAllowed(IdentifierType.EMAIL));
        assertThat(changed.warnings())
                .containsExactly(new CustomerWarning.ChangeNotAllowed(IdentifierType.EXTERNAL_ID));
        assertThat(identity().heldBy(frozen)).extracting(HeldIdentifier::key).containsExactly(key(MOBILE));
    }

    @Test
    void actions_are_blocked_for_the_bearers_of_a_label_alone() {
        freeze(CustomerAction.POINTS_REDEMPTION);
        label = FROZEN;
        var frozen = register(INSTORE, MOBILE);
        label = null;
        var other = register(INSTORE, EMAIL);

        for (var action : CustomerAction.values()) {
            assertThat(merging.blocked().blocks(frozen, action, identity()))
                    .as(action.name())
                    .isEqualTo(action == CustomerAction.POINTS_REDEMPTION);
            assertThat(merging.blocked().blocks(other, action, identity())).isFalse();
        }
    }

    private void freeze(CustomerAction action) {
        merging = new MergeRules(
                Set.of(INSTORE), Set.of(DELETED), 0, 0, new BlockedActions(Map.of(FROZEN, EnumSet.of(action))));
    }

    private @Nullable Long status(CustomerId person) {
        return Person.of(identity(), person).root().statusLabel();
    }

    private Outcome<Registered> update(GivenIdentifier... identifiers) {
        return update(new Whom.ByIdentifiers(), identifiers);
    }

    private Outcome<Registered> update(Whom whom, GivenIdentifier... identifiers) {
        var form = RegisterCustomer.update(form(WhenKnown.UPDATE, identifiers), rules());
        return world.attempt(() -> new UpdateKnown(whom, form, fraud).decide(world, given()));
    }

    private Outcome<Upserted> upsert(Differences differences, GivenIdentifier... identifiers) {
        var changes = new ChangeRules(
                IdentifierType.MOBILE,
                EnumSet.of(IdentifierType.MOBILE, IdentifierType.EMAIL),
                ChangeRules.Sync.ONE_PROFILE,
                merging);
        var command = new UpsertCustomer(
                RegisterCustomer.of(form(WhenKnown.REFUSE, identifiers), rules()),
                RegisterCustomer.update(form(WhenKnown.UPDATE, identifiers), rules().withoutReplacing()),
                differences,
                changes);
        return world.attempt(() -> command.decide(world, given()));
    }

    private RegistrationForm form(WhenKnown whenKnown, GivenIdentifier... identifiers) {
        return new RegistrationForm(
                INSTORE,
                whenKnown,
                List.of(identifiers),
                "Usha",
                null,
                List.of(),
                List.of(),
                type,
                null,
                TILL,
                TILL,
                null,
                null,
                GivenFields.NONE,
                RequestId.of(1),
                List.of());
    }

    private RegistrationRules rules() {
        return new RegistrationRules(
                IdentifierType.MOBILE,
                RegistrationRules.PrimaryMust.NOT_BE_GIVEN,
                required,
                Set.of(IdentifierType.EMAIL),
                null,
                new MobileFormat("IN"),
                mismatch,
                blocked,
                merging);
    }
}
