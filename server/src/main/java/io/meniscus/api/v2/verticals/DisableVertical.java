package io.meniscus.api.v2.verticals;

import io.meniscus.api.Changes;
import io.meniscus.api.v2.wire.W;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.field.PlatformFields;
import io.meniscus.organization.kinds.Verticals;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.InvalidSetup;
import java.util.List;

/**
 * {@code DELETE /v2/verticals/{verticalId}}: takes a line of business from the organization and answers the record as
 * it was (v2/verticals). Values of its fields stay and come back with it. Refuses an id that is no number (91028) and
 * one the organization does not have (91027).
 */
record DisableVertical(Changes changes) implements Endpoint {
    /** The record as it was. */
    record Body(long orgId, long verticalId, boolean isActive, List<W> warnings) {}

    @Override
    public Reply handle(Request request) {
        var text = request.pathParameter("verticalId").strip();
        if (!text.matches("-?\\d{1,18}")) {
            return EnableVertical.refused(91028, "Vertical id is invalid");
        }
        var state = changes.state(request);
        var vertical = PlatformFields.stock()
                .vertical(Long.parseLong(text))
                .filter(known -> state.get(Verticals.KIND, known.name())
                        .map(entry -> entry.get(Verticals.ACTIVE))
                        .orElse(false))
                .orElse(null);
        if (vertical == null) {
            return EnableVertical.refused(91027, "Vertical not found");
        }
        try {
            changes.edit(request, Verticals.KIND, How.PUT, EnableVertical.entry(vertical, false));
        } catch (InvalidSetup e) {
            return EnableVertical.refused(91031, "Vertical could not be disabled");
        }
        return Reply.ok(new Body(state.org().value(), vertical.id(), true, List.of()));
    }
}
