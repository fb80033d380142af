package io.meniscus.organization;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.core.OrgId;
import io.meniscus.organization.kinds.ConfigurationValues;
import io.meniscus.organization.kinds.Profile;
import io.meniscus.organization.kinds.Sources;
import io.meniscus.organization.setup.Actor;
import io.meniscus.organization.setup.Edit;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.Kinds;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.organization.setup.SetupChangeStore;
import io.meniscus.organization.setup.SetupDocument;
import io.meniscus.organization.setup.SetupState;
import io.meniscus.run.Instants;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a change the set-up is held as it was written, and not read again where that would give back the same. */
class WrittenSetupIsWhatIsReadTest {
    private static final long SEED = Long.getLong("generated.seed", System.nanoTime());
    private static final int A_SET = 25;

    private final ImportFixture reading;
    private final OrganizationSetup writing;

    WrittenSetupIsWhatIsReadTest(@TempDir Path data) {
        reading = new ImportFixture(data);
        writing = new OrganizationSetup(
                new SetupChangeStore(reading.jdbi),
                reading.key,
                reading.verifiers,
                reading.randomness,
                Instants.system(),
                data);
    }

    @Test
    void whateverIsMadeAndChangedIsHeldAsItIsRead() {
        var document = new GeneratedOrganization(SEED, 60, 120).document().root();
        var org = begin(document);
        for (var kind : Kinds.ALL) {
            if (kind.shape() == Kind.Shape.LIST && kind != Sources.KIND) {
                edits(kind, document.path(kind.section()), How.PUT).forEach(set -> {
                    writing.edit(org, set, Actor.SERVER);
                    demandSame(org);
                });
            }
        }
        var stores = new ArrayList<Edit>();
        for (var store : document.path("stores")) {
            ObjectNode changed = store.deepCopy();
            stores.add(new Edit(Kinds.find("stores").orElseThrow(), How.CHANGE, changed.put("description", "changed")));
        }
        writing.edit(org, stores, Actor.SERVER);
        demandSame(org);
    }

    /** The profile and what later entries must fit to; sources, one of which is made with the organization. */
    private OrgId begin(JsonNode document) {
        ObjectNode first = document.deepCopy();
        Kinds.ALL.stream()
                .filter(kind -> kind != Profile.KIND && kind != ConfigurationValues.KIND && kind != Sources.KIND)
                .forEach(kind -> first.remove(kind.section()));
        return writing.apply(new SetupDocument(first), Actor.SERVER).org();
    }

    private static List<List<Edit>> edits(Kind kind, JsonNode section, How how) {
        var sets = new ArrayList<List<Edit>>();
        for (int i = 0; i < section.size(); i++) {
            if (i % A_SET == 0) {
                sets.add(new ArrayList<>());
            }
            sets.getLast().add(new Edit(kind, how, section.get(i)));
        }
        return sets;
    }

    private void demandSame(OrgId org) {
        var held = writing.state(org).orElseThrow();
        var read = reading.state(org);
        assertThat(held.version()).isEqualTo(read.version());
        for (var kind : Kinds.ALL) {
            assertThat(all(held, kind)).as("%s, seed %d", kind, SEED).isEqualTo(all(read, kind));
        }
    }

    private static List<String> all(SetupState state, Kind kind) {
        return state.all(kind).stream()
                .map(entry -> entry.id() + " " + entry.toJson() + " "
                        + state.get(kind, entry.name()).map(same -> same.equals(entry)))
                .toList();
    }
}
