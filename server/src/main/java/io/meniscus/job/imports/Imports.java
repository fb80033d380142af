package io.meniscus.job.imports;

import io.meniscus.access.Permission;
import io.meniscus.core.OrgId;
import io.meniscus.job.Job;
import io.meniscus.job.JobId;
import io.meniscus.job.Jobs;
import io.meniscus.run.database.Database;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Files of imports: uploaded, previewed, started, looked at. */
public final class Imports {
    static final int MOST_PROBLEMS_SHOWN = 1_000;
    static final int MOST_PROBLEMS_TOLD = 100_000;

    private static final int FIRST_ROWS = 20;
    private static final long LONGEST_PREVIEW = Duration.ofSeconds(10).toNanos();

    private final ImportStore store;
    private final ImportKinds kinds;

    public Imports(Database database, ImportKinds kinds) {
        this.store = new ImportStore(database.jdbi());
        this.kinds = kinds;
    }

    /** The jobs that imports need. */
    public List<Job> jobs() {
        return List.of(new ImportRun(store, kinds), ImportHistory.over(store));
    }

    public ImportKinds kinds() {
        return kinds;
    }

    /**
     * What is uploaded.
     *
     * @param options by name, as given
     * @param by      who, as logs of changes name it
     * @param bytes   of the CSV file; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    public record Upload(String kind, String fileName, Map<String, String> options, String by, byte[] bytes) {}

    /** Stores a file. Refuses an unknown kind or option, and a file that can't be read at all. */
    public ImportResult<ImportStatus> upload(OrgId org, Upload upload, Instant at) {
        var kind = kinds.find(upload.kind());
        if (kind.isEmpty()) {
            return new ImportResult.Refused<>(new ImportRefusal.UnknownKind(upload.kind()));
        }
        var options = kind.get().options().stream().map(ImportOption::name).toList();
        for (var name : upload.options().keySet()) {
            if (!options.contains(name)) {
                return new ImportResult.Refused<>(new ImportRefusal.UnknownOption(name, options));
            }
        }
        try {
            kind.get().open(org, upload.options(), new ImportKind.Origin(0, upload.by(), at));
            var csv = CsvFile.read(new ByteArrayInputStream(upload.bytes()));
            var described = new ImportFile(
                    org,
                    0,
                    upload.kind(),
                    upload.fileName(),
                    upload.options(),
                    csv.header(),
                    upload.bytes().length,
                    0,
                    0,
                    upload.by(),
                    at,
                    null,
                    null);
            return new ImportResult.Of<>(
                    ImportStatus.of(store.add(described, csv, kind.get().rowsAtOnce()), null));
        } catch (InvalidFile wrong) {
            return new ImportResult.Refused<>(new ImportRefusal.Unreadable(wrong.code(), wrong.message()));
        }
    }

    /**
     * Finds what running a file would come to; writes nothing but that somebody looked. Refuses a file whose rows take
     * a right that is not granted.
     *
     * @param granted rights of whoever asks
     */
    public ImportResult<Preview> preview(OrgId org, long id, Predicate<Permission> granted, Instant at) {
        var found = store.find(org, id);
        if (found.isEmpty()) {
            return new ImportResult.Refused<>(new ImportRefusal.UnknownImport());
        }
        var file = found.get();
        var kind = kinds.find(file.kind());
        if (kind.isEmpty()) {
            return new ImportResult.Refused<>(new ImportRefusal.UnknownKind(file.kind()));
        }
        try {
            var barred = barred(file, kind.get(), granted, at);
            if (barred.isPresent()) {
                return new ImportResult.Refused<>(barred.get());
            }
            var preview = preview(file, kind.get(), at);
            store.previewed(org, id, at);
            return new ImportResult.Of<>(preview);
        } catch (InvalidFile wrong) {
            return new ImportResult.Refused<>(new ImportRefusal.Unreadable(wrong.code(), wrong.message()));
        }
    }

    /** The first row that takes what is not granted; every row is looked at, for any may be the one. */
    private Optional<ImportRefusal> barred(
            ImportFile file, ImportKind kind, Predicate<Permission> granted, Instant at) {
        var header = header(file, kind);
        if (kind.rights().stream().allMatch(granted) || !header.problems().isEmpty()) {
            return Optional.empty();
        }
        var reading = kind.open(file.org(), file.options(), new ImportKind.Origin(file.id(), file.uploadedBy(), at));
        for (int chunk = 0; chunk < file.chunks(); chunk++) {
            for (var line : store.chunk(file.org(), file.id(), chunk)) {
                var row = header.row(line);
                var right = reading.takes(row).filter(taken -> !granted.test(taken.permission()));
                if (right.isPresent()) {
                    return Optional.of(new ImportRefusal.NotGranted(
                            row.number(), right.get().what()));
                }
            }
        }
        return Optional.empty();
    }

