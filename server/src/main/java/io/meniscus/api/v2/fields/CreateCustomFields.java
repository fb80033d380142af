package io.meniscus.api.v2.fields;

import io.meniscus.api.Changes;
import io.meniscus.api.v2.wire.Entity;
import io.meniscus.api.v2.wire.FailedEntity;
import io.meniscus.api.v2.wire.FieldBody;
import io.meniscus.core.field.FieldScope;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.kinds.CustomFields;
import io.meniscus.organization.setup.Edit;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.InvalidSetup;
import io.meniscus.organization.setup.Problem;
import io.meniscus.organization.setup.Problem.Cause;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v2/customFields}: defines custom fields of a scope, all or none (v2/extended-fields). Refuses an unknown
 * scope (1018), an empty list (1028), a field without a name (1024), one that is there already or named twice (1025),
 * more audited ones than allowed (1023), and whatever else does not fit (1026).
 */
record CreateCustomFields(Changes changes) implements Endpoint {
    /** The body; a scope inside a field is not looked at. */
    record Body(@Nullable String scope, @Nullable List<FieldBody> customFields) {}

    @Override
    public Reply handle(Request request) {
        var body = request.read(Body.class);
        var scope = FieldScope.read(body.scope() == null ? "" : body.scope()).orElse(null);
        if (scope == null) {
            return refused(1018, "Scope is invalid");
        }
        var given = body.customFields();
        if (given == null || given.isEmpty()) {
            return refused(1028, "Custom fields list is empty");
        }
        if (given.stream().anyMatch(field -> field.nameText().isEmpty())) {
            return refused(1024, "Parameter is empty: name");
        }
        var edits = new ArrayList<Edit>();
        given.forEach(field -> edits.add(new Edit(CustomFields.KIND, How.NEW, field.entry(scope))));
        try {
            changes.edit(request, edits);
        } catch (InvalidSetup e) {
            return refused(e.problems().getFirst());
        }
        var organization = changes.organization(request);
        var rows = given.stream()
                .flatMap(field -> organization.fields().custom(scope, field.nameText()).stream())
                .map(field -> AdminField.of(organization.id(), field, null))
                .toList();
        return Reply.ok(new Entity<>(rows, List.of(), List.of(), true));
    }

    private static Reply refused(Problem problem) {
        if (problem.cause() == Cause.EXISTS || problem.cause() == Cause.TAKEN) {
            return refused(1025, "Custom field already exists");
        }
        if (problem.field().equals(CustomFields.AUDITED.key()) && problem.cause() == Cause.CONFLICT) {
            return refused(1023, "Auditable custom fields limit exceeded");
        }
        return refused(1026, "Custom field could not be saved: " + problem.field() + " " + problem.message());
    }

    private static Reply refused(int code, String message) {
        return Reply.refused(code, FailedEntity.of(code, message));
    }
}
