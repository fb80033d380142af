package io.meniscus.api.v2.organization;

import io.meniscus.api.v2.SetupCall;
import io.meniscus.api.v2.wire.Failure;
import io.meniscus.api.v2.wire.W;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.setup.OrganizationSetup;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code …/rejectedTransactions/markFailed} and {@code …/retrigger}: give bills up or add them again. None are kept
 * yet, so each id is refused as unknown (3202); no ids at all are 400.
 */
final class ChangeRejected implements Endpoint {
    private final Organizations organizations;
    private final OrganizationSetup setup;

    ChangeRejected(Organizations organizations, OrganizationSetup setup) {
        this.organizations = organizations;
        this.setup = setup;
    }

    /** Which ones. */
    record Body(@Nullable List<@Nullable Long> ids) {}

    @Override
    public Reply handle(Request request) {
        SetupCall.ofAdministrator(request, organizations, setup);
        var ids = request.read(Body.class).ids();
        if (ids == null || ids.isEmpty()) {
            throw SetupCall.missing("ids");
        }
        var errors = ids.stream()
                .filter(Objects::nonNull)
                .map(id -> W.of(3202, "Rejected transaction not found: " + id))
                .toList();
        return Reply.refused(3202, new Failure(errors, List.of()));
    }
}