    private static ImportHeader header(ImportFile file, ImportKind kind) {
        return new ImportHeader(kind.columns(file.org()), file.header());
    }

    private Preview preview(ImportFile file, ImportKind kind, Instant at) {
        var header = header(file, kind);
        var origin = new ImportKind.Origin(file.id(), file.uploadedBy(), at);
        var reading = kind.open(file.org(), file.options(), origin);
        var first = new ArrayList<ImportRow>();
        var problems = new ArrayList<RowProblem>();
        long bad = 0;
        long checked = 0;
        long until = System.nanoTime() + LONGEST_PREVIEW;
        for (int chunk = 0; chunk < file.chunks() && System.nanoTime() < until; chunk++) {
            var rows = store.chunk(file.org(), file.id(), chunk).stream()
                    .map(header::row)
                    .toList();
            rows.stream().limit(FIRST_ROWS - first.size()).map(header::shown).forEach(first::add);
            if (!header.problems().isEmpty()) {
                break;
            }
            var wrong = reading.check(rows);
            wrong.stream().limit(MOST_PROBLEMS_SHOWN - problems.size()).forEach(problems::add);
            bad += RowProblem.refused(wrong);
            checked += rows.size();
        }
        return new Preview(header.problems(), first, problems, bad, checked, reading.tally());
    }

    /**
     * Plans a file's run. Refuses one whose header is wrong, one whose rows take a right that is not granted, and one
     * that was started before.
     *
     * @param granted rights of whoever starts it
     */
    public ImportResult<ImportStatus> start(OrgId org, long id, Predicate<Permission> granted, Instant at, Jobs jobs) {
        var found = store.find(org, id);
        if (found.isEmpty()) {
            return new ImportResult.Refused<>(new ImportRefusal.UnknownImport());
        }
        var file = found.get();
        var kind = kinds.find(file.kind());
        if (kind.isEmpty()) {
            return new ImportResult.Refused<>(new ImportRefusal.UnknownKind(file.kind()));
        }
        var problems = header(file, kind.get()).problems();
        if (!problems.isEmpty()) {
            return new ImportResult.Refused<>(new ImportRefusal.BadHeader(problems));
        }
        if (file.work() != null) {
            return new ImportResult.Refused<>(new ImportRefusal.AlreadyStarted());
        }
        try {
            var barred = barred(file, kind.get(), granted, at);
            if (barred.isPresent()) {
                return new ImportResult.Refused<>(barred.get());
            }
        } catch (InvalidFile wrong) {
            return new ImportResult.Refused<>(new ImportRefusal.Unreadable(wrong.code(), wrong.message()));
        }
        return planned(org, id, jobs);
    }

    private ImportResult<ImportStatus> planned(OrgId org, long id, Jobs jobs) {
        var work = jobs.plan(org, ImportRun.KIND, id);
        store.started(org, id, work.value());
        var started = find(org, id, jobs).orElseThrow();
        return Long.valueOf(work.value()).equals(started.file().work())
                ? new ImportResult.Of<>(started)
                : new ImportResult.Refused<>(new ImportRefusal.AlreadyStarted());
    }

    public Optional<ImportStatus> find(OrgId org, long id, Jobs jobs) {
        return store.find(org, id).map(file -> status(file, jobs));
    }

    /** The newest first. */
    public List<ImportStatus> list(OrgId org, int limit, int offset, Jobs jobs) {
        return store.list(org, limit, offset).stream()
                .map(file -> status(file, jobs))
                .toList();
    }

    private static ImportStatus status(ImportFile file, Jobs jobs) {
        var work = file.work();
        return ImportStatus.of(
                file,
                work == null ? null : jobs.find(file.org(), new JobId(work)).orElse(null));
    }

    /** The problems of the rows run so far as a CSV: row, column, message. */
    public String problemsAsCsv(OrgId org, long id) {
        return CsvText.line(List.of("row", "column", "message"))
                + store.problems(org, id, MOST_PROBLEMS_TOLD).stream()
                        .map(problem -> CsvText.line(
                                List.of(Long.toString(problem.row()), problem.column(), problem.message())))
                        .collect(Collectors.joining());
    }

    /** A kind's columns as the header of a CSV, and a row of examples. */
    public static String template(ImportKind kind, OrgId org) {
        var columns = kind.columns(org);
        return CsvText.line(columns.stream().map(ImportColumn::name).toList())
                + CsvText.line(columns.stream().map(ImportColumn::example).toList());
    }
}
