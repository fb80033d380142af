package io.meniscus.api.v2.customers.bulk;

import io.meniscus.api.AskedLanguage;
import io.meniscus.api.Calls;
import io.meniscus.api.v2.customers.Details;
import io.meniscus.api.v2.customers.DetailsWriter;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.registration.UpsertCustomer.Differences;
import io.meniscus.core.identity.registration.Upserted;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.points.Held;
import io.meniscus.points.Holders;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v2/integrations/customer/upsert/bulk}: updates whom the identifiers of each item name, or registers
 * somebody new (v2/customers "upsert"). An item is refused as a registration or update is, and for identifiers of two
 * users (8052); when its update stands and its change of identifiers was refused, it has a result and errors, and
 * counts as failed.
 */
final class UpsertCustomers implements Endpoint {
    private final Holders holders;
    private final Organizations organizations;

    UpsertCustomers(Holders holders, Organizations organizations) {
        this.holders = holders;
        this.organizations = organizations;
    }

    /** Shape E (conventions §5.2). */
    record Body(List<Item> response, int totalCount, int failureCount) {
        static Body of(List<Item> items) {
            int failed = (int) items.stream().filter(item -> item.code() != 200).count();
            return new Body(items, items.size(), failed);
        }
    }

    /** How one customer went. */
    record Item(@Nullable Long entityId, @Nullable Details result, List<W> errors, List<W> warnings) {
        private static Item failed(W error) {
            return new Item(null, null, List.of(error), List.of());
        }

        private int code() {
            return errors.isEmpty() ? 200 : errors.getFirst().code();
        }
    }

    @Override
    public Reply handle(Request request) {
        var bodies = Batch.of(request, UpsertBody.class);
        var organization = Calls.organization(request, organizations);
        var differences = request.query("skipChangeIdentifier").orElse("").equalsIgnoreCase("true")
                ? Differences.LEFT
                : Differences.CHANGED;
        var reader = new ItemReader(request, organization);
        var commands =
                bodies.stream().map(body -> reader.upsert(body, differences)).toList();
        var writer = new DetailsWriter(organization, Set.of(), AskedLanguage.of(request));
        return holders.upsert(
                Calls.of(request),
                commands,
                Calls.rendering(
                        request,
                        outcomes -> render(outcomes.stream()
                                .map(outcome -> item(writer, outcome))
                                .toList())));
    }

    private static Reply render(List<Item> items) {
        return Reply.ok(Body.of(items)).withItems(items.stream().map(Item::code).toList());
    }

    private static Item item(DetailsWriter writer, Outcome<Held<Upserted>> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Held<Upserted>>(var held, var warnings) ->
                new Item(
                        held.result().person().value(),
                        writer.write(
                                held.result().details(),
                                held.holdings().lifetimePurchases(),
                                new CustomerRef.Scope.All(),
                                List.of()),
                        held.result().refused().stream().map(Errors::of).toList(),
                        io.meniscus.api.v2.customers.Errors.warnings(warnings));
            case Outcome.Refused<Held<Upserted>>(var refusal) -> Item.failed(Errors.of(refusal));
            case Outcome.Failed<Held<Upserted>>(var bug) -> Item.failed(Errors.failed());
        };
    }
}
