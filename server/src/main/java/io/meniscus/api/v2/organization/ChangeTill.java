package io.meniscus.api.v2.organization;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meniscus.api.v2.SetupCall;
import io.meniscus.api.v2.wire.Entity;
import io.meniscus.api.v2.wire.FieldBody;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.field.FieldScope;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.kinds.Tills;
import io.meniscus.organization.setup.Edit;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.InvalidSetup;
import io.meniscus.organization.setup.OrganizationSetup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code PUT /v2/orgEntity/till/{id}}: a till's custom fields (v2/organization). Refuses an unknown till (3227), a body
 * without fields (400), none of them or one without a name (1024), one named twice (1025) and more audited ones than
 * allowed (1023).
 */
final class ChangeTill implements Endpoint {
    private final Organizations organizations;
    private final OrganizationSetup setup;

    ChangeTill(Organizations organizations, OrganizationSetup setup) {
        this.organizations = organizations;
        this.setup = setup;
    }

    /** The values to set. */
    record Body(@Nullable List<FieldBody> customFields) {}

    @Override
    public Reply handle(Request request) {
        var call = SetupCall.ofEntity(request, organizations, setup);
        var body = request.read(Body.class);
        var till = GetTill.byId(request.pathParameter("id"), call.organization());
        if (till.isEmpty()) {
            return SetupCall.refusedEntity(W.of(3227, "Till not found"));
        }
        if (body.customFields() == null) {
            throw SetupCall.missing("customFields");
        }
        if (body.customFields().isEmpty()) {
            return SetupCall.refusedEntity(W.of(1024, "Parameter is empty: customFields"));
        }
        var fields = call.organization().fields();
        var values = new GivenValues(FieldScope.TILL_CUSTOM_FIELDS, fields, body.customFields());
        var refusal = values.refusal();
        if (refusal.isPresent()) {
            return SetupCall.refusedEntity(refusal.get());
        }
        var entry = JsonNodeFactory.instance
                .objectNode()
                .put(Tills.CODE.key(), till.get().code());
        var warnings = values.put(entry, Tills.CUSTOM_FIELDS.key());
        var edits = new ArrayList<>(values.edits());
        edits.add(new Edit(Tills.KIND, How.CHANGE, entry));
        try {
            call.edit(edits);
        } catch (InvalidSetup e) {
            return SetupCall.refusedEntity(EntityErrors.ofTill(e.problems().getFirst()));
        }
        return Reply.ok(new Entity<>(till.get().id().value(), warnings, List.of(), true));
    }
}
