package io.meniscus.api.v2.labels;

import io.meniscus.api.v2.wire.DataList;
import io.meniscus.core.OrgId;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.label.Label;
import io.meniscus.label.Labels;
import java.util.List;

/** {@code GET /v2/organization/labels}: the organization's labels; none is warning 33002 (v2/customer-labels). */
final class ListLabels implements Endpoint {
    private final Labels labels;

    ListLabels(Labels labels) {
        this.labels = labels;
    }

    /** A label; there is no way to retire one, so all are active. */
    record Row(long id, long orgId, String description, long lastUpdatedBy, String name, boolean active) {
        static Row of(OrgId org, Label label) {
            return new Row(label.id(), org.value(), label.description(), label.updatedBy(), label.name(), true);
        }
    }

    @Override
    public Reply handle(Request request) {
        var org = request.caller().principal().org();
        return switch (labels.all(org)) {
            case Outcome.Accepted<List<Label>>(var all, var warnings) ->
                Reply.ok(DataList.of(
                        all.stream().map(label -> Row.of(org, label)).toList(), Errors.warnings(warnings)));
            case Outcome.Refused<List<Label>>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<List<Label>>(var cause) -> throw cause;
        };
    }
}
