package io.meniscus.workflow;

import io.meniscus.core.world.Refusal;

/** Why a workflow was not started, shown or decided; nothing was called. */
public sealed interface WorkflowRefusal extends Refusal {
    /** Somebody who may not do this: no console user, or one whose role does not include it. */
    record NotPermitted() implements WorkflowRefusal {}

    /** Who asks may not decide. */
    record OwnRequest() implements WorkflowRefusal {}

    record Completed(String name) implements WorkflowRefusal {}

    record OrganizationMissing() implements WorkflowRefusal {}

    record OrganizationInvalid() implements WorkflowRefusal {}

    record NotFound(String name) implements WorkflowRefusal {}

    record ActionInvalid(String action) implements WorkflowRefusal {}

    record PayloadInvalid(String what) implements WorkflowRefusal {}

    record TypeUnsupported(String type) implements WorkflowRefusal {}

    record SortFieldInvalid(String field) implements WorkflowRefusal {}

    record SortOrderInvalid(String order) implements WorkflowRefusal {}

    /** The call's credentials are nobody's, or another organization's. */
    record IdentityInvalid() implements WorkflowRefusal {}

    record PropertyInvalid(String property) implements WorkflowRefusal {}

    /** There is no such call on this server. */
    record Inactive(String type) implements WorkflowRefusal {}

    /** It isn't the call that the type is for. */
    record CallInvalid(String expected) implements WorkflowRefusal {}

    record HeadersInvalid(String header) implements WorkflowRefusal {}

    record HostMissing() implements WorkflowRefusal {}

    record PathMissing() implements WorkflowRefusal {}

    record MethodMissing() implements WorkflowRefusal {}

    /** Carries a refusal out of reading a request. */
    final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient WorkflowRefusal refusal;

        public Refused(WorkflowRefusal refusal) {
            super(refusal.toString(), null, false, false);
            this.refusal = refusal;
        }

        public WorkflowRefusal refusal() {
            return refusal;
        }
    }
}
