package io.meniscus.api.admin.jobs;

import io.meniscus.api.admin.AdminCall;
import io.meniscus.api.admin.wire.Problem;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.job.JobRefusal;
import java.util.List;

final class Errors {
    private Errors() {}

    static Reply reply(Request request, JobRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN -> AdminCall.notFound(request, "job");
            case ENDED -> conflict(request, "job-ended", "The job ended already");
            case NOT_TO_RETRY ->
                conflict(
                        request,
                        "not-to-retry",
                        "Only a failed or cancelled job is run again, and not while the same is waiting or running");
        };
    }

    private static Reply conflict(Request request, String code, String message) {
        return AdminCall.refused(request, 409, List.of(Problem.of(code, message)));
    }
}
