package io.meniscus.core.otp;

import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.world.Groups;
import io.meniscus.core.world.Journal;
import io.meniscus.core.world.SectionKind;
import io.meniscus.core.world.Table;
import io.meniscus.core.world.World;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The section of one-time codes: those of the recipients a batch is about. A code is used by {@link #use}, in the
 * transaction of what it guards: whoever comes second decides again and finds it used.
 */
public final class OneTimeCodes {
    public static final SectionKind<OneTimeCodes> KIND = new SectionKind<>("one-time codes", OneTimeCodes::new);

    private static final Comparator<OneTimeCode> OLDEST_FIRST =
            Comparator.comparing(OneTimeCode::issuedAt).thenComparing(OneTimeCode::key);

    private final Table<CodeKey, OneTimeCode> codes;
    private final Groups<IdentifierKey, CodeKey> byRecipient = new Groups<>();

    private OneTimeCodes(Journal journal) {
        codes = new Table<>(journal);
    }

    public void load(OneTimeCode code) {
        byRecipient.add(code.key().recipient(), code.key());
        codes.load(code.key(), code);
    }

    /** The code that was typed, if it is good: sent to one of these, for that action and act, not expired or used. */
    public Optional<OneTimeCode> find(CodeQuestion question, Instant at) {
        return valid(question, at).stream()
                .filter(code -> code.binding().opens(question.act()))
                .filter(code -> code.code().is(question.typed()))
                .findFirst();
    }

    private List<OneTimeCode> valid(CodeQuestion question, Instant at) {
        var sent = sent(question.recipients(), question.action());
        var eligible = switch (question.pick()) {
            case ANY_VALID -> sent;
            case LATEST_ONLY -> sent.isEmpty() ? sent : List.of(sent.getLast());
        };
        return eligible.stream().filter(code -> code.isValid(at)).toList();
    }

    /**
     * Counts that something was typed that is no code: each that might have been meant has a try less. What is the text
     * of a code that is for something else was not guessed and counts for nothing.
     */
    public void miss(CodeQuestion question, Instant at) {
        var meant = valid(question, at);
        if (meant.stream().noneMatch(code -> code.code().is(question.typed()))) {
            meant.forEach(code -> put(code.missed()));
        }
    }

    /** The refusal of what {@link #find} does not find; the try counts although the command is refused. */
    public static ProofRefusal wrong(CodeQuestion question, World world, Instant at) {
        world.keep(() -> world.section(KIND).miss(question, at));
        return new ProofRefusal.Wrong();
    }

    /** The code that was sent last of those that are valid. */
    public Optional<OneTimeCode> latest(Collection<IdentifierKey> recipients, CodeAction action, Instant at) {
        return sent(recipients, action).reversed().stream()
                .filter(code -> code.isValid(at))
                .findFirst();
    }

    /** Uses a code that {@link #find} found; it is none any more. */
    public void use(OneTimeCode code, Instant at) {
        put(code.used(at));
    }

    /** All codes for an action that were sent to any of these and are not yet forgotten, the oldest first. */
    List<OneTimeCode> sent(Collection<IdentifierKey> recipients, CodeAction action) {
        return recipients.stream()
                .flatMap(recipient -> of(recipient).stream())
                .filter(code -> code.action() == action)
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /** Of a recipient's codes those of a day. */
    List<OneTimeCode> of(IdentifierKey recipient, int day) {
        return of(recipient).stream().filter(code -> code.key().day() == day).toList();
    }

    private List<OneTimeCode> of(IdentifierKey recipient) {
        return byRecipient.of(recipient).stream()
                .map(codes::find)
                .filter(Objects::nonNull)
                .toList();
    }

    void put(OneTimeCode code) {
        byRecipient.add(code.key().recipient(), code.key());
        codes.put(code.key(), code);
    }

    /** The codes by their names, for storing. */
    public Table<CodeKey, OneTimeCode> codes() {
        return codes;
    }
}
