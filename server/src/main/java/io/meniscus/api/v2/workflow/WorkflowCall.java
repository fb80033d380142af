package io.meniscus.api.v2.workflow;

import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.workflow.WorkflowRefusal;

/** A call on workflows: what it refuses is worded here. */
record WorkflowCall(Act act) implements Endpoint {

    /** What is done. */
    @FunctionalInterface
    interface Act {
        Reply act(Request request) throws WorkflowRefusal.Refused;
    }

    @Override
    public Reply handle(Request request) {
        try {
            return act.act(request);
        } catch (WorkflowRefusal.Refused e) {
            return Errors.reply(e.refusal());
        }
    }
}
