package io.meniscus.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.core.OrgId;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.setup.Edit;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.organization.setup.Report;
import io.meniscus.organization.setup.SetupState;
import java.util.List;

/** Changes of the caller's organization's set-up, in the caller's name, for the endpoints that make them. */
public record Changes(OrganizationSetup setup, Organizations organizations) {

    /** Changes one entry, or {@code InvalidSetup}. */
    public Report edit(Request request, Kind kind, How how, ObjectNode entry) {
        return edit(request, List.of(new Edit(kind, how, entry)));
    }

    /** Changes entries, all or none, or {@code InvalidSetup}. */
    public Report edit(Request request, List<Edit> edits) {
        return setup.edit(org(request), edits, Calls.actor(request, organization(request)));
    }

    /** The organization as requests work on it; what was changed here is in it. */
    public Organization organization(Request request) {
        return Calls.organization(request, organizations);
    }

    /** The whole set-up as it is stored. */
    public SetupState state(Request request) {
        return setup.state(org(request)).orElseThrow();
    }

    private static OrgId org(Request request) {
        return request.caller().principal().org();
    }
}
