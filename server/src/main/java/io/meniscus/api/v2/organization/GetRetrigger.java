package io.meniscus.api.v2.organization;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.SetupCall;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;

/** {@code …/rejectedTransactions/retriggerStatus/{retriggerId}}: how adding again went; an unknown one is 3202. */
final class GetRetrigger implements Endpoint {
    private final Organizations organizations;

    GetRetrigger(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public Reply handle(Request request) {
        Calls.organization(request, organizations);
        return SetupCall.refused(3202, "Retrigger not found");
    }
}
