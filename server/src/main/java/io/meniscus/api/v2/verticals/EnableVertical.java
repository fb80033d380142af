package io.meniscus.api.v2.verticals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.api.Changes;
import io.meniscus.api.v2.wire.Entity;
import io.meniscus.api.v2.wire.Failure;
import io.meniscus.core.field.Vertical;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.field.PlatformFields;
import io.meniscus.organization.kinds.Verticals;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.InvalidSetup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v2/verticals}: gives the organization a line of business, at once (v2/verticals). Refuses no id or the
 * global vertical's, which everybody has (91028), an unknown one (91027), a name that is not its own (91029), another
 * organization's id (91030) and one it has already (91032).
 */
record EnableVertical(Changes changes) implements Endpoint {
    /** The body; {@code isActive} is true unless given. */
    record Body(
            @Nullable Long orgId,
            @Nullable Long verticalId,
            @Nullable String verticalName,
            @Nullable Boolean isActive) {}

    @Override
    public Reply handle(Request request) {
        var body = request.read(Body.class);
        var id = body.verticalId();
        if (id == null || id == Vertical.GLOBAL) {
            return refused(91028, "Vertical id is invalid");
        }
        var vertical = PlatformFields.stock().vertical(id).orElse(null);
        if (vertical == null) {
            return refused(91027, "Vertical not found");
        }
        var name = body.verticalName();
        if (name != null && !name.strip().equalsIgnoreCase(vertical.name())) {
            return refused(91029, "Vertical name is invalid");
        }
        var state = changes.state(request);
        var org = body.orgId();
        if (org != null && org != state.org().value()) {
            return refused(91030, "Vertical could not be added");
        }
        boolean active = body.isActive() == null || body.isActive();
        boolean has = state.get(Verticals.KIND, vertical.name())
                .map(entry -> entry.get(Verticals.ACTIVE))
                .orElse(false);
        if (active && has) {
            return refused(91032, "Vertical is already mapped to the organization");
        }
        try {
            changes.edit(request, Verticals.KIND, How.PUT, entry(vertical, active));
        } catch (InvalidSetup e) {
            return refused(91030, "Vertical could not be added");
        }
        return Reply.ok(Entity.of(true, List.of()));
    }

    static ObjectNode entry(Vertical vertical, boolean active) {
        return JsonNodeFactory.instance
                .objectNode()
                .put(Verticals.NAME.key(), vertical.name())
                .put(Verticals.ACTIVE.key(), active);
    }

    static Reply refused(int code, String message) {
        return Reply.refused(code, Failure.of(code, message));
    }
}
