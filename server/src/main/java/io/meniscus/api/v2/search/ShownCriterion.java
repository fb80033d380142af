package io.meniscus.api.v2.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v2.V2Dates;
import io.meniscus.api.v2.wire.W;
import io.meniscus.customer.search.SearchCriterion;
import io.meniscus.organization.Organization;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A criterion as it is answered (v2/search). The one that was just made is being verified, which is over by the next
 * read.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShownCriterion(
        String id,
        long orgId,
        String name,
        String searchStrategyType,
        String entityType,
        List<Field> fieldDefinitions,
        List<Field> dataFieldDefinitions,
        Policy searchDataPolicy,
        Status criteriaStatus,
        String bulkJobStatus,
        @Nullable Boolean active,
        Audit auditInfo) {

    /** The answer of create, read and deactivate. */
    public record Body(ShownCriterion data, List<W> errors) {}

    /** The answer of indexing older data. */
    public record Done(boolean data, List<W> errors) {}

    public record Field(
            String fieldId,
            @Nullable String fieldAlias,
            String fieldType,
            Reference dataSourceDetails,
            String dataType) {}

    public record Reference(String fieldReference) {}

    public record Policy(Span dataRetentionPolicy, String expireDataFrom) {}

    public record Span(String unit, int value) {}

    public record Status(String status) {}

    public record Audit(String createdOn, long createdBy, String lastUpdatedOn, long lastUpdatedBy) {}

    /** A criterion that was just made. */
    static Body made(Organization organization, SearchCriterion criterion) {
        return body(organization, criterion, "VERIFICATION_IN_PROGRESS", null);
    }

    /** A criterion as it stands. */
    static Body read(Organization organization, SearchCriterion criterion) {
        return body(organization, criterion, criterion.active() ? "ACTIVE" : "INACTIVE", criterion.active());
    }

    private static Body body(
            Organization organization, SearchCriterion criterion, String status, @Nullable Boolean active) {
        var draft = criterion.draft();
        var audit = criterion.audit();
        var zone = organization.clusterZone();
        var shown = new ShownCriterion(
                criterion.id(),
                organization.id().value(),
                draft.name(),
                draft.strategy().name(),
                draft.entity().name(),
                draft.fields().stream()
                        .map(field -> field(field, field.use().name()))
                        .toList(),
                draft.fields().stream().map(field -> field(field, "DATA")).toList(),
                new Policy(
                        new Span("DAYS", draft.retention().days()),
                        draft.retention().from()),
                new Status(status),
                "OPEN",
                active,
                new Audit(
                        V2Dates.dateTime(audit.createdAt(), zone),
                        audit.createdBy(),
                        V2Dates.dateTime(audit.updatedAt(), zone),
                        audit.updatedBy()));
        return new Body(shown, List.of());
    }

    private static Field field(SearchCriterion.Field field, String type) {
        return new Field(
                field.id(),
                field.alias().isEmpty() ? null : field.alias(),
                type,
                new Reference(field.reference()),
                field.dataType());
    }
}
