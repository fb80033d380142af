package io.meniscus.api.v1_1.store;

import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.store.Errors.ItemError;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.SetupStates;
import io.meniscus.organization.kinds.Stores;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.SetupState;
import java.util.Optional;

/**
 * {@code GET /v1.1/store/get}: a store by {@code id} or {@code external_id}, active or not (v1.1/store "get"). Neither
 * is 913, an id that is no number or an external id nobody has 902, an id nobody has 903.
 */
record GetStore(Organizations organizations, SetupStates states) implements Endpoint {

    public record Answer(Response response) {}

    public record Response(Status status, Container stores) {}

    /** A lone object, not an array. */
    public record Container(Object store) {}

    public record Failed(String id, String external_id, ItemStatus item_status) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var id = request.query("id").orElse("");
        var externalId = request.query("external_id").orElse("");
        if (id.isEmpty() && externalId.isEmpty()) {
            return refused(id, externalId, Errors.NO_IDENTIFIER);
        }
        if (!id.isEmpty() && !id.matches("\\d{1,18}")) {
            return refused(id, externalId, Errors.IDENTIFIER_INVALID);
        }
        var state = states.of(organization);
        var found = id.isEmpty() ? byExternalId(state, externalId) : state.get(Stores.KIND, Long.parseLong(id));
        return found.map(store -> reply(200, Status.success("SUCCESS"), ShownStore.of(state, store, request.at())))
                .orElseGet(
                        () -> refused(id, externalId, id.isEmpty() ? Errors.IDENTIFIER_INVALID : Errors.NO_SUCH_STORE));
    }

    private static Optional<Entry> byExternalId(SetupState state, String externalId) {
        return state.all(Stores.KIND).stream()
                .filter(store -> store.get(Stores.EXTERNAL_IDS).stream().anyMatch(externalId::equalsIgnoreCase))
                .findFirst();
    }

    private static Reply refused(String id, String externalId, ItemError error) {
        var status = ItemStatus.text(ItemStatus.Outcome.FAILURE, error.code(), error.message());
        return reply(error.code(), Status.ofBatch(1, 0, "SUCCESS"), new Failed(id, externalId, status));
    }

    private static Reply reply(int code, Status status, Object store) {
        return Reply.of(200, code, new Answer(new Response(status, new Container(store))));
    }
}
