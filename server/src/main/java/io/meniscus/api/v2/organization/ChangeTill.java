package io.meniscus.api.v2.organization;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meniscus.api.v2.SetupCall;
import io.meniscus.api.v2.wire.Entity;
import io.meniscus.api.v2.wire.W;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.kinds.Tills;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.InvalidSetup;
import io.meniscus.organization.setup.OrganizationSetup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code PUT /v2/orgEntity/till/{id}}: a till's custom fields (v2/organization). Refuses an unknown till (3227), no fields (400). */
final class ChangeTill implements Endpoint {
    private final Organizations organizations;
    private final OrganizationSetup setup;

    ChangeTill(Organizations organizations, OrganizationSetup setup) {
        this.organizations = organizations;
        this.setup = setup;
    }

    /** The values to set. */
    record Body(@Nullable List<CustomValue> customFields) {}

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
        var entry = JsonNodeFactory.instance
                .objectNode()
                .put(Tills.CODE.key(), till.get().code());
        CustomValue.put(entry, Tills.CUSTOM_FIELDS.key(), body.customFields());
        try {
            call.edit(Tills.KIND, How.CHANGE, entry);
        } catch (InvalidSetup e) {
            return SetupCall.refusedEntity(EntityErrors.ofTill(e.problems().getFirst()));
        }
        return Reply.ok(new Entity<>(till.get().id().value(), List.of(), List.of(), true));
    }
}
