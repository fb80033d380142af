package io.meniscus.api.v2.organization;

import io.meniscus.api.v2.SetupCall;
import io.meniscus.api.v2.wire.Created;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.setup.OrganizationSetup;

/**
 * {@code POST /v2/orgEntity/store}: makes a store (v2/organization). Refuses a name (1206) or code (1220) that is
 * taken, none of its external ids (1221), an unknown zone or concept (3202) and no code or name (400).
 */
final class AddStore implements Endpoint {
    private final Organizations organizations;
    private final OrganizationSetup setup;

    AddStore(Organizations organizations, OrganizationSetup setup) {
        this.organizations = organizations;
        this.setup = setup;
    }

    @Override
    public Reply handle(Request request) {
        var call = SetupCall.ofEntity(request, organizations, setup);
        var body = request.read(StoreBody.class);
        if (NewStore.text(body.code()).isEmpty() || NewStore.text(body.name()).isEmpty()) {
            throw SetupCall.missing(NewStore.text(body.code()).isEmpty() ? "code" : "name");
        }
        return switch (NewStore.make(call, body, NewStore.Spelling.PLAIN)) {
            case NewStore.Result.Made(var id, var warnings) -> Reply.ok(new Created(id, warnings, null));
            case NewStore.Result.Refused(var error) -> SetupCall.refused(error);
        };
    }
}
