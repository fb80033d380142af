package io.meniscus.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.AccountId;
import io.meniscus.core.RequestId;
import io.meniscus.core.identity.merge.MergeHindrance;
import io.meniscus.core.identity.merge.MergeId;
import io.meniscus.core.identity.merge.MergePreview;
import io.meniscus.core.identity.merge.MergeRefusal;
import io.meniscus.core.identity.merge.MergeRules;
import io.meniscus.core.identity.merge.UndoMerge;
import io.meniscus.core.identity.merge.UndoPreview;
import io.meniscus.core.identity.registration.BlockedValues;
import io.meniscus.core.identity.registration.Registered;
import io.meniscus.core.identity.registration.RegistrationForm.GivenIdentifier;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.core.identity.registration.RegistrationRules.Mismatch;
import io.meniscus.core.world.Outcome;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules by which persons become one and are parted again (design "Merges", v1.1/customer, v2/customers). */
class MergedPersonsTest extends PersonsFixture {
    @Test
    void identifiers_of_two_persons_in_one_registration_make_them_one() {
        var one = register(INSTORE, MOBILE);
        var other = register(WEBSITE, EMAIL);

        var outcome = accepted(decide(APP, MOBILE, EMAIL));

        assertThat(outcome.warnings()).contains(new CustomerWarning.Merged(other, one));
        assertThat(person(EMAIL)).isEqualTo(one);
        assertThat(Person.of(identity(), one).members()).containsExactly(one, other);
    }

    @Test
    void the_holder_of_the_primary_identifier_survives() {
        var older = register(INSTORE, EMAIL);
        var primary = register(WEBSITE, MOBILE);

        accepted(decide(APP, EMAIL, MOBILE));

        assertThat(person(EMAIL)).isEqualTo(primary).isNotEqualTo(older);
    }

    @Test
    void without_a_primary_identifier_the_holder_of_an_in_store_profile_survives() {
        register(WEBSITE, EMAIL);
        var inStore = register(INSTORE, externalId("E1"));

        accepted(decide(APP, EMAIL, externalId("E1")));

        assertThat(person(EMAIL)).isEqualTo(inStore);
    }

    @Test
    void without_any_in_store_profile_the_older_one_survives() {
        var older = register(WEBSITE, externalId("E1"));
        register(WEBSITE, EMAIL);

        accepted(decide(APP, EMAIL, externalId("E1")));

        assertThat(person(EMAIL)).isEqualTo(older);
    }

    @Test
    void two_values_of_a_type_in_one_source_are_two_persons_in_v2() {
        var one = register(INSTORE, MOBILE);
        var other = register(INSTORE, mobile(2), EMAIL);

        var outcome = accepted(decide(APP, MOBILE, EMAIL));

        assertThat(outcome.warnings())
                .contains(new CustomerWarning.NotMerged(
                        other, new MergeHindrance.Conflict(other, one, IdentifierType.MOBILE)));
        assertThat(person(EMAIL)).isEqualTo(other);
        assertThat(outcome.result().person()).isEqualTo(one);
    }

    @Test
    void v1_1_merges_them_and_shows_the_survivors_value() {
        whenKnown = WhenKnown.UPDATE;
        var one = register(INSTORE, MOBILE);
        var other = register(INSTORE, mobile(2), EMAIL);

        accepted(decide(INSTORE, MOBILE, EMAIL));

        assertThat(person(mobile(2))).isEqualTo(one);
        var shown = Person.of(identity(), one);
        assertThat(shown.members()).containsExactly(one, other);
        assertThat(shown.profiles()).hasSize(1);
        assertThat(shown.profiles().getFirst().identifiers())
                .extracting(row -> row.key().value())
                .containsExactly(key(MOBILE).value(), key(EMAIL).value());
    }

    @Test
    void a_strict_organization_refuses_a_secondary_identifier_of_another_primary_one() {
        mismatch = Mismatch.REFUSE;
        var other = register(INSTORE, mobile(2), EMAIL);

        assertThat(refused(decide(WEBSITE, MOBILE, EMAIL)))
                .isEqualTo(new CustomerRefusal.PrimaryMismatch(IdentifierType.EMAIL, other));
    }

