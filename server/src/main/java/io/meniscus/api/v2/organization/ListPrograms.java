package io.meniscus.api.v2.organization;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.wire.W;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import java.util.List;

/** {@code GET /v2/organization/programs}: the active loyalty programs; an organization has none yet. */
final class ListPrograms implements Endpoint {
    private final Organizations organizations;

    ListPrograms(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The list. */
    record Body(List<Program> data, List<W> warnings, List<W> errors) {}

    /** A loyalty program. */
    record Program(long programId, String programName) {}

    @Override
    public Reply handle(Request request) {
        Calls.organization(request, organizations);
        return Reply.ok(new Body(List.of(), List.of(), List.of()));
    }
}
