package io.meniscus.api.admin.jobs;

import io.meniscus.api.admin.AdminCall;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.job.JobKind;
import io.meniscus.job.JobState;
import io.meniscus.job.Jobs;
import io.meniscus.organization.Organizations;
import java.util.List;
import java.util.Locale;

/** Jobs of an organization, the newest first. */
record ListJobs(Jobs jobs, Organizations organizations) implements Endpoint {
    record Answer(List<ShownJob> jobs) {}

    @Override
    public Reply handle(Request request) {
        var org = AdminCall.organization(request, organizations);
        var kind = request.query("kind").map(ListJobs::kind).orElse(null);
        var state = request.query("state").map(ListJobs::state).orElse(null);
        return Reply.ok(answer(jobs.list(org, kind, state, AdminCall.limit(request), AdminCall.offset(request))));
    }

    private static Answer answer(List<io.meniscus.job.Work> found) {
        return new Answer(found.stream().map(ShownJob::of).toList());
    }

    private static JobKind kind(String name) {
        try {
            return new JobKind(name);
        } catch (IllegalArgumentException _) {
            throw new EdgeException(new EdgeRefusal.BadParameter("there is no such kind of job"));
        }
    }

    private static JobState state(String name) {
        try {
            return JobState.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw new EdgeException(
                    new EdgeRefusal.BadParameter("state is waiting, running, done, failed or cancelled"));
        }
    }
}