    @Test
    void an_organization_that_skips_them_makes_a_new_person_without_it() {
        mismatch = Mismatch.DROP_SECONDARY;
        var other = register(INSTORE, mobile(2), EMAIL);

        var outcome = accepted(decide(WEBSITE, MOBILE, EMAIL));

        assertThat(outcome.result().how()).isEqualTo(Registered.How.NEW);
        assertThat(outcome.warnings()).containsExactly(new CustomerWarning.BelongsToOther(IdentifierType.EMAIL));
        assertThat(person(EMAIL)).isEqualTo(other);
    }

    @Test
    void a_secondary_identifier_of_somebody_without_a_primary_one_is_no_mismatch() {
        mismatch = Mismatch.REFUSE;
        var other = register(INSTORE, EMAIL);

        assertThat(accepted(decide(WEBSITE, MOBILE, EMAIL)).result().person()).isEqualTo(other);
    }

    @Test
    void blocked_values_identify_nobody() {
        blocked = BlockedValues.of("test@*, E0");
        register(INSTORE, MOBILE, new GivenIdentifier(IdentifierType.EMAIL, "Test@example.com"));

        assertThat(identity().holders(key(email("test")))).isEmpty();
        var outcome = accepted(decide(WEBSITE, mobile(2), externalId("e0")));
        assertThat(outcome.warnings())
                .containsExactly(new CustomerWarning.IdentifierDropped(IdentifierType.EXTERNAL_ID));
    }

