package io.meniscus.api.v2.customers.bulk;

import io.meniscus.api.AskedLanguage;
import io.meniscus.api.Calls;
import io.meniscus.api.v2.customers.Details;
import io.meniscus.api.v2.customers.DetailsWriter;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.registration.Registered;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.points.Held;
import io.meniscus.points.Holders;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v2/customers/bulk}: registers a batch, each item as a registration by itself (v2/customers "bulk").
 * There are no hierarchies or companies yet, so an item that wants a place in one is refused and nobody of it is
 * registered: unknown hierarchy (1701), company (1704) or parent (1703), or a role without a hierarchy (1613).
 */
final class RegisterCustomers implements Endpoint {
    private final Holders holders;
    private final Organizations organizations;

    RegisterCustomers(Holders holders, Organizations organizations) {
        this.holders = holders;
        this.organizations = organizations;
    }

    /**
     * How one customer went.
     *
     * @param entity null when it was refused
     * @param errors null when it was not
     */
    record Item(
            @Nullable Entity entity,
            List<Object> childEntities,
            int childCount,
            int childFailureCount,
            int childSuccessCount,
            @Nullable List<W> errors) {
        private static Item failed(W error) {
            return new Item(null, List.of(), 0, 0, 0, List.of(error));
        }

        private int code() {
            return errors == null ? 200 : errors.getFirst().code();
        }
    }

    /** Who was registered. */
    record Entity(
            long id,
            List<Details.Profile> profiles,
            Details.Loyalty loyaltyInfo,
            Map<String, Object> segments,
            Map<String, Object> extendedFields,
            List<W> warnings) {
        private static Entity of(Details details) {
            return new Entity(
                    details.id(),
                    details.profiles(),
                    details.loyaltyInfo(),
                    details.segments(),
                    details.extendedFields(),
                    details.warnings());
        }
    }

    @Override
    public Reply handle(Request request) {
        var bodies = Batch.of(request, BulkBody.class);
        var organization = Calls.organization(request, organizations);
        var reader = new ItemReader(request, organization);
        var commands = bodies.stream().map(reader::registration).toList();
        var writer = new DetailsWriter(organization, Set.of(), AskedLanguage.of(request));
        return holders.register(
                Calls.of(request),
                commands,
                Calls.rendering(
                        request,
                        outcomes -> render(outcomes.stream()
                                .map(outcome -> item(writer, outcome))
                                .toList())));
    }

    private static Reply render(List<Item> items) {
        return Reply.ok(items).withItems(items.stream().map(Item::code).toList());
    }

    private static Item item(DetailsWriter writer, Outcome<Held<Registered>> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Held<Registered>>(var held, var warnings) -> {
                var details = writer.write(
                        held.result().details(),
                        held.holdings().lifetimePurchases(),
                        new CustomerRef.Scope.All(),
                        io.meniscus.api.v2.customers.Errors.warnings(warnings));
                yield new Item(Entity.of(details), List.of(), 0, 0, 0, null);
            }
            case Outcome.Refused<Held<Registered>>(var refusal) -> Item.failed(Errors.of(refusal));
            case Outcome.Failed<Held<Registered>>(var bug) -> Item.failed(Errors.failed());
        };
    }
}
