package io.meniscus.api.v2.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v2.wire.W;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer of {@code POST /v2/search/entity}: {@code data} has one element, the hits are inside it (v2/search). */
public record EntityReply(Pagination pagination, List<Hits> data, List<W> warnings, List<W> errors) {

    public record Pagination(int limit, int offset, String sortBy, String sortOrder, int total) {
        /** Newest first. */
        static Pagination of(int limit, int offset, int total) {
            return new Pagination(limit, offset, "ID", "DESC", total);
        }
    }

    /** The hits, under the name of what was searched. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Hits(
            String entityType,
            @Nullable List<CustomerHit> customerSearchDetails,
            @Nullable List<Object> transactionSearchDetails) {}

    /** A person with what was asked for. */
    public record CustomerHit(String entityId, List<Profile> profiles, Map<String, Object> enrichedFields) {}

    /** A person's names in one source account. */
    public record Profile(
            String source,
            @Nullable String firstName,
            @Nullable String lastName) {}
}
