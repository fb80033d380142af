package io.meniscus.api.v1_1.store;

import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Till;

/** The till a call is made by or attributed to. */
final class Whose {
    private Whose() {}

    static Till till(Request request, Organization organization) {
        return organization
                .till(request.caller().till())
                .orElseThrow(() -> new EdgeException(new EdgeRefusal.UnknownAttribution()));
    }
}
