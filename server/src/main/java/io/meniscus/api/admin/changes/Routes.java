package io.meniscus.api.admin.changes;

import static io.meniscus.api.admin.AdminRoute.optional;

import io.meniscus.api.admin.AdminCall;
import io.meniscus.api.admin.AdminRoute;
import io.meniscus.customer.Merges;
import io.meniscus.customer.request.Parties;
import io.meniscus.customer.request.Requests;
import io.meniscus.http.Dialect;
import io.meniscus.http.Route;
import io.meniscus.organization.Organizations;
import java.util.List;

/** The review queue: changes that were asked for, and merges that the rules held back. */
public record Routes(Dialect admin, Requests requests, Merges merges, Parties parties, Organizations organizations) {
    private static final String PATH = "/customer-requests";

    public List<Route> routes() {
        var calls = new ChangeCalls(requests, merges, parties, organizations);
        return List.of(
                new AdminRoute("GET", PATH, AdminCall.READ, "Changes asked for", ChangeCalls.Listed.class)
                        .to(
                                admin,
                                calls::list,
                                optional("kind", "mobile, email, external_id, address, mobile_realloc or merge"),
                                optional("status", "pending, approved or rejected"),
                                optional("customer", "who has a part in it, by id"),
                                optional("limit", "1 to 500, usually 50"),
                                optional("offset", "how many to leave out")),
                new AdminRoute(
                                "GET",
                                PATH + "/{id}",
                                AdminCall.READ,
                                "One, with what a merge would come to",
                                ShownRequest.class)
                        .to(admin, calls::get),
                new AdminRoute(
                                "POST",
                                PATH + "/{id}/approve",
                                AdminCall.WRITE,
                                "Approves one: what it asks for happens",
                                ShownRequest.class)
                        .takingByRunner(ChangeCalls.Comment.class, admin, calls::approve),
                new AdminRoute("POST", PATH + "/{id}/reject", AdminCall.WRITE, "Rejects one", ShownRequest.class)
                        .takingByRunner(ChangeCalls.Comment.class, admin, calls::reject));
    }
}
