package io.meniscus.api.v2.organization;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meniscus.api.v2.SetupCall;
import io.meniscus.api.v2.wire.Created;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.kinds.Associates;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.InvalidSetup;
import io.meniscus.organization.setup.OrganizationSetup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v2/orgEntity/associate}: makes an associate (v2/organization). Refuses a code that is taken (1220), an
 * unknown store (1214) and tills (403).
 */
final class AddAssociate implements Endpoint {
    private final Organizations organizations;
    private final OrganizationSetup setup;

    AddAssociate(Organizations organizations, OrganizationSetup setup) {
        this.organizations = organizations;
        this.setup = setup;
    }

    /** An associate to be made. */
    record Body(
            @Nullable String code,
            @Nullable String name,
            @Nullable Long storeId,
            @JsonProperty("isActive") @Nullable Boolean isActive) {}

    @Override
    public Reply handle(Request request) {
        var call = SetupCall.ofAdministrator(request, organizations, setup);
        var body = request.read(Body.class);
        var store = body.storeId() == null
                ? null
                : call.organization().store(body.storeId()).orElse(null);
        if (store == null) {
            return SetupCall.refused(1214, "Parent store is invalid");
        }
        var code = NewStore.text(body.code());
        var entry = JsonNodeFactory.instance.objectNode();
        entry.put(Associates.CODE.key(), code).put(Associates.STORE.key(), store.code());
        entry.put(Associates.ACTIVE.key(), body.isActive() == null || body.isActive());
        if (!NewStore.text(body.name()).isEmpty()) {
            entry.put(Associates.NAME.key(), NewStore.text(body.name()));
        }
        try {
            var report = call.edit(Associates.KIND, How.NEW, entry);
            return Reply.ok(new Created(report.idOf(Associates.KIND, code).orElseThrow(), List.of(), null));
        } catch (InvalidSetup e) {
            return SetupCall.refused(EntityErrors.ofAssociate(e.problems().getFirst()));
        }
    }
}
