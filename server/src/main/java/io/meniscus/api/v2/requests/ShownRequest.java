package io.meniscus.api.v2.requests;

import io.meniscus.api.v2.V2Dates;
import io.meniscus.api.v2.customers.Details.EntityRef;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.identity.erasure.ErasureRequest;
import io.meniscus.organization.Organization;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A deletion as {@code GET /v2/requests} shows it; times in the cluster's zone. */
public record ShownRequest(
        String type,
        String baseType,
        String status,
        Attribution attribution,
        long id,
        Deletion customerDeletionDetails,
        List<W> warnings) {

    /** Who made and last changed it, and when. */
    public record Attribution(String createDate, EntityRef createdBy, EntityRef modifiedBy, String modifiedDate) {}

    /**
     * How far it is.
     *
     * @param scheduledOn null unless it was approved
     * @param deletedOn   null as long as the data is there
     */
    public record Deletion(
            String requestedOn,
            @Nullable String scheduledOn,
            @Nullable String deletedOn,
            String status) {}

    static ShownRequest of(ErasureRequest request, Organization organization) {
        return new ShownRequest(
                RequestType.TYPE,
                RequestType.BASE_TYPE,
                request.status().name(),
                new Attribution(
                        time(request.added(), organization),
                        entity(request.added().till(), organization),
                        entity(request.changed().till(), organization),
                        time(request.changed(), organization)),
                request.id().value(),
                new Deletion(
                        time(request.added(), organization),
                        time(request.dueAt(), organization),
                        time(request.deletedAt(), organization),
                        request.status().name()),
                List.of());
    }

    private static String time(Stamp stamp, Organization organization) {
        return V2Dates.dateTime(stamp.at(), organization.clusterZone());
    }

    private static @Nullable String time(@Nullable Instant at, Organization organization) {
        return at == null ? null : V2Dates.dateTime(at, organization.clusterZone());
    }

    private static EntityRef entity(TillId id, Organization organization) {
        return organization
                .till(id)
                .map(till -> new EntityRef(till.id().value(), till.code(), till.description(), till.name(), "TILL"))
                .orElseGet(() -> new EntityRef(null, null, null, null, null));
    }
}
