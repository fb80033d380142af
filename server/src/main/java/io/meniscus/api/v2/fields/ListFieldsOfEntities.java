package io.meniscus.api.v2.fields;

import io.meniscus.api.AskedLanguage;
import io.meniscus.api.Calls;
import io.meniscus.api.v2.wire.Entity;
import io.meniscus.core.field.OfferedField;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.field.PlatformFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code GET /v2/entity/extendedFields}: the same by entity type, without ids (v2/extended-fields "newer form"). */
final class ListFieldsOfEntities implements Endpoint {
    private static final int PLATFORM = -1;
    private final Organizations organizations;

    ListFieldsOfEntities(Organizations organizations) {
        this.organizations = organizations;
    }

    /** An extended field. */
    record Row(
            String name,
            int createdBy,
            String createdOn,
            int modifiedBy,
            String modifiedOn,
            String label,
            String entityType,
            String dataType) {}

    @Override
    public Reply handle(Request request) {
        var language = AskedLanguage.of(request);
        Map<String, List<Row>> byEntity = new LinkedHashMap<>();
        for (var offered : Calls.organization(request, organizations).fields().extended()) {
            byEntity.computeIfAbsent(offered.field().entity().entityType(), type -> new ArrayList<>())
                    .add(row(offered, language));
        }
        return Reply.ok(new Entity<>(byEntity, List.of(), List.of(), true));
    }

    private static Row row(OfferedField offered, String language) {
        var field = offered.field();
        var since = PlatformFields.SINCE.toString();
        return new Row(
                field.name(),
                PLATFORM,
                since,
                PLATFORM,
                since,
                field.labelIn(language),
                field.entity().entityType(),
                field.type().name());
    }
}
