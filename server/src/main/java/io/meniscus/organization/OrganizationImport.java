package io.meniscus.organization;

import io.meniscus.access.secret.SecretVerifiers;
import io.meniscus.organization.SetupChangeStore.Result;
import io.meniscus.organization.document.InvalidDocument;
import io.meniscus.organization.document.OrganizationDocument;
import io.meniscus.organization.document.Problem;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Applies organization documents: makes what they name and is not there, changes what is different, and leaves alone
 * what they leave out; nothing is ever deleted. Applying a document twice changes nothing the second time.
 *
 * <p>A secret that is left out is drawn for whoever has none, and written to a file of {@code <data>/secrets} before
 * the transaction commits, so that no secret is stored that nobody can know. Refuses, with {@link InvalidDocument}
 * and all problems together, a document that doesn't fit; nothing is changed then.
 */
public final class OrganizationImport {
    private static final int ATTEMPTS = 5;

    private final SetupChangeStore store;
    private final SecretVerifiers verifiers;
    private final Randomness randomness;
    private final Instants instants;
    private final Path data;

    /** Generated secrets go below the {@code data} directory. */
    public OrganizationImport(
            SetupChangeStore store, SecretVerifiers verifiers, Randomness randomness, Instants instants, Path data) {
        this.store = store;
        this.verifiers = verifiers;
        this.randomness = randomness;
        this.instants = instants;
        this.data = data;
    }

    /** Applies a document; somebody changing the same organization meanwhile makes it start again. */
    public ImportReport apply(OrganizationDocument document) {
        if (document.code().isEmpty()) {
            throw new InvalidDocument(document.problems());
        }
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var stored = store.read(document.code(), SetupPlan.loginsOf(document));
            var changes = SetupPlan.of(stored, document, verifiers, randomness);
            if (changes.lines().isEmpty()) {
                return new ImportReport(stored.setup().org(), List.of(), null);
            }
            var file = new WrittenFile();
            switch (write(changes, file)) {
                case Result.Done(var org) -> {
                    return new ImportReport(org, changes.lines(), file.path);
                }
                case Result.Taken(var login) ->
                    throw new InvalidDocument(List.of(new Problem(
                            "document",
                            "another organization took the log-in "
                                    + login.name().folded())));
                case Result.Stale() -> {
                    // Once more, from what is stored now.
                }
            }
        }
        throw new InvalidDocument(
                List.of(new Problem("document", "the organization kept being changed by others; try again later")));
    }

    private Result write(SetupChanges changes, WrittenFile file) {
        try {
            return store.write(changes, () -> {
                if (changes.secrets().stream().anyMatch(secret -> secret.drawn() != null)) {
                    file.path = SecretsFile.write(data, changes.stored().code(), instants.now(), changes.secrets());
                }
            });
        } catch (RuntimeException e) {
            if (file.path == null) {
                throw e;
            }
            // The file stays: whether the commit arrived is not known.
            throw new IllegalStateException(
                    "the connection broke at the commit; apply the document again. If that generates no secrets,"
                            + " those in "
                            + file.path + " count",
                    e);
        }
    }

    private static final class WrittenFile {
        private @Nullable Path path;
    }
}
