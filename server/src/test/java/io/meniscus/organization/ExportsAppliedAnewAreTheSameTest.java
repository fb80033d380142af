package io.meniscus.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.organization.document.SetupDiff;
import io.meniscus.organization.document.SetupExport;
import io.meniscus.organization.program.LoyaltyPrograms;
import io.meniscus.organization.setup.Actor;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Kinds;
import io.meniscus.organization.setup.SetupDocument;
import io.meniscus.organization.setup.SetupState;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The way of a whole organization out of one server and into another. Another organization each time; a failure tells
 * its seed, and {@code -Dgenerated.seed=…} makes it again. {@code -Dgenerated.stores=2000 -Dgenerated.tills=10000} is as
 * large as they come.
 */
class ExportsAppliedAnewAreTheSameTest {
    private static final long SEED = Long.getLong("generated.seed", System.nanoTime());
    private static final int STORES = Integer.getInteger("generated.stores", 200);
    private static final int TILLS = Integer.getInteger("generated.tills", 1_000);

    /** The programs of an organization have one or the other. */
    private static final Set<Field<List<String>>> EITHER = Set.of(LoyaltyPrograms.ZONES, LoyaltyPrograms.CONCEPTS);

    @TempDir
    private Path one;

    @TempDir
    private Path other;

    @Test
    void whateverAnOrganizationHasItsExportMakesTheSameOnAnEmptyServer() {
        try {
            outAndIn(new GeneratedOrganization(SEED, STORES, TILLS).document());
        } catch (RuntimeException | Error e) {
            throw new AssertionError("with -Dgenerated.seed=" + SEED + ": " + e.getMessage(), e);
        }
    }

    private void outAndIn(SetupDocument document) {
        var first = new ImportFixture(one);
        var second = new ImportFixture(other);
        var given = first.state(first.setup.apply(document, Actor.COMMAND_LINE).org());
        everyFieldIsThere(given);

        var exported = SetupExport.yaml(SetupExport.of(given, first.randomness));
        var made = second.state(second.apply(exported).org());

        assertThat(SetupDiff.lines(given, made)).isEmpty();
        assertThat(SetupExport.yaml(SetupExport.of(made, second.randomness))).isEqualTo(exported);
        assertThat(SetupDiff.lines(given, SetupDocument.read(exported), first.randomness))
                .isEmpty();
        assertThat(second.apply(exported).lines()).containsExactly("= nothing to change");
        assertThat(first.apply(exported).lines()).containsExactly("= nothing to change");
    }

    /** Else this would show nothing of it. */
    private static void everyFieldIsThere(SetupState state) {
        for (var kind : Kinds.ALL) {
            assertThat(state.all(kind)).as(kind.section()).isNotEmpty();
            for (var field : kind.fields()) {
                if (!field.isWriteOnly()) {
                    assertThat(state.all(kind))
                            .as(kind.section() + "." + field)
                            .anyMatch(entry -> EITHER.contains(field)
                                    ? EITHER.stream().anyMatch(one -> !entry.isEmpty(one))
                                    : !entry.isEmpty(field));
                }
            }
        }
        assertThat(state.all(Kinds.find("stores").orElseThrow())).hasSize(STORES);
        assertThat(state.all(Kinds.find("tills").orElseThrow())).hasSize(TILLS);
    }
}
