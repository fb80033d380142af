package io.meniscus.customer;

import io.meniscus.core.AccountId;
import io.meniscus.core.OrgId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.field.GivenFields;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.identity.MobileFormat;
import io.meniscus.core.identity.merge.MergeRules;
import io.meniscus.core.identity.registration.BlockedValues;
import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.Registered;
import io.meniscus.core.identity.registration.RegistrationForm;
import io.meniscus.core.identity.registration.RegistrationForm.GivenIdentifier;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.core.identity.registration.RegistrationRules;
import io.meniscus.core.world.Outcome;
import io.meniscus.run.call.Call;
import io.meniscus.run.call.IdempotencyKey;
import io.meniscus.run.call.Recorded;
import io.meniscus.run.call.Rendering;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Registrations as tests need them: one organization, two accounts, mobiles of India. */
public final class Registrations {
    public static final OrgId ORG = new OrgId(1);
    public static final AccountId INSTORE = new AccountId(1);
    public static final AccountId WEBSITE = new AccountId(2);
    public static final AccountId APP = new AccountId(3);
    public static final TillId TILL = new TillId(7);
    public static final RegistrationRules RULES = new RegistrationRules(
            IdentifierType.MOBILE,
            RegistrationRules.PrimaryMust.NOT_BE_GIVEN,
            Set.of(),
            Set.of(IdentifierType.EMAIL),
            null,
            new MobileFormat("IN"),
            RegistrationRules.Mismatch.MERGE,
            BlockedValues.NONE,
            new MergeRules(Set.of(INSTORE), Set.of(), 50, 10));
    private static final AtomicLong REQUESTS = new AtomicLong(1);

    private Registrations() {}

    public static Call call() {
        return call(ORG, null);
    }

    public static Call call(OrgId org, @Nullable IdempotencyKey key) {
        return new Call(
                org, RequestId.of(REQUESTS.incrementAndGet()), Instant.now().truncatedTo(ChronoUnit.MICROS), key);
    }

    /** The n-th mobile of an endless list of valid ones. */
    public static String mobile(long n) {
        return "91" + (9_000_000_000L + n);
    }

    public static RegisterCustomer of(AccountId account, WhenKnown whenKnown, GivenIdentifier... identifiers) {
        return of(GivenFields.NONE, account, whenKnown, identifiers);
    }

    /** As {@link #of(AccountId, WhenKnown, GivenIdentifier...)}, with values of fields. */
    public static RegisterCustomer of(
            GivenFields fields, AccountId account, WhenKnown whenKnown, GivenIdentifier... identifiers) {
        return of(null, fields, account, whenKnown, identifiers);
    }

    private static RegisterCustomer of(
            @Nullable LoyaltyType loyalty,
            GivenFields fields,
            AccountId account,
            WhenKnown whenKnown,
            GivenIdentifier... identifiers) {
        return RegisterCustomer.of(
                new RegistrationForm(
                        account,
                        whenKnown,
                        List.of(identifiers),
                        "Asha",
                        "Rao",
                        List.of(),
                        List.of(),
                        loyalty,
                        null,
                        TILL,
                        TILL,
                        null,
                        null,
                        fields,
                        RequestId.of(REQUESTS.incrementAndGet()),
                        List.of()),
                RULES);
    }

    /** As {@link #of(AccountId, WhenKnown, GivenIdentifier...)}, of a member or a contact. */
    public static RegisterCustomer loyal(
            LoyaltyType loyalty, AccountId account, WhenKnown whenKnown, GivenIdentifier... identifiers) {
        return of(loyalty, GivenFields.NONE, account, whenKnown, identifiers);
    }

    public static RegisterCustomer mobile(AccountId account, WhenKnown whenKnown, long n) {
        return of(account, whenKnown, new GivenIdentifier(IdentifierType.MOBILE, mobile(n)));
    }

    public static RegisterCustomer email(AccountId account, WhenKnown whenKnown, String email) {
        return of(account, whenKnown, new GivenIdentifier(IdentifierType.EMAIL, email));
    }

    /** Hands the outcomes out as they are; under a key it keeps the first one's text. */
    public static Rendering<Registered, List<Outcome<Registered>>> outcomes() {
        return new Rendering<>() {
            @Override
            public List<Outcome<Registered>> render(List<Outcome<Registered>> outcomes) {
                return outcomes;
            }

            @Override
            public Recorded record(List<Outcome<Registered>> answer) {
                throw new UnsupportedOperationException("tests under a key use texts()");
            }

            @Override
            public List<Outcome<Registered>> replay(Recorded recorded) {
                throw new UnsupportedOperationException("tests under a key use texts()");
            }
        };
    }

    /** Renders outcomes as text, so that a kept answer can be compared with the first one. */
    public static Rendering<Registered, String> texts() {
        return new Rendering<>() {
            @Override
            public String render(List<Outcome<Registered>> outcomes) {
                return outcomes.toString();
            }

            @Override
            public Recorded record(String answer) {
                return new Recorded(200, 0, "text/plain", answer.getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public String replay(Recorded recorded) {
                return new String(recorded.body(), StandardCharsets.UTF_8);
            }
        };
    }

    /** The accepted outcome; fails the test on any other. */
    public static <R> Outcome.Accepted<R> accepted(Outcome<R> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<R> accepted -> accepted;
            case Outcome.Refused<R>(var refusal) -> throw new AssertionError(refusal.toString());
            case Outcome.Failed<R>(var cause) -> throw new AssertionError(cause);
        };
    }
}
