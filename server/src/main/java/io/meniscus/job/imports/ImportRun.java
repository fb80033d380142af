package io.meniscus.job.imports;

import io.meniscus.core.OrgId;
import io.meniscus.job.Job;
import io.meniscus.job.JobKind;
import io.meniscus.job.JobRefused;
import io.meniscus.job.Progress;
import io.meniscus.job.Rhythm;
import io.meniscus.job.Slice;
import io.meniscus.job.Step;

/**
 * Runs uploaded files, one chunk a slice; an organization's files one after another. The cursor is the next chunk, and
 * behind a space what the rows before it came to.
 */
public final class ImportRun implements Job {
    static final JobKind KIND = new JobKind("import");

    private final ImportStore store;
    private final ImportKinds kinds;

    ImportRun(ImportStore store, ImportKinds kinds) {
        this.store = store;
        this.kinds = kinds;
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.WhenAsked();
    }

    @Override
    public Step slice(OrgId org, Slice slice) {
        var file = store.find(org, slice.subject()).orElseThrow(() -> new JobRefused("the file was deleted"));
        var kind = kinds.find(file.kind())
                .orElseThrow(() -> new JobRefused("there is no import of kind " + file.kind() + " any more"));
        claim(file, slice);
        var cursor = Cursor.read(slice.cursor());
        if (cursor.chunk() >= file.chunks()) {
            return new Step.Done(new Progress(0, 0, 0, "the file has no rows"));
        }
        return step(org, file, kind, cursor, slice);
    }

    private record Cursor(int chunk, Tally tally) {
        static Cursor read(String written) {
            var parts = written.split(" ", 2);
            int chunk = parts[0].isEmpty() ? 0 : Integer.parseInt(parts[0]);
            return new Cursor(chunk, parts.length < 2 ? Tally.NONE : Tally.read(parts[1]));
        }

        String written() {
            return tally.isEmpty() ? Integer.toString(chunk) : chunk + " " + tally.written();
        }
    }

    /** Two that start a file at once may plan two jobs; the first that runs has it. */
    private void claim(ImportFile file, Slice slice) {
        long job = slice.job().value();
        var work = file.work();
        // Whoever started the file may write this very job down between the look at it and here.
        boolean mine = work == null
                ? store.started(file.org(), file.id(), job)
                        || store.find(file.org(), file.id())
                                .map(ImportFile::work)
                                .filter(now -> now == job)
                                .isPresent()
                : work == job;
        if (!mine) {
            throw new JobRefused("another job runs this file");
        }
    }

    private Step step(OrgId org, ImportFile file, ImportKind kind, Cursor cursor, Slice slice) {
        var header = new ImportHeader(kind.columns(org), file.header());
        var rows = store.chunk(org, file.id(), cursor.chunk()).stream()
                .map(header::row)
                .toList();
        var before = slice.progress();
        if (rows.isEmpty()) { // ended when the last rows were done, before that was written down
            return new Step.Done(new Progress(file.rows(), file.rows(), before.failed(), before.message()));
        }
        var origin = new ImportKind.Origin(file.id(), file.uploadedBy(), slice.at());
        var reading = opened(org, file, kind, origin);
        var problems = reading.write(rows, slice.beginning());
        if (!problems.isEmpty() || slice.beginning() == Slice.Beginning.REPEATED) {
            store.putProblems(
                    org, file.id(), rows.getFirst().number(), rows.getLast().number(), problems);
        }
        var tally = cursor.tally().plus(reading.tally());
        var progress = progress(file, before, rows.size(), RowProblem.refused(problems), tally);
        if (cursor.chunk() + 1 < file.chunks()) {
            return new Step.More(new Cursor(cursor.chunk() + 1, tally).written(), progress);
        }
        store.deleteRows(org, file.id());
        return new Step.Done(progress);
    }

    private static Progress progress(ImportFile file, Progress before, int rows, long bad, Tally tally) {
        long done = before.done() + rows;
        long failed = before.failed() + bad;
        var words = (done - failed) + " rows imported, " + failed + " not";
        return new Progress(done, file.rows(), failed, tally.isEmpty() ? words : words + ": " + tally.words());
    }

    private static ImportKind.Reading opened(OrgId org, ImportFile file, ImportKind kind, ImportKind.Origin origin) {
        try {
            return kind.open(org, file.options(), origin);
        } catch (InvalidFile wrong) {
            throw new JobRefused(wrong.message());
        }
    }
}
