package io.meniscus.api.admin.jobs;

import static io.meniscus.api.admin.AdminRoute.optional;

import io.meniscus.api.admin.AdminCall;
import io.meniscus.api.admin.AdminRoute;
import io.meniscus.http.Dialect;
import io.meniscus.http.Route;
import io.meniscus.job.Jobs;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.setup.OrganizationSetup;
import java.util.List;

/** Jobs. */
public record Routes(Dialect admin, Jobs jobs, OrganizationSetup setup, Organizations organizations) {
    public List<Route> routes() {
        return List.of(
                new AdminRoute("GET", "/jobs", AdminCall.READ, "Jobs, the newest first", ListJobs.Answer.class)
                        .to(
                                admin,
                                new ListJobs(jobs, organizations),
                                optional("kind", "only jobs of this kind"),
                                optional("state", "waiting, running, done, failed or cancelled"),
                                optional("limit", "1 to 500, usually 50"),
                                optional("offset", "how many to leave out")),
                new AdminRoute("GET", "/jobs/{id}", AdminCall.READ, "A job and its progress", ShownJob.class)
                        .to(admin, new GetJob(jobs, organizations)),
                new AdminRoute("POST", "/jobs/{id}/cancel", AdminCall.WRITE, "Ends a job", ShownJob.class)
                        .to(admin, setup, new CancelJob(jobs, organizations), Route.Bodies.NONE),
                new AdminRoute("POST", "/jobs/{id}/retry", AdminCall.WRITE, "Lets a job go on", ShownJob.class)
                        .to(admin, setup, new RetryJob(jobs, organizations), Route.Bodies.NONE));
    }
}
