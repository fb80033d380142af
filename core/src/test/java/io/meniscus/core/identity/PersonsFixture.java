package io.meniscus.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.field.GivenFields;
import io.meniscus.core.identity.merge.MergeCustomers;
import io.meniscus.core.identity.merge.MergeEdge;
import io.meniscus.core.identity.merge.MergeId;
import io.meniscus.core.identity.merge.MergeRules;
import io.meniscus.core.identity.merge.Parting;
import io.meniscus.core.identity.merge.UndoMerge;
import io.meniscus.core.identity.merge.Unmerged;
import io.meniscus.core.identity.registration.BlockedValues;
import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.Registered;
import io.meniscus.core.identity.registration.Registration;
import io.meniscus.core.identity.registration.RegistrationForm;
import io.meniscus.core.identity.registration.RegistrationForm.GivenIdentifier;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.core.identity.registration.RegistrationRules;
import io.meniscus.core.identity.registration.RegistrationRules.Mismatch;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.Warning;
import io.meniscus.core.world.World;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Persons registered, merged and parted on one World, at moments a second apart. */
abstract class PersonsFixture {
    static final AccountId INSTORE = new AccountId(1);
    static final AccountId WEBSITE = new AccountId(2);
    static final AccountId APP = new AccountId(3);
    static final long DELETED = 9;
    static final GivenIdentifier MOBILE = mobile(1);
    static final GivenIdentifier EMAIL = email("asha");
    static final TillId TILL = new TillId(7);

    final World world = new World(new OrgId(1));
    final Map<IdKind, Long> ids = new HashMap<>();
    Instant now = Instant.parse("2026-02-03T04:05:06Z");
    Mismatch mismatch = Mismatch.MERGE;
    BlockedValues blocked = BlockedValues.NONE;
    MergeRules merging = new MergeRules(Set.of(INSTORE), Set.of(DELETED), 0, 0);
    WhenKnown whenKnown = WhenKnown.REFUSE;

    @Nullable
    Long label;

    // -- what is done

    CustomerId register(AccountId account, GivenIdentifier... identifiers) {
        return accepted(decide(account, identifiers)).result().person();
    }

    Outcome<Registered> decide(AccountId account, GivenIdentifier... identifiers) {
        var form = new RegistrationForm(
                account,
                whenKnown,
                List.of(identifiers),
                "Asha",
                null,
                List.of(),
                List.of(),
                null,
                null,
                TILL,
                TILL,
                null,
                label,
                GivenFields.NONE,
                RequestId.of(1),
                List.<Warning>of());
        var rules = new RegistrationRules(
                IdentifierType.MOBILE,
                RegistrationRules.PrimaryMust.NOT_BE_GIVEN,
                Set.of(),
                Set.of(IdentifierType.EMAIL),
                null,
                new MobileFormat("IN"),
                mismatch,
                blocked,
                merging);
        return world.attempt(() -> Registration.decide(RegisterCustomer.of(form, rules), world, given()));
    }

    Given given() {
        now = now.plusSeconds(1);
        return new Given(now, kind -> ids.merge(kind, 1L, Long::sum));
    }

    MergeEdge merge(CustomerId victim, CustomerId survivor) {
        return accepted(merged(victim, survivor)).result();
    }

    Outcome<MergeEdge> merged(CustomerId victim, CustomerId survivor) {
        var command = new MergeCustomers(byId(victim), byId(survivor), merging, TILL, RequestId.of(1));
        return world.attempt(() -> command.decide(world, given()));
    }

    /** What persons have besides themselves. */
    Parting parting() {
        return Parting.OF_NOTHING;
    }

    Outcome<Unmerged> undo(MergeId id) {
        var command = new UndoMerge(id, merging, TILL, RequestId.of(1));
        return world.attempt(() -> command.decide(parting(), world, given()));
    }

    Unmerged undone(MergeId id) {
        return accepted(undo(id)).result();
    }

    // -- what came of it

    Identity identity() {
        return world.section(Identity.KIND);
    }

    CustomerId person(GivenIdentifier identifier) {
        return Stream.of(key(identifier))
                .flatMap(key -> identity().roots(List.of(key)).stream())
                .findFirst()
                .orElseThrow();
    }

    MergeId onlyMerge() {
        return identity().edges().table().values().stream()
                .min(Comparator.comparing(MergeEdge::id))
                .orElseThrow()
                .id();
    }

    static <R> Outcome.Accepted<R> accepted(Outcome<R> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return (Outcome.Accepted<R>) outcome;
    }

    static Refusal refused(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).refusal();
    }

    static CustomerRef byId(CustomerId id) {
        return new CustomerRef.ById(id, new CustomerRef.Scope.All());
    }

    static IdentifierKey key(GivenIdentifier given) {
        return IdentifierFormat.read(given.type(), given.value(), new MobileFormat("IN"))
                .orElseThrow();
    }

    static GivenIdentifier mobile(int number) {
        return new GivenIdentifier(IdentifierType.MOBILE, "91900000010" + number);
    }

    static GivenIdentifier email(String name) {
        return new GivenIdentifier(IdentifierType.EMAIL, name + "@example.com");
    }

    static GivenIdentifier externalId(String value) {
        return new GivenIdentifier(IdentifierType.EXTERNAL_ID, value);
    }
}
