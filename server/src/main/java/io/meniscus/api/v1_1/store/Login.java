package io.meniscus.api.v1_1.store;

import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.TillKind;

/** {@code GET /v1.1/store/login}: who the caller is; bad credentials never come here (v1.1/store "login"). */
record Login(Organizations organizations) implements Endpoint {

    public record Answer(Response response) {}

    public record Response(Status status, Store store) {}

    public record Store(User user) {}

    public record User(
            String username,
            String first_name,
            String last_name,
            String org_name,
            String user_id,
            String type,
            String org_id,
            String server_time,
            String store_server_prefix,
            String associate_login_enabled) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var till = Whose.till(request, organization);
        var user = new User(
                till.code(),
                till.name(),
                "",
                organization.profile().name(),
                Long.toString(till.id().value()),
                till.kind() == TillKind.TILL ? "TILL" : "STR_SERVER",
                Long.toString(organization.id().value()),
                V11Dates.withOffset(request.at(), organization.clusterZone()),
                "",
                "false");
        return Reply.of(200, 200, new Answer(new Response(Status.success("SUCCESS"), new Store(user))));
    }
}
