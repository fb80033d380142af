package io.meniscus.organization.setup.secrets;

import io.meniscus.access.Login;
import io.meniscus.access.LoginKind;
import io.meniscus.access.secret.NewSecret;
import io.meniscus.access.secret.SecretForm;
import io.meniscus.access.secret.SecretVerifier;
import io.meniscus.access.secret.SecretVerifiers;
import io.meniscus.config.Secret;
import io.meniscus.organization.kinds.ApiClients;
import io.meniscus.organization.kinds.Associates;
import io.meniscus.organization.kinds.Tills;
import io.meniscus.organization.setup.Draft;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Given;
import io.meniscus.organization.setup.LoginsPlan;
import io.meniscus.organization.setup.SetupState;
import io.meniscus.run.Randomness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the secrets that are changed: a given one that is not the stored one, and a new one for whoever has none and
 * is given none. Hashes slowly, so it works outside transactions; of more than fifty chosen secrets at once none is
 * hashed or compared here: they are left pending.
 */
public final class SecretsPlan {
    private static final int MOST_HASHED_AT_ONCE = 50;

    private final Stored stored;
    private final SecretVerifiers verifiers;
    private final Randomness randomness;
    private final List<Change> changes = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();

    /** A till or API client as credentials know it. */
    public record Principal(LoginKind kind, long id) {}

    /** What is known of secrets: verifiers of those that are given, and who has one that is still to be hashed. */
    public record Stored(Map<Principal, List<SecretVerifier>> verifiers, Set<Principal> pending) {}

    /**
     * A secret to store.
     *
     * @param login what it belongs to
     * @param drawn the plain text of a secret that was drawn for it; absent for a given one
     */
    public record Change(
            Login.Key login,
            Entry entry,
            List<SecretVerifier> verifiers,
            @Nullable Secret drawn) {
        /** That a new entry has the secret it was given goes without saying. */
        public boolean isWorthALine() {
            return drawn != null || entry.id() != 0;
        }

        public String line() {
            return "~ " + entry + " secret: " + (drawn == null ? "set" : "generated");
        }
    }

    /** A given secret that is sealed now and hashed later. */
    public record Pending(Entry entry, NewSecret secret) {}

    public SecretsPlan(Stored stored, SecretVerifiers verifiers, Randomness randomness) {
        this.stored = stored;
        this.verifiers = verifiers;
        this.randomness = randomness;
    }

    /** The log-ins among given entries that are stored. */
    public static List<Principal> principals(SetupState stored, List<Given> given) {
        return given.stream()
                .flatMap(one -> LoginsPlan.loginKind(one.kind())
                        .flatMap(login -> one.get(one.kind().knownBy().getFirst())
                                .flatMap(name -> one.stored(stored, name))
                                .map(entry -> new Principal(login, entry.id())))
                        .stream())
                .distinct()
                .toList();
    }

    public List<Change> changes() {
        return changes;
    }

    public List<Pending> pending() {
        return pending;
    }

    public void lay(Draft draft) {
        boolean isBulk = draft.laid().stream()
                        .flatMap(one -> secretOf(one).stream())
                        .filter(secret -> !(secret instanceof NewSecret.Generated))
                        .count()
                > MOST_HASHED_AT_ONCE;
        for (var one : draft.laid()) {
            if (LoginsPlan.loginKind(one.kind()).isEmpty()) {
                continue;
            }
            var entry = draft.of(one);
            var given = secretOf(one);
            if (entry.isEmpty()) {
                continue;
            }
            if (isBulk && given.isPresent() && !(given.get() instanceof NewSecret.Generated)) {
                pending.add(new Pending(entry.get(), given.get()));
            } else {
                lay(entry.get(), given);
            }
        }
    }

    private static Optional<NewSecret> secretOf(Given one) {
        if (one.kind() == Associates.KIND) {
            return one.get(Associates.SECRET).flatMap(Function.identity());
        }
        return one.get(one.kind() == Tills.KIND ? Tills.SECRET : ApiClients.SECRET)
                .flatMap(Function.identity());
    }

    private void lay(Entry entry, Optional<NewSecret> given) {
        var login = LoginsPlan.keyOf(entry);
        var principal = new Principal(login.kind(), entry.id());
        var known = entry.id() == 0 ? List.<SecretVerifier>of() : stored.verifiers.getOrDefault(principal, List.of());
        if (given.isEmpty()) {
            // An associate may do without: it logs in nowhere then.
            if (login.kind() != LoginKind.ASSOCIATE && known.isEmpty() && !stored.pending.contains(principal)) {
                var drawn = NewSecret.generate(randomness);
                changes.add(new Change(login, entry, made(login, drawn), drawn.plain()));
            }
            return;
        }
        if (isSame(login, known, given.get()) && !stored.pending.contains(principal)) {
            return;
        }
        changes.add(new Change(login, entry, made(login, given.get()), null));
    }

    private boolean isSame(Login.Key login, List<SecretVerifier> known, NewSecret given) {
        return !known.isEmpty() && isComplete(login, known, given) && verifiers.isMadeOf(md5(given), known);
    }

    /** A till's password that was stored by its md5 gets its other form once the plain text is given. */
    private static boolean isComplete(Login.Key login, List<SecretVerifier> known, NewSecret given) {
        return login.kind() == LoginKind.API_CLIENT
                || given instanceof NewSecret.ChosenMd5
                || known.size() == SecretForm.values().length;
    }

    private List<SecretVerifier> made(Login.Key login, NewSecret secret) {
        return login.kind() == LoginKind.API_CLIENT ? verifiers.ofClient(secret) : verifiers.ofTill(secret);
    }

    private static SecretForm.Spelt md5(NewSecret secret) {
        return switch (secret) {
            case NewSecret.Chosen(var plain) -> SecretForm.MD5_HEX.of(plain);
            case NewSecret.ChosenMd5(var hex) -> SecretForm.MD5_HEX.spelt(hex);
            case NewSecret.Generated(var plain) -> SecretForm.MD5_HEX.of(plain);
        };
    }
}
