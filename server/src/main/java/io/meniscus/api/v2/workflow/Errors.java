package io.meniscus.api.v2.workflow;

import io.meniscus.api.v2.wire.Failure;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.world.Refusal;
import io.meniscus.http.Reply;
import io.meniscus.workflow.WorkflowRefusal;
import java.util.List;

/** The codes and words of request workflows (v2/requests "Errors"). */
final class Errors {
    private Errors() {}

    /** HTTP 200 with the code in its body. */
    static Reply reply(Refusal refusal) {
        if (refusal instanceof WorkflowRefusal workflow) {
            var error = of(workflow);
            return Reply.refused(error.code(), new Failure(List.of(error), List.of()));
        }
        throw new IllegalStateException("workflows do not refuse with " + refusal);
    }

    static W of(WorkflowRefusal refusal) {
        return switch (refusal) {
            case WorkflowRefusal.NotPermitted() -> W.of(2001, "User does not have permission");
            case WorkflowRefusal.OwnRequest() -> W.of(2001, "A maker cannot check their own request");
            case WorkflowRefusal.Completed(var name) -> W.of(2002, "Request is already completed: " + name);
            case WorkflowRefusal.OrganizationMissing() -> W.of(2005, "X-CAP-API-AUTH-ORG-ID is missing");
            case WorkflowRefusal.OrganizationInvalid() -> W.of(2026, "X-CAP-API-AUTH-ORG-ID is invalid");
            case WorkflowRefusal.NotFound(var name) -> W.of(2007, "Request id is invalid: " + name);
            case WorkflowRefusal.ActionInvalid(var action) -> W.of(2007, "Action is invalid: " + action);
            case WorkflowRefusal.PayloadInvalid(var what) -> W.of(2008, "Payload is invalid: " + what);
            case WorkflowRefusal.TypeUnsupported(var type) -> W.of(2009, "Request type is not supported: " + type);
            case WorkflowRefusal.SortFieldInvalid(var field) -> W.of(2011, "Sort field is invalid: " + field);
            case WorkflowRefusal.SortOrderInvalid(var order) -> W.of(2012, "Sort order is invalid: " + order);
            case WorkflowRefusal.IdentityInvalid() -> W.of(2013, "Identity check of the call failed");
            case WorkflowRefusal.PropertyInvalid(var property) -> W.of(2018, "Property is invalid: " + property);
            case WorkflowRefusal.Inactive(var type) -> W.of(2021, "Workflow is missing or inactive: " + type);
            case WorkflowRefusal.CallInvalid(var expected) -> W.of(2022, "URI is invalid, expected " + expected);
            case WorkflowRefusal.HeadersInvalid(var header) -> W.of(2023, "Headers are invalid: " + header);
            case WorkflowRefusal.HostMissing() -> W.of(2027, "Hostname is missing");
            case WorkflowRefusal.PathMissing() -> W.of(2028, "Path is missing");
            case WorkflowRefusal.MethodMissing() -> W.of(2029, "Method is missing");
        };
    }
}
