package io.meniscus.api.v1_1.requests;

import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.customer.Errors.ItemError;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.wire.CustomersOneOrMany;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.core.FreeText;
import io.meniscus.core.identity.request.RequestCommand;
import io.meniscus.core.identity.request.RequestCommand.Handled;
import io.meniscus.core.identity.request.RequestRefusal;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.customer.request.Requests;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1.1/customer/update_identity}: asks for a change of an identifier, by its old value (v1.1/customer
 * "update_identity"). It is a request like those of {@code request/add}. Refuses an item whose identifier or values do
 * not read (1042), and with 1041 and the reason whatever a request is refused with.
 */
final class UpdateIdentity implements Endpoint {
    private static final ItemError FAILED = new ItemError(1041, "Customer Identity change request failed");
    private static final ItemError MALFORMED = new ItemError(1042, "Identifier or its values are invalid");

    private final Requests requests;
    private final OfCustomer customers;

    UpdateIdentity(Requests requests, OfCustomer customers) {
        this.requests = requests;
        this.customers = customers;
    }

    /** An item as it came, and whether it was taken. */
    record Item(
            @Nullable String identifier,
            @Nullable String old_value,
            @Nullable String new_value,
            String updated,
            ItemStatus item_status) {
        static Item good(IdentityBody.Item given) {
            var status = ItemStatus.text(
                    ItemStatus.Outcome.SUCCESS, 1040, "Customer Identity change request added successfully");
            return new Item(given.identifier(), given.old_value(), given.new_value(), "true", status);
        }

        static Item bad(IdentityBody.Item given, ItemError error) {
            var status = ItemStatus.text(ItemStatus.Outcome.FAILURE, error.code(), error.message());
            return new Item(given.identifier(), given.old_value(), given.new_value(), "false", status);
        }
    }

    @Override
    public Reply handle(Request request) {
        var given = OfCustomer.items(request.read(IdentityBody.class).customer());
        var reader = new MatterReader(request, customers);
        var commands = given.stream().map(item -> command(item, reader)).toList();
        return requests.handle(
                Calls.of(request), commands, Calls.rendering(request, outcomes -> render(given, outcomes)));
    }

    /** The same as the request that says it in full. */
    private static RequestCommand command(IdentityBody.Item item, MatterReader reader) {
        var old = FreeText.of(item.old_value());
        var customer = switch (FreeText.of(item.identifier()).toLowerCase(Locale.ROOT)) {
            case "mobile" -> new AddBody.Customer(null, old, null, null);
            case "email" -> new AddBody.Customer(null, null, old, null);
            case "external_id" -> new AddBody.Customer(null, null, null, old);
            default -> null;
        };
        if (customer == null || old.isEmpty()) {
            return new RequestCommand.Unfit(new RequestRefusal.OldValueInvalid());
        }
        return reader.read(new AddBody.Item(
                null,
                RequestTypes.CHANGE_IDENTIFIER,
                item.identifier(),
                customer,
                old,
                item.new_value(),
                null,
                null,
                null,
                null,
                null));
    }

    private static Reply render(List<IdentityBody.Item> given, List<Outcome<Handled>> outcomes) {
        var batch = new Batch(UpdateIdentity::error, FAILED);
        for (int i = 0; i < outcomes.size(); i++) {
            var item = given.get(i);
            batch.add(outcomes.get(i), _ -> Item.good(item), error -> Item.bad(item, error));
        }
        var status = Status.ofBatch(given.size(), batch.succeeded(), "SUCCESS");
        return batch.reply(CustomersOneOrMany.of(status, batch.items()));
    }

    private static ItemError error(Refusal refusal) {
        return switch (refusal) {
            case RequestRefusal.NewValueInvalid _, RequestRefusal.OldValueInvalid _ -> MALFORMED;
            default ->
                new ItemError(
                        FAILED.code(),
                        FAILED.message() + ": " + Errors.of(refusal).message());
        };
    }
}
