package io.meniscus.api.admin.imports;

import io.meniscus.api.admin.AdminCall;
import io.meniscus.api.admin.wire.Problem;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.job.imports.ImportRefusal;
import java.util.List;

final class Errors {
    private Errors() {}

    static Reply reply(Request request, ImportRefusal refusal) {
        return switch (refusal) {
            case ImportRefusal.UnknownKind _ ->
                refused(request, 400, new Problem("unknown-kind", "There is no such import", "kind"));
            case ImportRefusal.UnknownOption unknown ->
                refused(request, 400, new Problem("unknown-option", unknown.words(), "option." + unknown.name()));
            case ImportRefusal.Unreadable(var code, var message) -> refused(request, 422, Problem.of(code, message));
            case ImportRefusal.UnknownImport _ -> AdminCall.notFound(request, "import");
            case ImportRefusal.BadHeader(var problems) ->
                AdminCall.refused(
                        request,
                        422,
                        problems.stream()
                                .map(problem -> new Problem("bad-header", problem, "header"))
                                .toList());
            case ImportRefusal.NotGranted barred ->
                refused(request, 403, new Problem("forbidden", barred.words(), "rows[" + barred.row() + "]"));
            case ImportRefusal.AlreadyStarted _ ->
                refused(request, 409, Problem.of("already-started", "This import was started before"));
        };
    }

    private static Reply refused(Request request, int status, Problem problem) {
        return AdminCall.refused(request, status, List.of(problem));
    }
}