    @Test
    void a_merge_that_was_undone_does_not_happen_by_itself_again() {
        var one = register(INSTORE, MOBILE);
        var other = register(WEBSITE, EMAIL);
        accepted(decide(APP, MOBILE, EMAIL));
        undone(onlyMerge());

        var outcome = accepted(decide(new AccountId(4), MOBILE, EMAIL));

        assertThat(outcome.warnings())
                .contains(new CustomerWarning.NotMerged(other, new MergeHindrance.UndoneBefore(onlyMerge())));
        assertThat(person(EMAIL)).isEqualTo(other);
        assertThat(merged(other, one)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void more_merges_on_one_value_within_an_hour_than_allowed_wait_for_somebody() {
        merging = new MergeRules(Set.of(INSTORE), Set.of(), 0, 2);
        var one = register(INSTORE, MOBILE);
        for (int i = 0; i < 4; i++) {
            register(new AccountId(30 + i), email("guest" + i));
        }
        for (int i = 0; i < 2; i++) {
            accepted(decide(new AccountId(10 + i), MOBILE, email("guest" + i)));
        }
        var third = accepted(decide(new AccountId(20), MOBILE, email("guest2")));

        assertThat(third.warnings()).anyMatch(warning -> warning instanceof CustomerWarning.NotMerged);
        assertThat(third.result().person()).isEqualTo(one);
        assertThat(identity().doubts().added()).singleElement().satisfies(doubt -> {
            assertThat(doubt.survivor()).isEqualTo(one);
            assertThat(doubt.hindrance()).isEqualTo(new MergeHindrance.TooManyMerges(2));
        });
        now = now.plus(Duration.ofHours(2));
        assertThat(accepted(decide(new AccountId(21), MOBILE, email("guest3"))).warnings())
                .anyMatch(warning -> warning instanceof CustomerWarning.Merged);
    }

    @Test
    void a_person_does_not_come_to_more_profiles_than_allowed() {
        merging = new MergeRules(Set.of(INSTORE), Set.of(), 2, 0);
        var one = register(INSTORE, MOBILE);
        register(WEBSITE, MOBILE);

        assertThat(refused(decide(APP, MOBILE))).isEqualTo(new CustomerRefusal.TooManyProfiles(one, 2));
        register(APP, EMAIL);
        whenKnown = WhenKnown.UPDATE;
        assertThat(accepted(decide(INSTORE, MOBILE, EMAIL)).warnings())
                .anyMatch(warning -> warning instanceof CustomerWarning.NotMerged(var who, var why)
                        && why.equals(new MergeHindrance.TooManyProfiles(2)));
    }

    @Test
    void who_is_deleted_is_neither_merged_nor_registered_again() {
        label = DELETED;
        var gone = register(WEBSITE, EMAIL);
        label = null;
        register(INSTORE, MOBILE);

        assertThat(refused(decide(APP, EMAIL))).isEqualTo(new CustomerRefusal.Closed(gone));
        assertThat(accepted(decide(APP, MOBILE, EMAIL)).warnings())
                .contains(new CustomerWarning.NotMerged(gone, new MergeHindrance.Closed(gone)));
        assertThat(person(EMAIL)).isEqualTo(gone);
    }

    @Test
    void undoing_takes_the_identifier_from_the_side_that_gained_it() {
        var one = register(INSTORE, MOBILE);
        var other = register(WEBSITE, EMAIL);
        accepted(decide(APP, MOBILE, EMAIL));

        var unmerged = undone(onlyMerge());

        assertThat(person(MOBILE)).isEqualTo(one);
        assertThat(identity().holders(key(EMAIL)))
                .extracting(HeldIdentifier::profile)
                .containsExactly(new ProfileKey(other, WEBSITE));
        assertThat(unmerged.taken()).extracting(HeldIdentifier::profile).containsExactly(new ProfileKey(one, APP));
        assertThat(identity().channelsOf(new ProfileKey(one, APP)))
                .extracting(channel -> channel.key().type())
                .containsExactly(ChannelType.MOBILE);
    }

    @Test
    void a_profile_added_since_goes_with_the_identifier_that_made_it() {
        register(INSTORE, MOBILE);
        var other = register(WEBSITE, EMAIL);
        accepted(decide(APP, MOBILE, EMAIL));
        accepted(decide(new AccountId(4), EMAIL));

        undone(onlyMerge());

        assertThat(identity().profile(other, new AccountId(4))).isNotNull();
    }

    @Test
    void undoing_parts_the_victims_whole_tree_from_whoever_the_survivor_was_merged_into() {
        var leaf = register(INSTORE, MOBILE);
        var middle = register(WEBSITE, EMAIL);
        var top = register(APP, externalId("E1"));
        merge(leaf, middle);
        var first = onlyMerge();
        merge(middle, top);
        assertThat(person(MOBILE)).isEqualTo(top);

        var unmerged = undone(first);

        assertThat(unmerged.person()).isEqualTo(top);
        assertThat(person(MOBILE)).isEqualTo(leaf);
        assertThat(person(EMAIL)).isEqualTo(top);
    }

    @Test
    void undoing_the_later_merge_keeps_the_earlier_one() {
        var leaf = register(INSTORE, MOBILE);
        var middle = register(WEBSITE, EMAIL);
        var top = register(APP, externalId("E1"));
        merge(leaf, middle);
        var second = merge(middle, top);

        assertThat(undone(second.id()).left()).containsExactly(middle, leaf);
        assertThat(person(MOBILE)).isEqualTo(middle);
    }

    @Test
    void what_a_third_customer_holds_by_then_stays_there_and_is_reported() {
        whenKnown = WhenKnown.UPDATE;
        var one = register(INSTORE, MOBILE);
        var other = register(WEBSITE, EMAIL);
        merge(other, one);
        accepted(decide(WEBSITE, MOBILE, email("new"))); // replaces the e-mail of the website's profile
        var third = register(WEBSITE, EMAIL);

        var unmerged = undone(onlyMerge());

        assertThat(person(EMAIL)).isEqualTo(third);
        assertThat(unmerged.elsewhere())
                .singleElement()
                .satisfies(row -> assertThat(row.root()).isEqualTo(third));
    }

    @Test
    void a_merge_is_undone_once() {
        merge(register(INSTORE, MOBILE), register(WEBSITE, EMAIL));
        undone(onlyMerge());
        var at = now;

        assertThat(refused(undo(onlyMerge()))).isEqualTo(new MergeRefusal.AlreadyUndone(onlyMerge(), at));
        assertThat(refused(undo(new MergeId(99)))).isEqualTo(new MergeRefusal.NotFound(new MergeId(99)));
    }

    @Test
    void nobody_is_merged_into_himself() {
        var one = register(INSTORE, MOBILE);
        var other = register(WEBSITE, EMAIL);
        merge(one, other);

        assertThat(refused(merged(one, other))).isEqualTo(new MergeHindrance.SamePerson(other));
    }

    @Test
    void a_merged_person_is_a_member_when_one_side_is() {
        var member = register(INSTORE, MOBILE);
        var contact = register(WEBSITE, EMAIL);
        identity().put(identity().customers().get(contact).as(LoyaltyType.NON_LOYALTY));
        merge(member, contact);

        assertThat(Person.of(identity(), contact).root().loyalty()).isEqualTo(LoyaltyType.LOYALTY);
        undone(onlyMerge());
        assertThat(Person.of(identity(), contact).root().loyalty()).isEqualTo(LoyaltyType.NON_LOYALTY);
    }

    @Test
    void a_merge_keeps_its_reason_and_what_both_sides_were() {
        var one = register(INSTORE, MOBILE);
        var other = register(WEBSITE, EMAIL);
        accepted(decide(APP, MOBILE, EMAIL));

        var edge = identity().edges().table().get(onlyMerge());

        assertThat(edge.reason().identifier()).isEqualTo(key(EMAIL));
        assertThat(edge.reason().anchor()).isEqualTo(key(MOBILE));
        assertThat(edge.before().victim().members()).containsExactly(other);
        assertThat(edge.before().survivor().identifiers())
                .extracting(HeldIdentifier::customer)
                .containsExactly(one);
    }

    @Test
    void a_preview_shows_the_merge_and_changes_nothing() {
        var one = register(INSTORE, MOBILE);
        var other = register(WEBSITE, EMAIL);
        var asked = new MergePreview.Asked(byId(other), byId(one), merging, new Stamp(now, TILL, RequestId.of(1)));

        var preview = accepted(asked.answer(parting(), world)).result();

        assertThat(preview.hindrance()).isEmpty();
        assertThat(preview.merged().orElseThrow().members()).containsExactly(one, other);
        assertThat(person(EMAIL)).isEqualTo(other);
        assertThat(identity().edges().table().values()).isEmpty();
    }

    @Test
    void a_preview_of_undoing_tells_both_sides_and_changes_nothing() {
        var one = register(INSTORE, MOBILE);
        var other = register(WEBSITE, EMAIL);
        accepted(decide(APP, MOBILE, EMAIL));
        var undo = new UndoMerge(onlyMerge(), merging, TILL, RequestId.of(1));

        var preview = accepted(new UndoPreview.Asked(undo, now).answer(parting(), world))
                .result();

        assertThat(preview.staying().members()).containsExactly(one);
        assertThat(preview.leaving().members()).containsExactly(other);
        assertThat(preview.unmerged().taken())
                .extracting(HeldIdentifier::profile)
                .containsExactly(new ProfileKey(one, APP));
        assertThat(Person.of(identity(), one).members()).containsExactly(one, other);
        assertThat(identity().holders(key(EMAIL))).hasSize(2);
        assertThat(undone(onlyMerge())).isEqualTo(preview.unmerged());
    }

    @Test
    void a_preview_of_undoing_refuses_as_undoing_does() {
        merge(register(INSTORE, MOBILE), register(WEBSITE, EMAIL));
        var undo = new UndoMerge(onlyMerge(), merging, TILL, RequestId.of(1));
        undone(onlyMerge());

        assertThat(refused(new UndoPreview.Asked(undo, now).answer(parting(), world)))
                .isInstanceOf(MergeRefusal.AlreadyUndone.class);
    }
}
