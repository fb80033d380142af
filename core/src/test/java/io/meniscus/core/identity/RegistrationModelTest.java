package io.meniscus.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.event.Events;
import io.meniscus.core.field.GivenFields;
import io.meniscus.core.identity.RegistrationForm.GivenIdentifier;
import io.meniscus.core.identity.RegistrationForm.WhenKnown;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Random sequences of registrations, decided on a World and by {@link NaiveRegistry}, which has no indexes at all. */
class RegistrationModelTest {
    private static final TillId TILL = new TillId(7);
    private static final Instant AT = Instant.parse("2026-02-03T04:05:06Z");
    private static final RegistrationRules RULES = new RegistrationRules(
            IdentifierType.MOBILE,
            RegistrationRules.PrimaryMust.NOT_BE_GIVEN,
            Set.of(),
            Set.of(IdentifierType.EMAIL),
            null,
            new MobileFormat("IN"));

    @Test
    void registrations_come_out_as_the_rules_read() {
        for (int run = 0; run < 80; run++) {
            long seed = System.nanoTime() + run;
            var random = new Random(seed);
            var world = new World(new OrgId(1));
            var model = new NaiveRegistry();
            var ids = new AtomicLong();
            var given = new Given(AT, kind -> ids.incrementAndGet());
            for (int step = 0; step < 60; step++) {
                var command = command(random);
                if (random.nextInt(5) == 0) {
                    assertBugLeavesNoTrace(world, command, given, seed);
                }
                var decided = world.attempt(() -> Registration.decide(command, world, given));
                var expected = model.register(command);
                assertThat(model.result(decided))
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(expected);
                assertThat(holdings(world.section(Identity.KIND)))
                        .as("who holds what, seed %d, step %d", seed, step)
                        .isEqualTo(model.holdings());
            }
        }
    }

    private static void assertBugLeavesNoTrace(World world, RegisterCustomer command, Given given, long seed) {
        var before = contents(world);
        Outcome<Registered> outcome = world.attempt(() -> {
            Registration.decide(command, world, given);
            throw new IllegalStateException("behind the decision");
        });
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        assertThat(contents(world)).as("seed %d", seed).isEqualTo(before);
    }

    private static List<Object> contents(World world) {
        var identity = world.section(Identity.KIND);
        return List.of(
                new HashSet<>(identity.customers().changes()),
                new HashSet<>(identity.identifiers().changes()),
                new HashSet<>(identity.claims().changes()),
                new HashSet<>(identity.profiles().changes()),
                new HashSet<>(identity.channels().changes()),
                new HashSet<>(identity.subscriptions().changes()),
                List.copyOf(world.section(Events.KIND).rows().added()));
    }

    private static Set<HeldIdentifier> holdings(Identity identity) {
        var held = new HashSet<HeldIdentifier>();
        identity.identifiers().values().forEach(held::addAll);
        return held;
    }

    /** One to three identifiers of few values, so that they meet. */
    private static RegisterCustomer.Ready command(Random random) {
        var identifiers = new ArrayList<GivenIdentifier>();
        if (random.nextInt(3) > 0) {
            identifiers.add(new GivenIdentifier(IdentifierType.MOBILE, "919000000" + (100 + random.nextInt(12))));
        }
        if (random.nextInt(2) == 0) {
            identifiers.add(new GivenIdentifier(IdentifierType.EMAIL, random.nextInt(12) + "@example.com"));
        }
        if (identifiers.isEmpty() || random.nextInt(4) == 0) {
            identifiers.add(new GivenIdentifier(IdentifierType.EXTERNAL_ID, "E" + random.nextInt(12)));
        }
        var form = new RegistrationForm(
                new AccountId(1 + random.nextInt(3)),
                random.nextBoolean() ? WhenKnown.REFUSE : WhenKnown.UPDATE,
                identifiers,
                "Asha",
                null,
                List.of(),
                List.of(),
                null,
                null,
                TILL,
                TILL,
                null,
                null,
                GivenFields.NONE,
                RequestId.of(1),
                List.of());
        return (RegisterCustomer.Ready) RegisterCustomer.of(form, RULES);
    }

    @Test
    void a_value_that_another_member_of_a_merged_person_holds_in_the_account_is_not_added_twice() {
        var world = new World(new OrgId(1));
        var identity = world.section(Identity.KIND);
        var root = new CustomerId(1);
        var member = new CustomerId(2);
        var account = new AccountId(1);
        var mobile = new IdentifierKey(IdentifierType.MOBILE, "919000000100");
        var email = new IdentifierKey(IdentifierType.EMAIL, "1@example.com");
        for (var id : List.of(root, member)) {
            identity.load(new Customer(id, root, LoyaltyType.LOYALTY, null, AT, TILL, account, TILL, AT, TILL));
            identity.load(new Profile(new ProfileKey(id, account), "Asha", "", AT, TILL, AT, TILL));
        }
        identity.load(new HeldIdentifier(mobile, account, root, root));
        identity.load(new HeldIdentifier(email, account, member, root));
        var form = new RegistrationForm(
                account,
                WhenKnown.UPDATE,
                List.of(
                        new GivenIdentifier(mobile.type(), mobile.value()),
                        new GivenIdentifier(email.type(), "1@example.com")),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                TILL,
                TILL,
                null,
                null,
                GivenFields.NONE,
                RequestId.of(1),
                List.of());
        var ids = new AtomicLong(10);

        var outcome = world.attempt(() -> Registration.decide(
                RegisterCustomer.of(form, RULES), world, new Given(AT, kind -> ids.incrementAndGet())));

        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        assertThat(identity.holders(email)).containsExactly(new HeldIdentifier(email, account, member, root));
        assertThat(identity.identifiers().changes()).isEmpty();
    }
}
