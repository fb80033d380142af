package io.meniscus.api.v1_1.organization;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.core.field.CustomField;
import io.meniscus.core.field.CustomField.Mark;
import io.meniscus.core.field.FieldScope;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import java.util.List;

/**
 * {@code GET /v1.1/organization/customfields}: definitions of a scope or of all (v1.1/organization). An organization
 * without any is 3203, a scope without any, known or not, 3204.
 */
record GetCustomFields(Organizations organizations) implements Endpoint {
    /** The answer. */
    record Body(Response response) {}

    /** What stands inside. */
    record Response(Status status, Answered organization) {}

    /** The organization's part. */
    record Answered(Fields custom_fields) {}

    /** The list. */
    record Fields(List<Row> field) {}

    /** A definition; all values are text. */
    record Row(
            String name,
            String label,
            String type,
            String datatype,
            String defaultValue,
            String phase,
            String position,
            String rule,
            String regex,
            String error,
            String options,
            String scope,
            String is_mandatory,
            String is_disabled) {

        /** {@code default}, which Java keeps for itself. */
        @Override
        @JsonProperty("default")
        public String defaultValue() {
            return defaultValue;
        }

        static Row of(CustomField field) {
            var texts = field.texts();
            return new Row(
                    field.name(),
                    texts.label(),
                    field.input().wire(),
                    field.dataType().wire(),
                    texts.defaultValue(),
                    texts.phase(),
                    Integer.toString(field.position()),
                    texts.rule(),
                    texts.regex(),
                    texts.error(),
                    texts.options(),
                    field.scope().lowerCase(),
                    field.has(Mark.COMPULSORY) ? "1" : "0",
                    field.has(Mark.DISABLED) ? "1" : "0");
        }
    }

    @Override
    public Reply handle(Request request) {
        var fields = Calls.organization(request, organizations).fields();
        var asked = request.query("scope").orElse("").strip();
        var found = asked.isEmpty()
                ? fields.custom()
                : FieldScope.read(asked).map(fields::custom).orElse(List.of());
        var rows = found.stream()
                .filter(field -> !field.has(Mark.DISABLED_AT_SERVER))
                .map(Row::of)
                .toList();
        if (rows.isEmpty()) {
            int code = asked.isEmpty() ? 3203 : 3204;
            var status = Status.failure(code, asked.isEmpty() ? "No custom fields found" : "No custom fields in scope");
            return Reply.refused(code, new Body(new Response(status, new Answered(new Fields(rows)))));
        }
        return Reply.ok(new Body(new Response(Status.success("SUCCESS"), new Answered(new Fields(rows)))));
    }
}
