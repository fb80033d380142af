package io.meniscus.organization.setup;

import io.meniscus.config.Secret;
import io.meniscus.core.OrgId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a change of set-up came to.
 *
 * @param version     of the set-up as it is now
 * @param changes     {@code + till s.1} for what was made, {@code ~ store s name: a → b} for what was changed
 * @param made        new entries with their ids
 * @param generated   the secrets that were drawn; they stand nowhere else but in the file
 * @param secretsFile where the generated secrets stand; absent when none was generated, or no file was asked for
 * @param pending     given secrets that {@link OrganizationSetup#hashPendingSecrets} has still to hash
 */
public record Report(
        OrgId org,
        long version,
        List<String> changes,
        List<Made> made,
        List<Generated> generated,
        @Nullable Path secretsFile,
        int pending) {
    public Report {
        changes = List.copyOf(changes);
        made = List.copyOf(made);
        generated = List.copyOf(generated);
    }

    /** A new entry. */
    public record Made(Kind kind, String name, long id) {}

    /** A secret drawn for an entry; {@code login} is the user name or client key. */
    public record Generated(Kind kind, String name, String login, Secret secret) {}

    /** The id of a new entry; nothing when it was there before. */
    public Optional<Long> idOf(Kind kind, String name) {
        return made.stream()
                .filter(one -> one.kind() == kind && one.name().equals(name))
                .map(Made::id)
                .findFirst();
    }

    /** For the operator, a line each; never with a secret in it. */
    public List<String> lines() {
        var lines = new ArrayList<>(changes);
        if (pending > 0) {
            lines.add("~ given secrets to be hashed: " + pending);
        }
        if (lines.isEmpty()) {
            return List.of("= nothing to change");
        }
        if (secretsFile != null) {
            lines.add("generated secrets are in " + secretsFile + ", nowhere else: hand them out and delete the file");
        }
        return lines;
    }
}
