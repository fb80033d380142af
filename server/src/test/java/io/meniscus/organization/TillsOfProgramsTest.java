package io.meniscus.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.program.Program;
import io.meniscus.organization.setup.Actor;
import io.meniscus.organization.setup.InvalidSetup;
import io.meniscus.organization.setup.Problem;
import io.meniscus.organization.setup.SetupDocument;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which program a till belongs to, and what may be said about it (loyalty-engine §12). */
class TillsOfProgramsTest {
    private final ImportFixture fixture;

    TillsOfProgramsTest(@TempDir Path data) {
        fixture = new ImportFixture(data);
    }

    private static final String PLACES = """
            profile: {code: small, name: Small, country: IN, timeZone: UTC, currency: INR, language: en}
            zones:
              - {code: north, zones: [{code: far, zones: [{code: pole}]}]}
              - {code: south}
            concepts:
              - {code: shoes, concepts: [{code: boots}]}
            stores:
              - {code: s.north, zone: north, concept: boots}
              - {code: s.pole, zone: pole}
              - {code: s.south, zone: south}
            tills:
              - {code: t.north, store: s.north}
              - {code: t.pole, store: s.pole}
              - {code: t.pole.2, store: s.pole}
              - {code: t.south, store: s.south}
            """;

    @Test
    void aTillBelongsToTheProgramThatNamesItElseToThatOfTheNearestZone() {
        var organization = load(PLACES + """
                programs:
                  - {name: Main}
                  - {name: North, zones: [north], tills: [t.south]}
                  - {name: Far, zones: [far]}
                  - {name: Off, zones: [south], active: false}
                """);

        assertThat(own(organization, "t.north")).isEqualTo("North");
        assertThat(own(organization, "t.pole")).isEqualTo("Far");
        assertThat(own(organization, "t.south")).isEqualTo("North");
        assertThat(organization
                        .programs()
                        .at(organization.tillByCode("t.pole").orElseThrow().id()))
                .extracting(Program::name)
                .containsExactly("Far", "Main");

        var changed = load(PLACES + "programs: [{name: North, tills: []}, {name: Main, tills: [t.pole.2]}]");
        assertThat(own(changed, "t.south")).isEqualTo("Main");
        assertThat(own(changed, "t.pole.2")).isEqualTo("Main");
        assertThat(own(changed, "t.pole")).isEqualTo("Far");
    }

    @Test
    void aTillBelongsToTheProgramOfTheNearestConcept() {
        var organization = load(PLACES + "programs: [{name: Main}, {name: Shoes, concepts: [shoes]}]");

        assertThat(own(organization, "t.north")).isEqualTo("Shoes");
        assertThat(own(organization, "t.pole")).isEqualTo("Main");
    }

    private static String own(Organization organization, String till) {
        var id = organization.tillByCode(till).orElseThrow().id();
        return organization.programs().ofTill(id).orElseThrow().name();
    }

    @Test
    void zonesAndConceptsAreNeverMixedBelongToOneProgramAndStayThere() {
        load(PLACES + "programs: [{name: Main}, {name: North, zones: [north], tills: [t.north]}]");

        assertThat(problems("programs: [{name: Shoes, concepts: [shoes]}]"))
                .containsExactly("programs[0].concepts: programs have zones or they have concepts, and there are some"
                        + " with zones");
        assertThat(problems("programs: [{name: Two, zones: [south, north], tills: [t.north]}]"))
                .containsExactly(
                        "programs[0].zones[1]: the zone north belongs to the program North",
                        "programs[0].tills[0]: the till t.north belongs to the program North");
        assertThat(problems("programs: [{name: North, zones: [south]}]"))
                .containsExactly("programs[0].zones: north belongs to the program for good");
        assertThat(problems("programs: [{name: North, zones: [south, north], tills: []}]"))
                .isEmpty();
    }

    private Organization load(String document) {
        return fixture.load(fixture.apply(document));
    }

    private List<String> problems(String section) {
        try {
            fixture.setup.apply(SetupDocument.read(PLACES + section), Actor.SERVER);
            return List.of();
        } catch (InvalidSetup e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }
}
