package io.meniscus.api.v3.integrations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meniscus.access.ClientScopes;
import io.meniscus.api.Changes;
import io.meniscus.api.v3.wire.Envelope.V3Error;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.kinds.ApiClients;
import io.meniscus.organization.setup.Edit;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.InvalidSetup;
import io.meniscus.organization.setup.history.SetupChange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The calls of v3/integrations. Each refuses with HTTP 400 and a message: a missing or wrong field, a name another
 * client has, a key there is no client of. A client switched off is out within a second, with all its tokens.
 */
record Clients(Changes changes) {
    private static final int MOST_CHANGES = 10_000;

    /** The answer; without {@code warnings}, as the contract shows it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Answer(@Nullable Object data, @Nullable List<V3Error> errors) {}

    /** An entity that scopes are about. */
    record ScopeEntity(int id, String entity) {}

    Reply scopes(Request request) {
        return ok(Arrays.stream(ClientScopes.Entity.values())
                .map(entity -> new ScopeEntity(entity.id(), entity.wire()))
                .toList());
    }

    Reply create(Request request) {
        var body = request.read(ClientBody.class);
        var name = body.name();
        if (name == null || name.isBlank()) {
            return refused("name is required");
        }
        if (body.description() == null) {
            return refused("description is required");
        }
        var organization = changes.organization(request);
        var problem = body.problem(organization);
        if (problem.isPresent()) {
            return refused(problem.get());
        }
        try {
            var report = changes.edit(
                    request, ApiClients.KIND, How.NEW, body.entry(organization, ApiClients.NAME.key(), name.strip()));
            var secret = report.generated().getFirst().secret().reveal();
            var made = changes.state(request).get(ApiClients.KIND, name.strip()).orElseThrow();
            return ok(shown(request, made).withSecret(secret));
        } catch (InvalidSetup e) {
            return refused(e);
        }
    }

    Reply list(Request request) {
        var organization = changes.organization(request);
        var history = history(request);
        return ok(changes.state(request).all(ApiClients.KIND).stream()
                .map(client -> ShownClient.of(client, organization, of(client, history))
                        .withoutScopes())
                .toList());
    }

    Reply get(Request request) {
        return client(request)
                .map(client -> ok(shown(request, client)))
                .orElseGet(() -> refused("clientKey is invalid"));
    }

    Reply change(Request request) {
        var client = client(request);
        if (client.isEmpty()) {
            return refused("clientKey is invalid");
        }
        var body = request.read(ClientBody.class);
        var known = client.get().name();
        var name = body.name() == null ? known : body.name().strip();
        if (name.isEmpty()) {
            return refused("name is empty");
        }
        var organization = changes.organization(request);
        var problem = body.problem(organization);
        if (problem.isPresent()) {
            return refused(problem.get());
        }
        try {
            var entry = body.entry(organization, ApiClients.NAME.key(), name);
            changes.edit(request, List.of(new Edit(ApiClients.KIND, How.CHANGE, entry, known)));
        } catch (InvalidSetup e) {
            return refused(e);
        }
        return ok(
                shown(request, changes.state(request).get(ApiClients.KIND, name).orElseThrow()));
    }

    Reply deactivate(Request request) {
        var client = client(request);
        if (client.isEmpty()) {
            return refused("clientKey is invalid");
        }
        var name = client.get().name();
        var off = JsonNodeFactory.instance.objectNode();
        off.put(ApiClients.NAME.key(), name).put(ApiClients.ACTIVE.key(), false);
        try {
            changes.edit(request, ApiClients.KIND, How.CHANGE, off);
        } catch (InvalidSetup e) {
            return refused(e);
        }
        var now = changes.state(request).get(ApiClients.KIND, name).orElseThrow();
        return ok(shown(request, now).withoutScopes());
    }

    private Optional<Entry> client(Request request) {
        var key = request.pathParameter("clientKey");
        return changes.state(request).all(ApiClients.KIND).stream()
                .filter(client -> client.get(ApiClients.KEY).equals(key))
                .findFirst();
    }

    private ShownClient shown(Request request, Entry client) {
        return ShownClient.of(client, changes.organization(request), of(client, history(request)));
    }

    private List<SetupChange> history(Request request) {
        var org = request.caller().principal().org();
        return changes.setup().history(org, ApiClients.KIND.section(), "", Long.MAX_VALUE, MOST_CHANGES);
    }

    /** A client's changes, the newest first, under whatever names it was known by. */
    private static List<SetupChange> of(Entry client, List<SetupChange> history) {
        var own = new ArrayList<SetupChange>();
        var name = client.name();
        for (var change : history) {
            if (change.name().equals(name)) {
                own.add(change);
                name = change.before().path(ApiClients.NAME.key()).asText(name);
            }
        }
        return own;
    }

    private static Reply ok(Object data) {
        return Reply.ok(new Answer(data, null));
    }

    private static Reply refused(InvalidSetup invalid) {
        var problem = invalid.problems().getFirst();
        return refused(problem.field() + " " + problem.message());
    }

    private static Reply refused(String message) {
        return Reply.of(400, 400, new Answer(null, List.of(new V3Error(400, message))));
    }
}
