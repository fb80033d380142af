package io.meniscus.api.v2.fields;

import io.meniscus.api.Changes;
import io.meniscus.api.v2.wire.Entity;
import io.meniscus.api.v2.wire.FailedEntity;
import io.meniscus.core.field.FieldScope;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import java.util.List;

/**
 * {@code GET /v2/org/customFields}: the custom fields of a scope or of all, with their ids, switched off or not
 * (v2/extended-fields). Refuses an unknown scope (1018).
 */
record ListAdminFields(Changes changes) implements Endpoint {
    @Override
    public Reply handle(Request request) {
        var organization = changes.organization(request);
        var asked = request.query("scope").orElse("").strip();
        var scope = FieldScope.read(asked);
        if (scope.isEmpty() && !asked.isEmpty()) {
            return Reply.refused(1018, FailedEntity.of(1018, "Scope is invalid"));
        }
        var fields = scope.map(one -> organization.fields().custom(one))
                .orElseGet(() -> organization.fields().custom());
        var rows = fields.stream()
                .map(field -> AdminField.of(organization.id(), field, field.id()))
                .toList();
        return Reply.ok(new Entity<>(rows, List.of(), List.of(), true));
    }
}
