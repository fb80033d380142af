package io.meniscus.console.imports;

import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.setup.Words;
import io.meniscus.console.view.Times;
import io.meniscus.console.view.Tone;
import io.meniscus.job.imports.ImportRefusal;
import io.meniscus.job.imports.ImportState;
import io.meniscus.job.imports.ImportStatus;
import java.util.Locale;

/** Imports as people read them. */
final class Told {
    private Told() {}

    static String title(String kind) {
        return Words.of(kind.replaceAll("[-_]", " "));
    }

    static String state(ImportStatus status) {
        return switch (status.state()) {
            case UPLOADED, PREVIEWED -> "Not started";
            case RUNNING -> "Running";
            case DONE -> failed(status) > 0 ? "Done, with errors" : "Done";
            case FAILED -> "Failed";
            case CANCELLED -> "Cancelled";
        };
    }

    static Tone tone(ImportStatus status) {
        return switch (status.state()) {
            case UPLOADED, PREVIEWED, CANCELLED -> Tone.QUIET;
            case RUNNING -> Tone.WARN;
            case DONE -> failed(status) > 0 ? Tone.WARN : Tone.GOOD;
            case FAILED -> Tone.BAD;
        };
    }

    static boolean isStarted(ImportStatus status) {
        return status.state() != ImportState.UPLOADED && status.state() != ImportState.PREVIEWED;
    }

    static long done(ImportStatus status) {
        var work = status.work();
        return work == null ? 0 : work.progress().done();
    }

    static long failed(ImportStatus status) {
        var work = status.work();
        return work == null ? 0 : work.progress().failed();
    }

    static ImportsModel.Row row(ImportStatus status, Visit visit) {
        var file = status.file();
        return new ImportsModel.Row(
                file.fileName().isEmpty() ? "Import " + file.id() : file.fileName(),
                visit.path(Place.IMPORTS, "/" + file.id()),
                title(file.kind()),
                new Times(visit.organization().profile().timeZone()).minute(file.uploadedAt()),
                file.uploadedBy(),
                tone(status),
                state(status),
                String.format(Locale.ENGLISH, "%,d", file.rows()));
    }

    static String refusal(ImportRefusal refusal) {
        return switch (refusal) {
            case ImportRefusal.UnknownKind _ -> "Choose what is imported.";
            case ImportRefusal.UnknownOption unknown -> unknown.words() + ".";
            case ImportRefusal.Unreadable(var _, var message) -> Words.problem(message);
            case ImportRefusal.UnknownImport _ -> "There is no such import.";
            case ImportRefusal.BadHeader(var problems) -> String.join(" ", problems);
            case ImportRefusal.NotGranted barred -> barred.words() + ".";
            case ImportRefusal.AlreadyStarted _ -> "This import was started before.";
        };
    }
}
