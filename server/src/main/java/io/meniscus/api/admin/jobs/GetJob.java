package io.meniscus.api.admin.jobs;

import io.meniscus.api.admin.AdminCall;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.job.JobId;
import io.meniscus.job.Jobs;
import io.meniscus.organization.Organizations;

/** One job. */
record GetJob(Jobs jobs, Organizations organizations) implements Endpoint {
    @Override
    public Reply handle(Request request) {
        var org = AdminCall.organization(request, organizations);
        return jobs.find(org, new JobId(AdminCall.id(request)))
                .map(work -> Reply.ok(ShownJob.of(work)))
                .orElseGet(() -> AdminCall.notFound(request, "job"));
    }
}
