package io.meniscus.api.v3.subjects;

import io.meniscus.core.identity.Stamp;
import io.meniscus.core.identity.erasure.ErasedKind;
import io.meniscus.core.identity.erasure.ErasureRequest;
import io.meniscus.customer.erasure.Receipt;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Till;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request for erasure; it names nobody.
 *
 * @param status    PENDING, REJECTED, APPROVED, CANCELLED or DELETED
 * @param scheduled when the data goes (ISO 8601, UTC); left out unless it was approved
 * @param deleted   when it went; left out as long as it is there
 * @param removed   how much of each kind went: 0 for all kinds until then
 */
public record ShownReceipt(
        long request,
        long customer,
        String status,
        Done requested,
        Done changed,
        @Nullable String scheduled,
        @Nullable String deleted,
        Map<String, Long> removed) {

    /** When (ISO 8601, UTC), at which till and by which call. */
    public record Done(String at, @Nullable String till, String requestId) {}

    static ShownReceipt of(ErasureRequest request, Receipt receipt, Organization organization) {
        var removed = new LinkedHashMap<String, Long>();
        for (var kind : ErasedKind.values()) {
            removed.put(kind.lowerCase(), receipt.removed().getOrDefault(kind, 0L));
        }

        return new ShownReceipt(
                request.id().value(),
                request.customer().value(),
                request.status().name(),
                done(request.added(), organization),
                done(request.changed(), organization),
                text(request.dueAt()),
                text(request.deletedAt()),
                removed);
    }

    private static Done done(Stamp stamp, Organization organization) {
        return new Done(
                stamp.at().toString(),
                organization.till(stamp.till()).map(Till::code).orElse(null),
                stamp.request().value());
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
