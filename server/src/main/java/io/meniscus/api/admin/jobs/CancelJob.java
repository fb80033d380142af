package io.meniscus.api.admin.jobs;

import io.meniscus.api.admin.AdminCall;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.job.JobId;
import io.meniscus.job.Jobs;
import io.meniscus.organization.Organizations;

/** Ends a job before its next slice. */
record CancelJob(Jobs jobs, Organizations organizations) implements Endpoint {
    @Override
    public Reply handle(Request request) {
        var org = AdminCall.organization(request, organizations);
        var id = new JobId(AdminCall.id(request));
        return jobs.cancel(org, id)
                .map(refusal -> Errors.reply(request, refusal))
                .orElseGet(() -> Reply.ok(ShownJob.of(jobs.find(org, id).orElseThrow())));
    }
}
