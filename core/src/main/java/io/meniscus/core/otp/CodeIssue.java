package io.meniscus.core.otp;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.Person;
import io.meniscus.core.outbox.MessageChannel;
import io.meniscus.core.outbox.Outbox;
import io.meniscus.core.outbox.OutboxMessage;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes codes and puts the messages that bring them into the outbox. Refuses with {@link CodeRefusal.DailyLimit} and
 * {@link CodeRefusal.NoAddress}. Whatever is sent counts for the day, the same code again as well.
 */
public final class CodeIssue {
    /** The most ids of either kind that one call takes. */
    public static final int MOST_MESSAGES = 10;

    private CodeIssue() {}

    /** What becomes of a code that is still valid. */
    public enum Repeat {
        /** Another one is made beside it (v2/otp "generate"). */
        ANOTHER,
        /** The same one is sent again (v1.1/points "validationcode"). */
        SAME_WHILE_VALID
    }

    /**
     * Whom a code is for.
     *
     * @param recipient whom it is asked of later
     * @param customer  who has that address, as far as is known
     * @param letters   where the messages go, at least one and at most {@link #MOST_MESSAGES}
     */
    public record To(IdentifierKey recipient, @Nullable CustomerId customer, List<Letter> letters) {
        public To {
            letters = List.copyOf(letters);
        }
    }

    /** A message's way. */
    public record Letter(MessageChannel channel, String address) {}

    /** Sends a person a code by the organization's own channels; the person's codes and the person must be loaded. */
    public static Outcome<OneTimeCode> toPerson(
            NewCode draft, Binding binding, Repeat repeat, Person person, World world, Given given) {
        var addresses = Recipients.of(person);
        var letters = new ArrayList<Letter>();
        draft.policy().channels().stream()
                .sorted()
                .forEach(channel -> address(channel, addresses).ifPresent(found -> letters.add(found)));
        if (letters.isEmpty()) {
            return Outcome.refused(new CodeRefusal.NoAddress());
        }
        var recipient = addresses.stream()
                .min(Comparator.comparing(IdentifierKey::type))
                .orElseThrow();
        return send(draft, binding, repeat, new To(recipient, person.root().id(), letters), world, given);
    }

    /** The first address that a channel leads to. */
    public static Optional<Letter> address(MessageChannel channel, List<IdentifierKey> addresses) {
        return addresses.stream()
                .filter(key -> key.type() == Recipients.addressOf(channel))
                .findFirst()
                .map(key -> new Letter(channel, key.value()));
    }

    /** Sends a recipient, whose codes must be loaded, a code. */
    public static Outcome<OneTimeCode> send(
            NewCode draft, Binding binding, Repeat repeat, To to, World world, Given given) {
        var codes = world.section(OneTimeCodes.KIND);
        var policy = draft.policy();
        int day = policy.day(given.at());
        var today = codes.of(to.recipient(), day);
        if (today.stream().mapToInt(OneTimeCode::sent).sum() >= policy.perDay()) {
            return Outcome.refused(new CodeRefusal.DailyLimit(policy.perDay()));
        }
        var code = switch (repeat) {
            case ANOTHER -> made(draft, binding, to.recipient(), day, today, given);
            case SAME_WHILE_VALID ->
                again(draft, binding, to.recipient(), codes, given)
                        .orElseGet(() -> made(draft, binding, to.recipient(), day, today, given));
        };
        codes.put(code);
        for (var letter : to.letters()) {
            var text = draft.texts().of(letter.channel());
            world.section(Outbox.KIND)
                    .add(new OutboxMessage(
                            given.id(IdKind.MESSAGE),
                            letter.channel(),
                            letter.address(),
                            to.customer(),
                            text.subject(),
                            text.content(),
                            code.code(),
                            given.at(),
                            draft.request()));
        }
        return Outcome.accepted(code);
    }

    private static Optional<OneTimeCode> again(
            NewCode draft, Binding binding, IdentifierKey recipient, OneTimeCodes codes, Given given) {
        var sent = codes.sent(List.of(recipient), draft.action());
        var eligible = switch (draft.policy().pick()) {
            case ANY_VALID -> sent.reversed();
            case LATEST_ONLY -> sent.isEmpty() ? sent : List.of(sent.getLast());
        };
        return eligible.stream()
                .filter(code -> code.isValid(given.at()) && code.binding().equals(binding))
                .findFirst()
                .map(OneTimeCode::sentAgain);
    }

    private static OneTimeCode made(
            NewCode draft, Binding binding, IdentifierKey recipient, int day, List<OneTimeCode> today, Given given) {
        int last = today.stream().mapToInt(code -> code.key().nth()).max().orElse(0);
        return new OneTimeCode(
                new CodeKey(recipient, day, last + 1),
                given.id(IdKind.ONE_TIME_CODE),
                draft.action(),
                binding,
                draft.drawn(),
                given.at(),
                given.at().plus(draft.policy().validity()),
                1,
                draft.policy().mostTries(),
                null);
    }
}
