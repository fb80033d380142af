package io.meniscus.api.v2.fields;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meniscus.api.Changes;
import io.meniscus.api.v2.wire.Entity;
import io.meniscus.api.v2.wire.Failure;
import io.meniscus.core.field.FieldChange;
import io.meniscus.core.field.FieldEntity;
import io.meniscus.core.field.FieldReader;
import io.meniscus.core.field.FieldScope;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.kinds.Profile;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.InvalidSetup;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v2/customField/tag}: the organization's own value of one of its custom fields (v2/extended-fields).
 * Refuses another scope than ORG_CUSTOM_FIELD (1018), another organization's id (1064), no field or name (1024), a
 * field that is not defined or does not take the value (1017), and what cannot be saved (1026). An empty value takes
 * away what there was.
 */
record TagOrganization(Changes changes) implements Endpoint {
    /** The body. */
    record Body(
            @Nullable String scope,
            @Nullable Long entityId,
            @Nullable Value customField) {}

    /** The field's value. */
    record Value(@Nullable String name, @Nullable String value) {}

    @Override
    public Reply handle(Request request) {
        var body = request.read(Body.class);
        var scope = FieldScope.read(body.scope() == null ? "" : body.scope());
        if (!scope.equals(Optional.of(FieldScope.ORG_CUSTOM_FIELD))) {
            return refused(1018, "Scope is invalid");
        }
        var organization = changes.organization(request);
        if (body.entityId() == null || body.entityId() != organization.id().value()) {
            return refused(1064, "Organization id is invalid");
        }
        var given = body.customField();
        var name = given == null || given.name() == null ? "" : given.name().strip();
        if (given == null || name.isEmpty() || given.value() == null) {
            return refused(1024, "Parameter is empty: customField");
        }
        var reader = new FieldReader(
                organization.fields(), FieldScope.ORG_CUSTOM_FIELD, FieldEntity.CUSTOMER, _ -> Optional.empty());
        reader.custom(name, given.value());
        if (!reader.warnings().isEmpty()) {
            return refused(1017, "Custom field is not defined or does not take the value: " + name);
        }
        var entry = JsonNodeFactory.instance.objectNode();
        var values = entry.putObject(Profile.CUSTOM_FIELDS.key()).put(name, "");
        for (var change : reader.given().custom()) {
            if (change instanceof FieldChange.Put put) {
                values.put(name, put.value());
            }
        }
        try {
            changes.edit(request, Profile.KIND, How.CHANGE, entry);
        } catch (InvalidSetup e) {
            return refused(
                    1026,
                    "Custom field could not be saved: "
                            + e.problems().getFirst().message());
        }
        return Reply.ok(new Entity<>(organization.id().value(), List.of(), List.of(), true));
    }

    private static Reply refused(int code, String message) {
        return Reply.refused(code, Failure.of(code, message));
    }
}
