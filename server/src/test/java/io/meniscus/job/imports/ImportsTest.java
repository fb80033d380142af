package io.meniscus.job.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.OrgId;
import io.meniscus.job.Backoff;
import io.meniscus.job.Job;
import io.meniscus.job.JobId;
import io.meniscus.job.Jobs;
import io.meniscus.job.Progress;
import io.meniscus.job.Slice;
import io.meniscus.job.Step;
import io.meniscus.job.TestOrganizations;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import io.meniscus.run.database.Database;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ImportsTest {
    private static final Instant AT = Instant.parse("2026-11-21T10:15:30Z");
    private static final TestDatabase TEST = TestPostgres.freshDatabase();
    private static final Database DATABASE = Database.open(TEST.app(), Jobs.CONNECTIONS);
    private static final AtomicInteger ORGANIZATIONS = new AtomicInteger();

    private final OrgId org = TestOrganizations.add(TEST, ORGANIZATIONS.incrementAndGet());
    private final NotesImport notes = new NotesImport();
    private final Imports imports = new Imports(DATABASE, new ImportKinds(List.of(notes)));
    private final Job run = imports.jobs().getFirst();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private ImportResult<ImportStatus> upload(String csv) {
        var bytes = csv.getBytes(StandardCharsets.UTF_8);
        return imports.upload(org, new Imports.Upload("notes", "notes.csv", Map.of(), "somebody", bytes), AT);
    }

    private static <T> T of(ImportResult<T> result) {
        assertThat(result).isInstanceOf(ImportResult.Of.class);
        return ((ImportResult.Of<T>) result).value();
    }

    private static ImportRefusal refusal(ImportResult<?> result) {
        assertThat(result).isInstanceOf(ImportResult.Refused.class);
        return ((ImportResult.Refused<?>) result).refusal();
    }

    /** All slices of a run, one after another. */
    private Progress runAll(long file, Slice.Beginning first) {
        var slice = new Slice(new JobId(file), file, "", Progress.NONE, AT, first);
        while (true) {
            switch (run.slice(org, slice)) {
                case Step.Done(var progress) -> {
                    return progress;
                }
                case Step.More(var cursor, var progress) ->
                    slice = new Slice(new JobId(file), file, cursor, progress, AT, first);
            }
        }
    }

    @Test
    void a_preview_writes_nothing_and_names_row_and_column_of_every_problem() {
        var file = of(upload("Note_Code;TEXT\nA;one\n;two\nA;three\n")).file();

        var preview = of(imports.preview(org, file.id(), _ -> true, AT));

        assertThat(notes.written).isEmpty();
        assertThat(preview.headerProblems()).isEmpty();
        assertThat(preview.first().getFirst()).isEqualTo(new ImportRow(2, Map.of("note code", "A", "text", "one")));
        assertThat(preview.problems())
                .containsExactly(
                        new RowProblem(3, "note code", "is empty"),
                        new RowProblem(4, "note code", "is twice in the file"));
        assertThat(preview.badRows()).isEqualTo(2);
        assertThat(preview.checked()).isEqualTo(3);
    }

    @Test
    void a_preview_shows_no_secret() {
        var file = of(upload("note code,Pass Word\nA,sesame\n")).file();

        assertThat(of(imports.preview(org, file.id(), _ -> true, AT)).first())
                .containsExactly(new ImportRow(2, Map.of("note code", "A", "password", "****")));
    }

    @Test
    void an_option_that_the_kind_has_not_is_refused_in_words_that_name_those_it_has() {
        var upload = new Imports.Upload(
                "notes", "x", Map.of("prefx", "N"), "somebody", "note code\nA\n".getBytes(StandardCharsets.UTF_8));

        var refused = new ImportRefusal.UnknownOption("prefx", List.of("prefix"));
        assertThat(refusal(imports.upload(org, upload, AT))).isEqualTo(refused);
        assertThat(refused.words()).isEqualTo("This import has no option prefx; it has: prefix");
    }

    @Test
    void a_quote_that_is_never_closed_keeps_the_file_out() {
        assertThat(refusal(upload("note code,text\nA,one\nB,\"two\nC,three\n")))
                .isInstanceOfSatisfying(ImportRefusal.Unreadable.class, unreadable -> {
                    assertThat(unreadable.code()).isEqualTo("broken-csv");
                    assertThat(unreadable.message()).contains("Row 3", "line 3", "never closed");
                });
    }

    @Test
    void all_problems_of_a_header_are_told_at_once_and_keep_the_file_from_being_run() {
        var file = of(upload("text,Text,colour\na,b,c\n")).file();

        var preview = of(imports.preview(org, file.id(), _ -> true, AT));

        assertThat(preview.headerProblems())
                .containsExactly(
                        "column text is there twice",
                        "column 3 (colour) is not one of this import",
                        "column note code is missing");
        try (var jobs = jobs()) {
            assertThat(refusal(imports.start(org, file.id(), _ -> true, AT, jobs)))
                    .isEqualTo(new ImportRefusal.BadHeader(preview.headerProblems()));
        }
    }

    @Test
    void a_file_one_of_whose_rows_takes_a_right_is_neither_shown_nor_started_for_who_has_it_not() {
        var file = of(upload("note code,text\nA,one\nB,secret\n")).file();
        var refused = new ImportRefusal.NotGranted(3, "tells a secret");

        assertThat(refusal(imports.preview(org, file.id(), _ -> false, AT))).isEqualTo(refused);
        try (var jobs = jobs()) {
            assertThat(refusal(imports.start(org, file.id(), _ -> false, AT, jobs)))
                    .isEqualTo(refused);
            assertThat(of(imports.start(org, file.id(), _ -> true, AT, jobs)).state())
                    .isEqualTo(ImportState.RUNNING);
        }
    }

    private Jobs jobs() {
        var pace = new Jobs.Pace(
                1,
                Duration.ofMillis(50),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Backoff.USUAL);
        return new Jobs(DATABASE, Instants.system(), new Randomness(), pace, imports.jobs());
    }

    @Test
    void a_file_is_started_once_and_its_state_is_that_of_its_job() {
        var file = of(upload("note code\nS\n")).file();
        try (var jobs = jobs()) {
            var started = of(imports.start(org, file.id(), _ -> true, AT, jobs));

            assertThat(started.state()).isEqualTo(ImportState.RUNNING);
            assertThat(refusal(imports.start(org, file.id(), _ -> true, AT, jobs)))
                    .isEqualTo(new ImportRefusal.AlreadyStarted());
            jobs.cancel(
                    org,
                    new JobId(java.util.Objects.requireNonNull(started.file().work())));
            assertThat(imports.find(org, file.id(), jobs).orElseThrow().state()).isEqualTo(ImportState.RUNNING);
        }
    }

    @Test
    void problems_of_rows_come_as_a_csv_with_row_column_and_message_and_good_rows_are_written() {
        notes.written.put("B", "before");
        var file = of(upload("note code,text\nA,one\nB,two\n,three\n")).file();

        var progress = runAll(file.id(), Slice.Beginning.FRESH);

        assertThat(progress).isEqualTo(new Progress(3, 3, 2, "1 rows imported, 2 not"));
        assertThat(notes.written).containsEntry("A", "one").containsEntry("B", "before");
        assertThat(imports.problemsAsCsv(org, file.id()))
                .isEqualTo("row,column,message\r\n3,note code,is there already\r\n4,note code,is empty\r\n");
    }

    @Test
    void rows_written_by_a_run_that_was_cut_off_are_no_problem_when_it_goes_on() {
        var file = of(upload("note code,text\nA,one\n")).file();
        runAll(file.id(), Slice.Beginning.FRESH);

        assertThat(runAll(file.id(), Slice.Beginning.REPEATED).failed()).isZero();
        assertThat(imports.problemsAsCsv(org, file.id())).isEqualTo("row,column,message\r\n");
    }

    @Test
    void two_hundred_thousand_rows_are_handled_two_hundred_at_a_time() {
        var csv = new StringBuilder("note code,text\n");
        for (int i = 0; i < 200_000; i++) {
            csv.append('N').append(i).append(",some text of a note\n");
        }
        var file = of(upload(csv.toString())).file();

        assertThat(file.rows()).isEqualTo(200_000);
        assertThat(file.chunks()).isEqualTo(1_000);
        assertThat(runAll(file.id(), Slice.Beginning.FRESH).done()).isEqualTo(200_000);
        assertThat(notes.largestSet).isEqualTo(200);
        assertThat(notes.written).hasSize(200_000);
    }

    @Test
    void a_file_that_cannot_be_read_and_an_unknown_kind_are_refused() {
        assertThat(refusal(upload(""))).isInstanceOf(ImportRefusal.Unreadable.class);
        var upload = new Imports.Upload("songs", "x", Map.of(), "somebody", new byte[0]);
        assertThat(refusal(imports.upload(org, upload, AT))).isEqualTo(new ImportRefusal.UnknownKind("songs"));
    }

    @Test
    void another_organizations_file_is_as_good_as_none() {
        var file = of(upload("note code\nX\n")).file();
        var other = TestOrganizations.add(TEST, 1_000 + ORGANIZATIONS.incrementAndGet());

        assertThat(refusal(imports.preview(other, file.id(), _ -> true, AT)))
                .isEqualTo(new ImportRefusal.UnknownImport());
    }

    @Test
    void the_template_is_a_header_and_a_row_of_examples() {
        assertThat(Imports.template(notes, org)).isEqualTo("note code,text,password\r\nN1,\"Hello, world\",\r\n");
    }
}
