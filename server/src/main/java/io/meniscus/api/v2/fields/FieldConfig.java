package io.meniscus.api.v2.fields;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meniscus.api.Changes;
import io.meniscus.api.v2.V2Dates;
import io.meniscus.api.v2.wire.Failure;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.field.ExtendedField;
import io.meniscus.core.field.FieldPolicy;
import io.meniscus.core.field.FieldPolicy.Mark;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.field.PlatformFields;
import io.meniscus.organization.kinds.ExtendedFields;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.InvalidSetup;
import io.meniscus.organization.setup.history.SetupChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How clients show the organization's extended fields, and what is asked of them (v2/extended-fields): read by
 * {@code GET /v2/entity/extendedFieldConfig}, changed by {@code POST /v2/entity/extended_field_config}. Refuses a field
 * without its id or {@code hideDisplay} (1024), and one the organization does not have (1026).
 */
final class FieldConfig {
    private static final int MOST_CHANGES = 1_000;
    private final Changes changes;

    FieldConfig(Changes changes) {
        this.changes = changes;
    }

    /** The body. */
    record Body(
            @Nullable Long extendedFieldId,
            @Nullable Boolean hideDisplay,
            @Nullable Boolean mandatory,
            @Nullable Boolean updatable,
            @Nullable Integer position) {}

    /** What was set; the marks at the end stand in the list alone. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            long extendedFieldId,
            long createdBy,
            long modifiedBy,
            boolean hideDisplay,
            int position,
            String createdOn,
            String modifiedOn,
            boolean mandatory,
            boolean updatable,
            @Nullable Boolean isPiiData,
            @Nullable Boolean isPsiData,
            @Nullable Boolean fieldUpdatable,
            @Nullable Boolean computeEnabled,
            @Nullable Boolean rejectTxnOnInvalidValue,
            @Nullable Boolean auditTrailEnabled,
            @Nullable List<W> warnings) {}

    /** The list. */
    record ListBody(List<Row> data, List<W> warnings, List<W> errors) {}

    Endpoint read() {
        return request -> {
            var organization = changes.organization(request);
            var history = history(organization);
            var rows = organization.fields().extended().stream()
                    .map(offered -> row(organization, offered.field(), offered.policy(), history, Wanted.ALL))
                    .toList();
            return Reply.ok(new ListBody(rows, List.of(), List.of()));
        };
    }

    Endpoint write() {
        return this::write;
    }

    private Reply write(Request request) {
        var body = request.read(Body.class);
        if (body.extendedFieldId() == null || body.hideDisplay() == null) {
            return refused(1024, "Parameter is empty: extendedFieldId and hideDisplay are mandatory");
        }
        var organization = changes.organization(request);
        var field = PlatformFields.stock()
                .field(body.extendedFieldId())
                .filter(known -> organization
                        .fields()
                        .extended(known.entity(), known.name())
                        .isPresent())
                .orElse(null);
        if (field == null) {
            return refused(1026, "Extended field is invalid");
        }
        var entry = JsonNodeFactory.instance.objectNode();
        entry.put(ExtendedFields.ENTITY.key(), field.entity().lowerCase());
        entry.put(ExtendedFields.NAME.key(), field.name());
        entry.put(ExtendedFields.HIDDEN.key(), body.hideDisplay());
        if (body.mandatory() != null) {
            entry.put(ExtendedFields.MANDATORY.key(), body.mandatory());
        }
        if (body.updatable() != null) {
            entry.put(ExtendedFields.UPDATABLE.key(), body.updatable());
        }
        if (body.position() != null) {
            entry.put(ExtendedFields.POSITION.key(), body.position());
        }
        try {
            changes.edit(request, ExtendedFields.KIND, How.PUT, entry);
        } catch (InvalidSetup e) {
            return refused(1026, e.problems().getFirst().message());
        }
        var now = changes.organization(request);
        var offered = now.fields().extended(field.entity(), field.name()).orElseThrow();
        return Reply.ok(row(now, field, offered.policy(), history(now), Wanted.DISPLAY));
    }

    private enum Wanted {
        ALL,
        DISPLAY
    }

    private List<SetupChange> history(Organization organization) {
        return changes.setup()
                .history(organization.id(), ExtendedFields.KIND.section(), "", Long.MAX_VALUE, MOST_CHANGES);
    }

    private static Row row(
            Organization organization,
            ExtendedField field,
            FieldPolicy policy,
            List<SetupChange> history,
            Wanted wanted) {
        var name = field.entity().lowerCase() + " " + field.name();
        var own = history.stream().filter(change -> change.name().equals(name)).toList();
        boolean all = wanted == Wanted.ALL;
        return new Row(
                field.id(),
                own.isEmpty() ? -1 : own.getLast().actor().id(),
                own.isEmpty() ? -1 : own.getFirst().actor().id(),
                policy.has(Mark.HIDDEN),
                policy.position(),
                own.isEmpty() ? shipped() : at(own.getLast(), organization),
                own.isEmpty() ? shipped() : at(own.getFirst(), organization),
                policy.has(Mark.MANDATORY),
                policy.has(Mark.UPDATABLE),
                all ? policy.has(Mark.PII) : null,
                all ? policy.has(Mark.PSI) : null,
                all ? policy.has(Mark.UPDATABLE) : null,
                all ? policy.has(Mark.COMPUTED) : null,
                all ? policy.has(Mark.REJECTS_INVALID) : null,
                all ? policy.has(Mark.AUDITED) : null,
                all ? null : List.of());
    }

    private static String shipped() {
        return PlatformFields.SINCE + " 00:00:00";
    }

    private static String at(SetupChange change, Organization organization) {
        return V2Dates.spaced(change.at(), organization.profile().timeZone());
    }

    private static Reply refused(int code, String message) {
        return Reply.refused(code, Failure.of(code, message));
    }
}
