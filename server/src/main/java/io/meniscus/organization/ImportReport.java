package io.meniscus.organization;

import io.meniscus.core.OrgId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import changed.
 *
 * @param changes     {@code + till s.1} for what was made, {@code ~ store s name: a → b} for what was changed
 * @param secretsFile where the generated secrets stand; absent when none was generated
 */
public record ImportReport(
        OrgId org, List<String> changes, @Nullable Path secretsFile) {
    public ImportReport {
        changes = List.copyOf(changes);
    }

    /** For the operator, a line each; never with a secret in it. */
    public List<String> lines() {
        if (changes.isEmpty()) {
            return List.of("= nothing to change");
        }
        var lines = new ArrayList<>(changes);
        if (secretsFile != null) {
            lines.add("generated secrets are in " + secretsFile + ", nowhere else: hand them out and delete the file");
        }
        return lines;
    }
}
