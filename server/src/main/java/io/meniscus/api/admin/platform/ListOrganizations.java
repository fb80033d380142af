package io.meniscus.api.admin.platform;

import io.meniscus.api.admin.AdminCall;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import java.util.List;

/** Organizations by code, a page of them, deactivated ones too. */
record ListOrganizations(PlatformCall call) implements Endpoint {
    record Answer(List<PlatformCall.Shown> organizations, int total) {}

    @Override
    public Reply handle(Request request) {
        var known = call.known();
        var page = known.stream()
                .skip(AdminCall.offset(request))
                .limit(AdminCall.limit(request))
                .map(call::shown)
                .toList();
        return Reply.ok(new Answer(page, known.size()));
    }
}
