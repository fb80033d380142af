package io.meniscus.api.v1_1.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.api.v1_1.customer.Errors.ItemError;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.customer.Shown;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.core.identity.request.CustomerRequest;
import io.meniscus.core.identity.request.RequestCommand.Handled;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.request.Requests;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1.1/request/add}: asks for changes of customers, a batch (v1.1/request). What need not wait happens at
 * once; where it cannot, the item is refused and nothing is kept of it. Refuses an item with 9001 to 9049.
 */
final class AddRequests implements Endpoint {
    private final Requests requests;
    private final OfCustomer customers;

    AddRequests(Requests requests, OfCustomer customers) {
        this.requests = requests;
        this.customers = customers;
    }

    /** The whole answer. */
    record Answer(Response response) {
        record Response(TypedStatus status, Items requests) {}

        /** Good and failed items in the order of the request. */
        record Items(List<Object> request) {}
    }

    /** A request that was added; null members are there. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Added(
            @Nullable String reference_id,
            String id,
            String status,
            String requested_on,
            String type,
            String base_type,
            Shows.Customer customer,
            String old_value,
            String new_value,
            String old_type,
            String new_type,
            @Nullable String misc_info,
            String transaction_id,
            String reason,
            String comments,
            ItemStatus item_status) {

        static Added of(Handled handled, Organization organization) {
            var request = handled.request();
            var values = Shows.Values.of(request);
            return new Added(
                    reference(request),
                    request.id().toString(),
                    request.status().name(),
                    V11Dates.dateTime(request.said().requestedAt(), organization.clusterZone()),
                    RequestTypes.CHANGE_IDENTIFIER,
                    request.matter().kind().name(),
                    Shows.Customer.of(Shown.of(organization, handled.person())),
                    values.old_value(),
                    values.new_value(),
                    "",
                    "",
                    null,
                    "0",
                    "",
                    "",
                    ItemStatus.typed(ItemStatus.Outcome.SUCCESS, 9000, "Change Identifier request added successfully"));
        }

        private static @Nullable String reference(CustomerRequest request) {
            var reference = request.said().referenceId();
            return reference.isEmpty() ? null : reference;
        }
    }

    /** A request that was refused: what it was, as it came. */
    record NotAdded(
            @Nullable String reference_id,
            @Nullable String type,
            @Nullable String base_type,
            AddBody.@Nullable Customer customer,
            @Nullable String old_value,
            @Nullable String new_value,
            ItemStatus item_status) {

        static NotAdded of(AddBody.Item given, ItemError error) {
            return new NotAdded(
                    given.reference_id(),
                    given.type(),
                    given.base_type(),
                    given.customer(),
                    given.old_value(),
                    given.new_value(),
                    ItemStatus.typed(ItemStatus.Outcome.FAILURE, error.code(), error.message()));
        }
    }

    @Override
    public Reply handle(Request request) {
        var given = OfCustomer.items(request.read(AddBody.class).request());
        var reader = new MatterReader(request, customers);
        var organization = customers.organization(request);
        return requests.handle(
                Calls.of(request),
                given.stream().map(reader::read).toList(),
                Calls.rendering(request, outcomes -> render(organization, given, outcomes)));
    }

    private static Reply render(Organization organization, List<AddBody.Item> given, List<Outcome<Handled>> outcomes) {
        var batch = new Batch();
        for (int i = 0; i < outcomes.size(); i++) {
            var item = given.get(i);
            batch.add(outcomes.get(i), handled -> Added.of(handled, organization), error -> NotAdded.of(item, error));
        }
        var status = TypedStatus.ofBatch(given.size(), batch.succeeded());
        return batch.reply(new Answer(new Answer.Response(status, new Answer.Items(batch.items()))));
    }
}
