package io.meniscus.api.v2.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.meniscus.core.OrgId;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.OwnCalls;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.http.body.Json;
import io.meniscus.workflow.Workflow;
import io.meniscus.workflow.WorkflowRefusal;
import io.meniscus.workflow.WorkflowState;
import io.meniscus.workflow.Workflows;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a call that waited is made, and whether it did what it should. */
record Making(OwnCalls calls, Workflows workflows) {

    /** What a call answered. */
    record Output(int status, Map<String, List<String>> headers, JsonNode body) {}

    /** Refuses a call there is not (2021), and one that its own credentials would not be let in for (2013). */
    void check(StoredCall call, Request request, OrgId org) throws WorkflowRefusal.Refused {
        var type = call.type();
        if (!calls.serves(type.method(), type.path())) {
            throw new WorkflowRefusal.Refused(new WorkflowRefusal.Inactive(type.wire()));
        }
        try {
            var caller = calls.admit(call.head(request, ""));
            if (caller == null || !caller.principal().org().equals(org)) {
                throw new WorkflowRefusal.Refused(new WorkflowRefusal.IdentityInvalid());
            }
        } catch (EdgeException e) {
            if (e.refusal() instanceof EdgeRefusal.RateLimited) {
                throw e;
            }
            throw new WorkflowRefusal.Refused(new WorkflowRefusal.IdentityInvalid());
        }
    }

    /** Makes the call of a workflow that was taken before, and keeps how it ended. */
    void make(OrgId org, Workflow workflow, StoredCall call, Request request) {
        var answer = calls.answer(call.head(request, Workflows.key(workflow)), call.content());
        var output = output(answer, request);
        var end = isFailure(output) ? WorkflowState.FAILED : WorkflowState.APPROVED;
        workflows.finish(org, workflow, end, new String(Json.write(output), StandardCharsets.UTF_8));
    }

    private static Output output(OwnCalls.Answer answer, Request request) {
        var headers = new LinkedHashMap<String, List<String>>();
        headers.put("X-Cap-Requestid", List.of(request.id().value()));
        answer.reply().headers().forEach((name, value) -> headers.put(name, List.of(value)));
        var bytes = answer.bytes();
        if (bytes != null) {
            headers.put("Content-Type", List.of(bytes.contentType()));
        }
        return new Output(answer.reply().status(), headers, body(bytes));
    }

    private static JsonNode body(Reply.@Nullable Raw bytes) {
        if (bytes == null) {
            return TextNode.valueOf("");
        }
        return bytes.contentType().startsWith("application/json")
                ? Json.read(bytes.bytes(), JsonNode.class, Json.Leniency.USUAL)
                : TextNode.valueOf(new String(bytes.bytes(), StandardCharsets.UTF_8));
    }

    /** By the HTTP status, by the errors of v2, by the status of v1.1, which is HTTP 200 whatever went wrong. */
    private static boolean isFailure(Output output) {
        var status = output.body().path("response").path("status").path("success");
        return output.status() >= 400
                || !output.body().path("errors").isEmpty()
                || status.asText("true").equalsIgnoreCase("false");
    }
}
