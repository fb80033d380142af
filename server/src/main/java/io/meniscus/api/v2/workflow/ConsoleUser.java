package io.meniscus.api.v2.workflow;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Operation;
import io.meniscus.access.Permission.Plane;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.Principal;
import io.meniscus.api.Calls;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.user.UserId;
import io.meniscus.workflow.WorkflowRefusal;

/**
 * Who calls, and for which organization. Refuses whoever is no console user, or has a role that may not (2001), and a
 * call whose {@code X-CAP-API-AUTH-ORG-ID} is missing (2005) or another organization's (2026).
 */
record ConsoleUser(UserId id, Organization organization) {
    private static final String ORGANIZATION = "X-CAP-API-AUTH-ORG-ID";

    /** Asked of the routes: whoever may read configuration is told by a code of its own what he may not. */
    static final Permission CALLER = new Permission(Resource.REQUESTS, Operation.READ, Plane.CONFIG);

    /** Who puts calls before others and who decides about them: editors and administrators do both. */
    private static final Permission MAKER_OR_CHECKER = new Permission(Resource.REQUESTS, Operation.WRITE, Plane.CONFIG);

    /** Somebody who looks. */
    static ConsoleUser viewer(Request request, Organizations organizations) throws WorkflowRefusal.Refused {
        if (!(request.caller().principal() instanceof Principal.AdminUser user)) {
            throw new WorkflowRefusal.Refused(new WorkflowRefusal.NotPermitted());
        }
        var named = request.header(ORGANIZATION).orElse("").strip();
        if (named.isEmpty()) {
            throw new WorkflowRefusal.Refused(new WorkflowRefusal.OrganizationMissing());
        }
        var organization = Calls.organization(request, organizations);
        if (!named.equals(Long.toString(organization.id().value()))) {
            throw new WorkflowRefusal.Refused(new WorkflowRefusal.OrganizationInvalid());
        }
        return new ConsoleUser(new UserId(user.id()), organization);
    }

    /** Somebody who asks or decides. */
    static ConsoleUser actor(Request request, Organizations organizations) throws WorkflowRefusal.Refused {
        var user = viewer(request, organizations);
        if (!request.mayAlso(MAKER_OR_CHECKER)) {
            throw new WorkflowRefusal.Refused(new WorkflowRefusal.NotPermitted());
        }
        return user;
    }
}
