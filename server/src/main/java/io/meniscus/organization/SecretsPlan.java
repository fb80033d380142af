package io.meniscus.organization;

import io.meniscus.access.Login;
import io.meniscus.access.LoginKind;
import io.meniscus.access.secret.NewSecret;
import io.meniscus.access.secret.SecretForm;
import io.meniscus.access.secret.SecretVerifier;
import io.meniscus.access.secret.SecretVerifiers;
import io.meniscus.config.Secret;
import io.meniscus.organization.document.OrganizationDocument;
import io.meniscus.run.Randomness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the secrets a document changes: a given one that is not the stored one, and a new one for whoever has none
 * and is given none. Hashes slowly, so it works outside transactions.
 */
final class SecretsPlan {
    private final Map<Login.Key, List<SecretVerifier>> stored;
    private final SecretVerifiers verifiers;
    private final Randomness randomness;
    private final List<Change> changes = new ArrayList<>();

    /**
     * A secret to store.
     *
     * @param login     what it belongs to
     * @param principal the till's code or the client's name
     * @param drawn     the plain text of a secret that was drawn for it; absent for a given one
     */
    record Change(
            Login.Key login,
            String principal,
            List<SecretVerifier> verifiers,
            @Nullable Secret drawn) {}

    /** The {@code stored} ones stand under the log-in as it will be. */
    SecretsPlan(Map<Login.Key, List<SecretVerifier>> stored, SecretVerifiers verifiers, Randomness randomness) {
        this.stored = stored;
        this.verifiers = verifiers;
        this.randomness = randomness;
    }

    List<Change> changes(OrganizationDocument document, PlacesPlan places, LoginsPlan logins) {
        for (var entry : document.tills()) {
            var till = places.tills.get(entry.code());
            if (till != null) {
                lay(LoginsPlan.keyOf(till), till.code(), entry.secret());
            }
        }
        for (var entry : document.apiClients()) {
            var client = logins.clients.get(entry.name());
            if (client != null) {
                lay(LoginsPlan.keyOf(client), client.name(), entry.secret());
            }
        }
        return changes;
    }

    private void lay(Login.Key login, String principal, @Nullable NewSecret given) {
        var known = stored.getOrDefault(login, List.of());
        if (given == null && !known.isEmpty()) {
            return;
        }
        if (given == null) {
            var drawn = NewSecret.generate(randomness);
            changes.add(new Change(login, principal, made(login, drawn), drawn.plain()));
            return;
        }
        if (!known.isEmpty() && isComplete(login, known, given) && verifiers.isMadeOf(md5(given), known)) {
            return;
        }
        changes.add(new Change(login, principal, made(login, given), null));
    }

    /** A till's password that was stored by its md5 gets its other form once the plain text is given. */
    private static boolean isComplete(Login.Key login, List<SecretVerifier> known, NewSecret given) {
        return login.kind() != LoginKind.TILL
                || given instanceof NewSecret.ChosenMd5
                || known.size() == SecretForm.values().length;
    }

    private List<SecretVerifier> made(Login.Key login, NewSecret secret) {
        return login.kind() == LoginKind.TILL ? verifiers.ofTill(secret) : verifiers.ofClient(secret);
    }

    private static SecretForm.Spelt md5(NewSecret secret) {
        return switch (secret) {
            case NewSecret.Chosen(var plain) -> SecretForm.MD5_HEX.of(plain);
            case NewSecret.ChosenMd5(var hex) -> SecretForm.MD5_HEX.spelt(hex);
            case NewSecret.Generated(var plain) -> SecretForm.MD5_HEX.of(plain);
        };
    }
}
