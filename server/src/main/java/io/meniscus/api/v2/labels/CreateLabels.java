package io.meniscus.api.v2.labels;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.SetupCall;
import io.meniscus.api.v2.wire.Entity;
import io.meniscus.core.FreeText;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.label.Label;
import io.meniscus.label.Labels;
import io.meniscus.label.NewLabel;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.configuration.TextKey;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v2/organization/labels}: makes labels, all or none (v2/customer-labels "create"). Refuses names that
 * exist (33003), an organization without a limit (33004), more than the limit (33005) and an empty list (33006); a
 * label without name or description is HTTP 400.
 */
final class CreateLabels implements Endpoint {
    private final Labels labels;
    private final Organizations organizations;

    CreateLabels(Labels labels, Organizations organizations) {
        this.labels = labels;
        this.organizations = organizations;
    }

    /** The labels to be made. */
    record Body(@Nullable List<Given> orgLabels) {}

    record Given(@Nullable String name, @Nullable String description) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var given = request.read(Body.class).orgLabels();
        var wanted = new ArrayList<NewLabel>();
        for (var label : given == null ? List.<Given>of() : given) {
            var name = FreeText.of(label.name());
            var description = FreeText.of(label.description());
            if (name.isEmpty() || description.isEmpty()) {
                throw SetupCall.missing("name and description");
            }
            wanted.add(new NewLabel(name, description));
        }
        var limit = organization.settings().text(TextKey.ORG_MAX_LABEL_COUNT);
        var most = limit.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(limit));
        var made =
                labels.create(organization.id(), wanted, most, request.caller().till(), request.at());
        return switch (made) {
            case Outcome.Accepted<List<Label>> _ ->
                Reply.ok(Entity.of(organization.id().value(), List.of()));
            case Outcome.Refused<List<Label>>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<List<Label>>(var cause) -> throw cause;
        };
    }
}
