package io.meniscus.api.v2.fields;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.api.Changes;
import io.meniscus.api.v2.wire.Entity;
import io.meniscus.api.v2.wire.FailedEntity;
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
 * more audited ones than allowed (1023), whatever else does not fit (1026), and who is no administrator (91032).
 */
record CreateCustomFields(Changes changes) implements Endpoint {
    /** Asked here and not of the route: who is no administrator is refused in the body. */
    private static final Permission ADMINISTRATOR =
            new Permission(Resource.ADMIN, Permission.Operation.WRITE, Permission.Plane.CONFIG);

    /** The body; a scope inside a field is not looked at. */
    record Body(@Nullable String scope, @Nullable List<Definition> customFields) {}

    /** A field to define; marks are 0 or 1. */
    record Definition(
            @Nullable String name,
            @Nullable String type,
            @Nullable String dataType,
            @Nullable String label,
            @Nullable String defaultValue,
            @Nullable String phase,
            @Nullable Integer position,
            @Nullable String rule,
            @Nullable String serverRule,
            @Nullable String regex,
            @Nullable String error,
            @Nullable Integer isDisabled,
            @Nullable Integer isCompulsory,
            @Nullable Integer disableAtServer,
            @Nullable Integer isUpdatable,
            @Nullable Integer enableAuditTrail,
            @Nullable Integer isPiiData,
            @Nullable Integer isPsiData,
            @Nullable String helptext,
            @Nullable String attrs) {

        String nameText() {
            return name == null ? "" : name.strip();
        }

        ObjectNode entry(FieldScope scope) {
            var entry = JsonNodeFactory.instance.objectNode();
            entry.put(CustomFields.SCOPE.key(), scope.lowerCase());
            put(entry, CustomFields.NAME.key(), name);
            put(entry, CustomFields.TYPE.key(), type);
            put(entry, CustomFields.DATA_TYPE.key(), dataType);
            put(entry, CustomFields.LABEL.key(), label);
            put(entry, CustomFields.DEFAULT_VALUE.key(), defaultValue);
            put(entry, CustomFields.PHASE.key(), phase);
            put(entry, CustomFields.RULE.key(), rule);
            put(entry, CustomFields.SERVER_RULE.key(), serverRule);
            put(entry, CustomFields.REGEX.key(), regex);
            put(entry, CustomFields.ERROR.key(), error);
            put(entry, CustomFields.HELP_TEXT.key(), helptext);
            put(entry, CustomFields.ATTRIBUTES.key(), attrs);
            put(entry, CustomFields.POSITION.key(), position);
            put(entry, CustomFields.DISABLED.key(), isDisabled);
            put(entry, CustomFields.COMPULSORY.key(), isCompulsory);
            put(entry, CustomFields.DISABLED_AT_SERVER.key(), disableAtServer);
            put(entry, CustomFields.UPDATABLE.key(), isUpdatable);
            put(entry, CustomFields.AUDITED.key(), enableAuditTrail);
            put(entry, CustomFields.PII.key(), isPiiData);
            put(entry, CustomFields.PSI.key(), isPsiData);
            return entry;
        }

        private static void put(ObjectNode entry, String key, @Nullable String text) {
            if (text != null && !text.isBlank()) {
                entry.put(key, text);
            }
        }

        private static void put(ObjectNode entry, String key, @Nullable Integer number) {
            if (number != null) {
                entry.put(key, number);
            }
        }
    }

    @Override
    public Reply handle(Request request) {
        if (!request.mayAlso(ADMINISTRATOR)) {
            return refused(91032, "Only administrators define custom fields");
        }
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
