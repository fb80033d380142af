package io.meniscus.api.v2.fields;

import static io.meniscus.api.v2.fields.ShownField.mark;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.meniscus.api.Calls;
import io.meniscus.api.v2.wire.Failure;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.field.CustomField;
import io.meniscus.core.field.FieldScope;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import java.util.List;

/**
 * {@code GET /v2/organization/customFields}: the custom fields of a scope, or all (v2/extended-fields). Those that are
 * disabled come only when asked for. Refuses an unknown scope (3211) and one without any (3204; 3203 for all scopes).
 */
final class ListCustomFields implements Endpoint {
    private final Organizations organizations;

    ListCustomFields(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The list; {@code errors} is always there. */
    record Body(List<Row> data, List<W> warnings, List<W> errors) {}

    /** A custom field; marks are 0 or 1. */
    record Row(
            @JsonUnwrapped ShownField field,
            String regex,
            String error,
            String options,
            int isDisabled,
            int isCompulsory,
            int disableAtServer,
            int isUpdatable) {
        static Row of(CustomField field) {
            var texts = field.texts();
            return new Row(
                    ShownField.of(field, field.scope().lowerCase()),
                    texts.regex(),
                    texts.error(),
                    texts.options(),
                    mark(field, CustomField.Mark.DISABLED),
                    mark(field, CustomField.Mark.COMPULSORY),
                    mark(field, CustomField.Mark.DISABLED_AT_SERVER),
                    mark(field, CustomField.Mark.UPDATABLE));
        }
    }

    @Override
    public Reply handle(Request request) {
        var fields = Calls.organization(request, organizations).fields();
        var scope = request.query("scope").orElse("").strip();
        if (scope.isEmpty()) {
            return reply(request, fields.custom(), W.of(3203, "No custom fields found"));
        }
        return FieldScope.read(scope)
                .map(found ->
                        reply(request, fields.custom(found), W.of(3204, "No custom fields found for scope " + scope)))
                .orElseGet(() -> refused(W.of(3211, "Scope is invalid: " + scope)));
    }

    private static Reply reply(Request request, List<CustomField> fields, W none) {
        boolean disabled = isOn(request, "includeDisabled");
        boolean disabledAtServer = isOn(request, "includeDisabledAtServer");
        var rows = fields.stream()
                .filter(field -> disabled || !field.has(CustomField.Mark.DISABLED))
                .filter(field -> disabledAtServer || !field.has(CustomField.Mark.DISABLED_AT_SERVER))
                .map(Row::of)
                .toList();
        return rows.isEmpty() ? refused(none) : Reply.ok(new Body(rows, List.of(), List.of()));
    }

    private static boolean isOn(Request request, String flag) {
        var value = request.query(flag).orElse("").strip();
        return value.equals("1") || value.equalsIgnoreCase("true");
    }

    private static Reply refused(W error) {
        return Reply.refused(error.code(), new Failure(List.of(error), List.of()));
    }
}
