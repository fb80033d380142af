package io.meniscus.organization.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.meniscus.access.LoginName;
import io.meniscus.access.LoginStore;
import io.meniscus.access.secret.InstallationKey;
import io.meniscus.access.secret.SecretForm;
import io.meniscus.access.secret.SecretVerifiers;
import io.meniscus.access.secret.SlowHash;
import io.meniscus.config.Secret;
import io.meniscus.core.OrgId;
import io.meniscus.job.Backoff;
import io.meniscus.job.Jobs;
import io.meniscus.job.Slice;
import io.meniscus.job.imports.ImportColumn;
import io.meniscus.job.imports.ImportKind;
import io.meniscus.job.imports.ImportRow;
import io.meniscus.job.imports.InvalidFile;
import io.meniscus.job.imports.RowProblem;
import io.meniscus.organization.kinds.AttributionLookups;
import io.meniscus.organization.kinds.Stores;
import io.meniscus.organization.kinds.Tills;
import io.meniscus.organization.kinds.Zones;
import io.meniscus.organization.setup.Actor;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.organization.setup.SetupChangeStore;
import io.meniscus.organization.setup.SetupDocument;
import io.meniscus.organization.setup.SetupState;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import io.meniscus.run.database.Database;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupImportsTest {
    private static final TestDatabase TEST = TestPostgres.freshDatabase();
    private static final Database DATABASE = Database.open(TEST.app(), Jobs.CONNECTIONS);
    private static final Randomness RANDOMNESS = new Randomness();
    private static final InstallationKey KEY = InstallationKey.generate(RANDOMNESS);
    private static final SecretVerifiers VERIFIERS = new SecretVerifiers(KEY, SlowHash.asWideAsTheCores(), RANDOMNESS);
    private static int organizations;

    private final Path data;
    private final OrganizationSetup setup;
    private final String code = "imported" + ++organizations;
    private OrgId org = OrgId.PLATFORM;

    SetupImportsTest(@TempDir Path data) {
        this.data = data;
        setup = new OrganizationSetup(
                new SetupChangeStore(DATABASE.jdbi()), KEY, VERIFIERS, RANDOMNESS, Instants.system(), data);
    }

    @BeforeEach
    void prepare() {
        var document = "profile: {code: " + code + ", name: Imported, country: IN, timeZone: Asia/Kolkata,"
                + " currency: INR, language: en, timeZones: [Asia/Dubai]}\n"
                + "zones: [{code: north}, {code: lost}]\n"
                + "stores: [{code: s1, name: One, externalIds: [E-1]}]\n";
        org = setup.apply(SetupDocument.read(document), Actor.COMMAND_LINE).org();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private ImportKind kind(String name) {
        return SetupImports.over(setup).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ImportKind.Reading open(String name, Map<String, String> options) {
        return kind(name).open(org, options, new ImportKind.Origin(7, "console_user 1", Instant.EPOCH));
    }

    /** The header is the first line; rows count from 2. */
    private static List<ImportRow> rows(String... lines) {
        var header = lines[0].split(",", -1);
        var rows = new ArrayList<ImportRow>();
        for (int i = 1; i < lines.length; i++) {
            var cells = lines[i].split(",", -1);
            var values = new HashMap<String, String>();
            for (int j = 0; j < cells.length; j++) {
                if (!cells[j].isEmpty()) {
                    values.put(header[j], cells[j]);
                }
            }
            rows.add(new ImportRow(i + 1, values));
        }
        return rows;
    }

    private List<RowProblem> write(String name, Map<String, String> options, String... lines) {
        return open(name, options).write(rows(lines), Slice.Beginning.FRESH);
    }

    private SetupState state() {
        return setup.state(org).orElseThrow();
    }

    @Test
    void rows_that_are_right_become_entries_and_the_others_are_told_by_row_and_column() {
        var problems = write(
                "stores",
                Map.of(),
                "store code,store name,external id,zone code,time zone id",
                "s2,Two,E-2,north,Asia/Dubai",
                "s1,Once more,,north,",
                "s3,Three,,nowhere,",
                "s4,Four,,north,Mars/Crater",
                "s5,Two,,north,",
                ",Nameless,,north,");

        assertThat(problems)
                .extracting(RowProblem::row, RowProblem::column)
                .containsExactlyInAnyOrder(
                        tuple(3L, "store code"),
                        tuple(4L, "zone code"),
                        tuple(5L, "time zone id"),
                        tuple(7L, "store code"),
                        tuple(2L, "store name"),
                        tuple(6L, "store name"));
        assertThat(state().get(Stores.KIND, "s3")).isEmpty();
        assertThat(state().get(Stores.KIND, "s1").orElseThrow().get(Stores.NAME))
                .isEqualTo("One");
    }

    @Test
    void a_store_of_a_file_has_what_its_row_says() {
        assertThat(write(
                        "stores",
                        Map.of("access group", "Admin"),
                        "store code,store name,external id,external id 2,zone code,time zone id",
                        "s2,Two,E-2,X-2,north,Asia/Dubai"))
                .isEmpty();

        var store = state().get(Stores.KIND, "s2").orElseThrow();
        assertThat(store.get(Stores.EXTERNAL_IDS)).containsExactly("E-2", "", "X-2");
        assertThat(store.get(Stores.ZONE)).isEqualTo("north");
        assertThat(store.get(Stores.TIME_ZONE)).isEqualTo("Asia/Dubai");
        assertThat(store.get(Stores.ACCESS_GROUP)).isEqualTo("Admin");
    }

    @Test
    void a_stand_in_takes_the_place_of_an_unknown_zone_or_store() {
        var zone = Map.of("stand-in zone", "lost");
        assertThat(write("stores", zone, "store code,zone code", "s2,nowhere", "s3,north"))
                .isEmpty();
        assertThat(write("tills", Map.of("stand-in store", "s1"), "till code,store code", "x." + code + ",nowhere"))
                .isEmpty();

        assertThat(state().get(Stores.KIND, "s2").orElseThrow().get(Stores.ZONE))
                .isEqualTo("lost");
        assertThat(state().get(Stores.KIND, "s3").orElseThrow().get(Stores.ZONE))
                .isEqualTo("north");
        assertThat(state().get(Tills.KIND, "x." + code).orElseThrow().get(Tills.STORE))
                .isEqualTo("s1");
        assertThatThrownBy(() -> open("stores", Map.of("stand-in zone", "atlantis")))
                .isInstanceOf(InvalidFile.class);
    }

    @Test
    void a_zone_may_stand_in_one_of_an_earlier_row() {
        assertThat(write("zones", Map.of(), "zone code,parent zone code", "delhi,north", "cp,delhi"))
                .isEmpty();

        assertThat(state().get(Zones.KIND, "cp").orElseThrow().get(Zones.PARENT))
                .isEqualTo("delhi");
    }

    @Test
    void tills_find_their_store_by_its_external_id() {
        var problems = write(
                "tills",
                Map.of(),
                "user name,store external id,is billable",
                "a." + code + ",E-1,0",
                "b." + code + ",E-9,1");

        assertThat(problems).extracting(RowProblem::row).containsExactly(3L);
        var till = state().get(Tills.KIND, "a." + code).orElseThrow();
        assertThat(till.get(Tills.STORE)).isEqualTo("s1");
        assertThat(till.get(Tills.BILLABLE)).isFalse();
    }

    @Test
    void all_secrets_drawn_for_one_file_stand_in_one_file() throws IOException {
        open("tills", Map.of()).write(rows("till code,store code", "a." + code + ",s1"), Slice.Beginning.FRESH);
        open("tills", Map.of()).write(rows("till code,store code", "b." + code + ",s1"), Slice.Beginning.FRESH);

        try (var files = Files.list(data.resolve("secrets"))) {
            assertThat(files).containsExactly(data.resolve("secrets/" + code + "-import-7.txt"));
        }
        var file = data.resolve("secrets/" + code + "-import-7.txt");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        var lines = Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" ", -1))
                .toList();
        assertThat(lines).extracting(line -> line[1]).containsExactly("a." + code, "b." + code);
        assertThat(lines).allMatch(line -> opens(line[1], line[3]));
    }

    @Test
    void a_till_of_a_file_has_who_looks_after_it_and_since_when_it_stands() {
        assertThat(write(
                        "tills",
                        Map.of(),
                        "till code,store code,first name,last name,email,mobile,established on",
                        "a." + code + ",s1,Asha,Rao,asha@example.com,919800000001,2026-01-31",
                        "b." + code + ",s1,,,,,31.1.2026"))
                .extracting(RowProblem::row, RowProblem::column)
                .containsExactly(tuple(3L, "established on"));

        var till = state().get(Tills.KIND, "a." + code).orElseThrow();
        assertThat(till.get(Tills.FIRST_NAME)).isEqualTo("Asha");
        assertThat(till.get(Tills.LAST_NAME)).isEqualTo("Rao");
        assertThat(till.get(Tills.EMAIL)).isEqualTo("asha@example.com");
        assertThat(till.get(Tills.MOBILE)).isEqualTo("919800000001");
        assertThat(till.get(Tills.ESTABLISHED_ON)).isEqualTo("2026-01-31");
    }

    @Test
    void a_store_id_of_elsewhere_is_taken_and_not_kept() {
        assertThat(write("stores", Map.of(), "store code,store id", "s2,4711")).isEmpty();

        assertThat(state().get(Stores.KIND, "s2").orElseThrow().id()).isNotEqualTo(4711);
    }

    @Test
    void an_organizations_own_fields_are_columns_and_their_values_are_checked() {
        defineSize();

        assertThat(kind("stores").columns(org))
                .extracting(ImportColumn::name)
                .contains("custom field: Size")
                .doesNotContain("custom field: Off");
        assertThat(write("stores", Map.of(), "store code,custom field: Size", "s2,12", "s3,large", "s4,"))
                .extracting(RowProblem::row, RowProblem::column)
                .containsExactly(tuple(3L, "custom field: Size"));
        assertThat(size("s2")).containsExactly(Map.entry("Size", "12"));
        assertThat(state().get(Stores.KIND, "s3")).isEmpty();
        assertThat(size("s4")).isEmpty();
    }

    @Test
    void an_empty_field_keeps_its_default_value_where_that_is_asked_for() {
        defineSize();
        var keep = "keep custom fields when empty";

        assertThat(write("stores", Map.of(keep, "yes"), "store code,custom field: Size", "s2,", "s3,12"))
                .isEmpty();
        assertThat(write("stores", Map.of(keep, "no"), "store code,custom field: Size", "s4,"))
                .isEmpty();

        assertThat(size("s2")).containsExactly(Map.entry("Size", "7"));
        assertThat(size("s3")).containsExactly(Map.entry("Size", "12"));
        assertThat(size("s4")).isEmpty();
        assertThatThrownBy(() -> open("stores", Map.of(keep, "maybe"))).isInstanceOf(InvalidFile.class);
    }

    private void defineSize() {
        setup.apply(
                SetupDocument.read("profile: {code: " + code + "}\ncustomFields:\n"
                        + "- {scope: store_custom_fields, name: Size, dataType: Integer, defaultValue: \"7\"}\n"
                        + "- {scope: store_custom_fields, name: Off, disabledAtServer: true}\n"
                        + "- {scope: zone_custom_fields, name: Height}\n"),
                Actor.COMMAND_LINE);
    }

    private Map<String, String> size(String store) {
        return state().get(Stores.KIND, store).orElseThrow().get(Stores.CUSTOM_FIELDS);
    }

    @Test
    void a_look_up_is_made_and_changed() {
        write("tills", Map.of(), "till code,store code", "t." + code + ",s1");
        assertThat(write(
                        "attribution-lookup",
                        Map.of("stores by external id", "yes"),
                        "store_code,lookup_code,lookup_type",
                        "E-1,wx1,WECHAT"))
                .isEmpty();
        write("stores", Map.of(), "store code", "s2");
        assertThat(write("attribution-lookup", Map.of(), "store_code,lookup_code,lookup_type", "s2,wx1,WECHAT"))
                .isEmpty();

        assertThat(state().get(AttributionLookups.KIND, "WECHAT wx1")
                        .orElseThrow()
                        .get(AttributionLookups.STORE))
                .isEqualTo("s2");
    }

    @Test
    void rows_written_before_a_server_ended_are_no_problem_when_they_come_again() {
        var lines = rows("store code,store name", "s2,Two", "s1,Another One");
        open("stores", Map.of()).write(lines.subList(0, 1), Slice.Beginning.FRESH);

        var problems = open("stores", Map.of()).write(lines, Slice.Beginning.REPEATED);

        assertThat(problems).extracting(RowProblem::row).containsExactly(3L);
    }

    @Test
    void a_preview_finds_what_earlier_rows_would_have_made_and_makes_nothing() {
        var reading = open("stores", Map.of());

        assertThat(reading.check(rows("store code,store name", "s2,Two"))).isEmpty();
        assertThat(reading.check(rows("store code,store name", "s2,Twice", "s3,Three")))
                .extracting(RowProblem::row)
                .containsExactly(2L);

        assertThat(state().get(Stores.KIND, "s2")).isEmpty();
    }

    @Test
    void many_tills_with_passwords_can_be_used_after_the_job() throws InterruptedException {
        var lines = new ArrayList<>(List.of("till code,store code,password"));
        for (int i = 0; i < 51; i++) {
            lines.add(code + ".many" + i + ",s1,Password-" + i);
        }
        var pace = new Jobs.Pace(
                1,
                Duration.ofMillis(20),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Backoff.USUAL);
        var hashing = new SecretHashing(setup);
        try (var jobs = new Jobs(DATABASE, Instants.system(), RANDOMNESS, pace, List.of(hashing))) {
            jobs.start();
            hashing.plan(jobs);

            assertThat(write("tills", Map.of(), lines.toArray(String[]::new))).isEmpty();

            for (int i = 0; i < 600 && !opens(code + ".many50", "Password-50"); i++) {
                Thread.sleep(100);
            }
        }
        assertThat(opens(code + ".many50", "Password-50")).isTrue();
        assertThat(opens(code + ".many0", "Password-1")).isFalse();
    }

    @Test
    void secrets_left_pending_by_a_server_that_ended_are_found_at_the_next_start() {
        var lines = new ArrayList<>(List.of("till code,store code,password"));
        for (int i = 0; i < 51; i++) {
            lines.add(code + ".left" + i + ",s1,Password-" + i);
        }
        write("tills", Map.of(), lines.toArray(String[]::new));

        assertThat(setup.withPendingSecrets()).contains(org);
    }

    private static boolean opens(String till, String password) {
        return new LoginStore(DATABASE.jdbi())
                .find(LoginName.of(till)).stream()
                        .anyMatch(login -> VERIFIERS.matches(
                                login.verifiers(), List.of(SecretForm.MD5_HEX.of(new Secret(password)))));
    }
}
