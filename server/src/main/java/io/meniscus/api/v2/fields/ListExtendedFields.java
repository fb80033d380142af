package io.meniscus.api.v2.fields;

import io.meniscus.api.AskedLanguage;
import io.meniscus.api.Calls;
import io.meniscus.api.v2.wire.Entity;
import io.meniscus.core.field.FieldEntity;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.field.PlatformFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code GET /v2/extendedFields}: the extended fields an organization has, labels in the language asked for
 * (v2/extended-fields). {@code customer}, {@code lineitem} and {@code transaction} are there even when empty.
 */
final class ListExtendedFields implements Endpoint {
    private static final int PLATFORM = -1;
    private final Organizations organizations;

    ListExtendedFields(Organizations organizations) {
        this.organizations = organizations;
    }

    /** An extended field; nobody of the organization made it. */
    record Row(
            long id,
            String name,
            int createdBy,
            String createdOn,
            int modifiedBy,
            String modifiedOn,
            String label,
            String dataType,
            int parentId) {}

    @Override
    public Reply handle(Request request) {
        var fields = Calls.organization(request, organizations).fields();
        var language = AskedLanguage.of(request);
        var since = PlatformFields.SINCE.toString();
        Map<String, List<Row>> byEntity = new LinkedHashMap<>();
        for (var entity : FieldEntity.values()) {
            var rows = fields.extended(entity).stream()
                    .map(offered -> offered.field())
                    .map(field -> new Row(
                            field.id(),
                            field.name(),
                            PLATFORM,
                            since,
                            PLATFORM,
                            since,
                            field.labelIn(language),
                            field.type().name(),
                            PLATFORM))
                    .toList();
            if (!rows.isEmpty() || isAlwaysThere(entity)) {
                byEntity.put(entity.lowerCase(), rows);
            }
        }
        return Reply.ok(new Entity<>(byEntity, List.of(), List.of(), true));
    }

    private static boolean isAlwaysThere(FieldEntity entity) {
        return switch (entity) {
            case CUSTOMER, LINEITEM, TRANSACTION -> true;
            case CARD, LEAD, COMPANY, USERGROUP2 -> false;
        };
    }
}
