package io.meniscus.api.v1_1.requests;

import io.meniscus.api.Calls;
import io.meniscus.api.Hands;
import io.meniscus.api.v1_1.customer.Errors.ItemError;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.api.v1_1.wire.OneOrMany;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.core.FreeText;
import io.meniscus.core.identity.request.CustomerRequest;
import io.meniscus.core.identity.request.RequestCommand;
import io.meniscus.core.identity.request.RequestCommand.Decide.Verdict;
import io.meniscus.core.identity.request.RequestCommand.Handled;
import io.meniscus.core.identity.request.RequestKind;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.core.identity.request.RequestRefusal;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.request.RequestPolicy;
import io.meniscus.customer.request.Requests;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1.1/request/approve} and {@code /reject}, batches (v1.1/request). Refuses an item without an id (9043),
 * of a type or base type there is not (9006, 9008), about a request there is not or not of that base type (9013),
 * approved by whoever asked (9051), decided before (9052), and with what the change itself is refused with by now.
 */
final class DecideRequests implements Endpoint {
    private final Requests requests;
    private final OfCustomer customers;
    private final Verdict verdict;

    DecideRequests(Requests requests, OfCustomer customers, Verdict verdict) {
        this.requests = requests;
        this.customers = customers;
        this.verdict = verdict;
    }

    /** The whole answer: an object for one, an array for more. */
    record Answer(Response response) {
        record Response(Status status, Items requests) {}

        record Items(Object request) {}
    }

    /** One request after the decision, or as it was asked about when that was refused. */
    record Decided(
            @Nullable String id,
            @Nullable String type,
            @Nullable String base_type,
            @Nullable String status,
            @Nullable String old_value,
            @Nullable String new_value,
            ItemStatus item_status) {

        static Decided of(CustomerRequest request) {
            var values = Shows.Values.of(request);
            return new Decided(
                    request.id().toString(),
                    RequestTypes.CHANGE_IDENTIFIER,
                    request.matter().kind().name(),
                    request.status().name(),
                    values.old_value(),
                    values.new_value(),
                    ItemStatus.text(ItemStatus.Outcome.SUCCESS, 9000, "Request updated successfully"));
        }

        static Decided of(DecideBody.Item given, ItemError error) {
            var status = ItemStatus.text(ItemStatus.Outcome.FAILURE, error.code(), error.message());
            return new Decided(given.id(), given.type(), given.base_type(), null, null, null, status);
        }
    }

    @Override
    public Reply handle(Request request) {
        var given = OfCustomer.items(request.read(DecideBody.class).request());
        var organization = customers.organization(request);
        var numbers = new ArrayList<RequestNumber>();
        given.forEach(item -> number(item).ifPresent(numbers::add));
        var known = requests.find(organization.id(), numbers);
        var commands = given.stream().map(item -> command(item, known, request)).toList();
        return requests.handle(
                Calls.of(request), commands, Calls.rendering(request, outcomes -> render(given, outcomes)));
    }

    private RequestCommand command(DecideBody.Item item, Map<RequestNumber, CustomerRequest> known, Request request) {
        return switch (RequestTypes.read(item.type(), item.base_type())) {
            case Outcome.Accepted<RequestKind>(var kind, var warnings) -> command(item, kind, known, request);
            case Outcome.Refused<RequestKind>(var refusal) -> new RequestCommand.Unfit(refusal);
            case Outcome.Failed<RequestKind>(var bug) -> throw bug;
        };
    }

    private RequestCommand command(
            DecideBody.Item item, RequestKind kind, Map<RequestNumber, CustomerRequest> known, Request request) {
        if (FreeText.of(item.id()).isEmpty()) {
            return new RequestCommand.Unfit(new RequestRefusal.NumberMissing());
        }
        return number(item)
                .flatMap(number -> Optional.ofNullable(known.get(number)))
                .filter(found -> found.matter().kind() == kind)
                .<RequestCommand>map(found -> new RequestCommand.Decide(
                        found.id(),
                        found.matter(),
                        verdict,
                        FreeText.of(item.updated_comments()),
                        Hands.of(request),
                        RequestPolicy.rules(customers.organization(request))))
                .orElseGet(() -> new RequestCommand.Unfit(new RequestRefusal.NotFound()));
    }

    private static Optional<RequestNumber> number(DecideBody.Item item) {
        try {
            return Optional.of(new RequestNumber(Long.parseLong(FreeText.of(item.id()))));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Reply render(List<DecideBody.Item> given, List<Outcome<Handled>> outcomes) {
        var batch = new Batch();
        for (int i = 0; i < outcomes.size(); i++) {
            var item = given.get(i);
            batch.add(outcomes.get(i), handled -> Decided.of(handled.request()), error -> Decided.of(item, error));
        }
        var status = Status.ofBatch(given.size(), batch.succeeded(), "SUCCESS");
        return batch.reply(new Answer(new Answer.Response(status, new Answer.Items(OneOrMany.of(batch.items())))));
    }
}
