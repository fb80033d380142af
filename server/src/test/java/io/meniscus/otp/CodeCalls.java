package io.meniscus.otp;

import io.meniscus.access.secret.CodeSeal;
import io.meniscus.access.secret.InstallationKey;
import io.meniscus.core.RequestId;
import io.meniscus.core.SecretCode;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.otp.CodeAction;
import io.meniscus.core.otp.CodePolicy;
import io.meniscus.core.otp.CodeTexts;
import io.meniscus.core.otp.NewCode;
import io.meniscus.core.outbox.MessageChannel;
import io.meniscus.core.outbox.OutboxMessage;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Registrations;
import io.meniscus.outbox.OutboxStore;
import io.meniscus.run.Randomness;
import io.meniscus.run.call.Call;
import io.meniscus.run.call.Recorded;
import io.meniscus.run.call.Rendering;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Codes as tests need them. */
final class CodeCalls {
    static final Duration VALIDITY = Duration.ofMinutes(15);
    private static final Randomness RANDOMNESS = new Randomness();
    private static final AtomicLong DRAWN = new AtomicLong(100_000);
    private static final AtomicLong MOBILES = new AtomicLong(500_000);

    private CodeCalls() {}

    static CodeSections sections() {
        var seal = new CodeSeal(InstallationKey.generate(RANDOMNESS), RANDOMNESS);
        return new CodeSections(new OneTimeCodeStore(seal), new OutboxStore(seal));
    }

    static NewCode draft(CodeAction action) {
        var policy =
                new CodePolicy(VALIDITY, 10, 5, ZoneOffset.UTC, CodePolicy.Pick.ANY_VALID, Set.of(MessageChannel.SMS));
        var text = new CodeTexts.Text("", "It is " + OutboxMessage.SLOT);
        var texts = new CodeTexts(Map.of(MessageChannel.SMS, text, MessageChannel.EMAIL, text));
        return new NewCode(
                action,
                new SecretCode("SECRET" + DRAWN.incrementAndGet()),
                policy,
                texts,
                RequestId.of(DRAWN.incrementAndGet()));
    }

    static IdentifierKey mobile() {
        return new IdentifierKey(IdentifierType.MOBILE, Registrations.mobile(MOBILES.incrementAndGet()));
    }

    static GenerateCode generate(IdentifierKey to, CodeAction action) {
        return new GenerateCode(to, List.of(new GenerateCode.Wish(MessageChannel.SMS, "")), draft(action));
    }

    static Call at(Instant instant) {
        var call = Registrations.call();
        return new Call(call.org(), call.request(), instant, null);
    }

    static <R> Rendering<R, Outcome<R>> outcome() {
        return new Rendering<>() {
            @Override
            public Outcome<R> render(List<Outcome<R>> outcomes) {
                return outcomes.getFirst();
            }

            @Override
            public Recorded record(Outcome<R> answer) {
                throw new UnsupportedOperationException("no call here has a key");
            }

            @Override
            public Outcome<R> replay(Recorded recorded) {
                throw new UnsupportedOperationException("no call here has a key");
            }
        };
    }
}
