package io.meniscus.api.v2.workflow;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.meniscus.core.FreeText;
import io.meniscus.core.OrgId;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.user.Users;
import io.meniscus.workflow.Workflow;
import io.meniscus.workflow.WorkflowRefusal;
import io.meniscus.workflow.Workflows;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code PUT /api_gateway/v2/request-workflow/{requestType}}: approves a call that waits, which is made then, or
 * rejects it. Refuses who may not, and who asked for it (2001), one that was decided (2002), an id or action there is
 * not (2007), and a payload without decision or message, or of a call that was erased (2008).
 */
record DecideWorkflow(Workflows workflows, Making making, Users users, Organizations organizations)
        implements WorkflowCall.Act {
    private static final String ACTION = "AdminTask";

    /** Which one, and what is said of it. */
    record Body(
            @Nullable String requestId,
            @Nullable String actionName,
            @Nullable Payload payload) {}

    record Payload(
            @JsonProperty("AdminTask-Payload") @Nullable Word word) {}

    record Word(@Nullable String actionDecision, @Nullable String actionMessage) {}

    private enum Verdict {
        APPROVED,
        REJECTED
    }

    @Override
    public Reply act(Request request) throws WorkflowRefusal.Refused {
        var user = ConsoleUser.actor(request, organizations);
        var org = user.organization().id();
        var body = request.read(Body.class);
        var workflow = found(request, org, FreeText.of(body.requestId()));
        if (!FreeText.of(body.actionName()).equalsIgnoreCase(ACTION)) {
            throw refused(new WorkflowRefusal.ActionInvalid(FreeText.of(body.actionName())));
        }
        var payload = body.payload();
        var word = said(payload == null ? null : payload.word());
        var verdict = verdict(word);
        if (workflow.maker().equals(user.id())) {
            throw refused(new WorkflowRefusal.OwnRequest());
        }
        if (workflow.state().isOver()) {
            throw refused(new WorkflowRefusal.Completed(workflow.name()));
        }
        var decision = new Workflow.Decision(user.id(), request.at(), FreeText.of(word.actionMessage()));
        switch (verdict) {
            case APPROVED -> approve(request, org, workflow, decision);
            case REJECTED -> reject(request, org, workflow, decision);
        }
        return Reply.ok(new ShownWorkflow.Body(
                ShownWorkflow.of(workflows.find(org, workflow.name()).orElse(workflow), users, user.organization())));
    }

    private Workflow found(Request request, OrgId org, String name) throws WorkflowRefusal.Refused {
        return workflows
                .find(org, name.toLowerCase(Locale.ROOT))
                .filter(found -> found.type().wire().equalsIgnoreCase(request.pathParameter("requestType")))
                .orElseThrow(() -> refused(new WorkflowRefusal.NotFound(name)));
    }

    private static Word said(@Nullable Word word) throws WorkflowRefusal.Refused {
        if (word == null || FreeText.of(word.actionMessage()).isEmpty()) {
            throw refused(new WorkflowRefusal.PayloadInvalid("actionMessage is missing"));
        }
        return word;
    }

    private static Verdict verdict(Word word) throws WorkflowRefusal.Refused {
        return switch (FreeText.of(word.actionDecision()).toLowerCase(Locale.ROOT)) {
            case "approved" -> Verdict.APPROVED;
            case "rejected" -> Verdict.REJECTED;
            default -> throw refused(new WorkflowRefusal.PayloadInvalid("actionDecision is approved or rejected"));
        };
    }

    private void approve(Request request, OrgId org, Workflow workflow, Workflow.Decision decision)
            throws WorkflowRefusal.Refused {
        if (workflow.call().isEmpty()) {
            throw refused(new WorkflowRefusal.PayloadInvalid("its customer was erased"));
        }
        var call = StoredCall.of(workflow.type(), ShownWorkflow.tree(workflow.call()));
        making.check(call, request, org);
        if (!workflows.take(org, workflow, decision, request.id())) {
            throw refused(new WorkflowRefusal.Completed(workflow.name()));
        }
        making.make(org, workflow, call, request);
    }

    private void reject(Request request, OrgId org, Workflow workflow, Workflow.Decision decision)
            throws WorkflowRefusal.Refused {
        if (!workflows.reject(org, workflow, decision, request.id())) {
            throw refused(new WorkflowRefusal.Completed(workflow.name()));
        }
    }

    private static WorkflowRefusal.Refused refused(WorkflowRefusal refusal) {
        return new WorkflowRefusal.Refused(refusal);
    }
}
