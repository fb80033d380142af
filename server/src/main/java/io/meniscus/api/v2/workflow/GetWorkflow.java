package io.meniscus.api.v2.workflow;

import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.user.Users;
import io.meniscus.workflow.WorkflowRefusal;
import io.meniscus.workflow.Workflows;
import java.util.Locale;

/** {@code GET /api_gateway/v2/request-workflow/requests/{requestId}}: one. Refuses an id there is not (2007). */
record GetWorkflow(Workflows workflows, Users users, Organizations organizations) implements WorkflowCall.Act {

    @Override
    public Reply act(Request request) throws WorkflowRefusal.Refused {
        var organization = ConsoleUser.viewer(request, organizations).organization();
        var name = request.pathParameter("requestId").strip();
        var found = workflows
                .find(organization.id(), name.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new WorkflowRefusal.Refused(new WorkflowRefusal.NotFound(name)));
        return Reply.ok(new ShownWorkflow.Body(ShownWorkflow.of(found, users, organization)));
    }
}
