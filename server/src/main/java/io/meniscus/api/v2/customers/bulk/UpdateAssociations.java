package io.meniscus.api.v2.customers.bulk;

import io.meniscus.api.AskedLanguage;
import io.meniscus.api.Calls;
import io.meniscus.api.v2.customers.Details;
import io.meniscus.api.v2.customers.DetailsWriter;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.registration.CustomerUpdate;
import io.meniscus.core.identity.registration.Registered;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.points.Held;
import io.meniscus.points.Holders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code PUT /v2/customers/bulk}: updates customers who are known by the first identifier of their profile
 * (v2/customers "bulk"). There are no hierarchies or companies yet, so an item that wants another place in one is
 * refused and nothing of it is changed (1701, 1703, 1704, 1613); one without is an update of its customer. Nobody is
 * registered (8015).
 */
final class UpdateAssociations implements Endpoint {
    private final Holders holders;
    private final Organizations organizations;

    UpdateAssociations(Holders holders, Organizations organizations) {
        this.holders = holders;
        this.organizations = organizations;
    }

    /**
     * How one customer went; what tells of the customer is null when it was refused.
     *
     * @param errors none when it was not
     */
    record Item(
            @Nullable Long id,
            @Nullable List<Details.Profile> profiles,
            Details.@Nullable Loyalty loyaltyInfo,
            @Nullable Map<String, Object> segments,
            @Nullable Map<String, Object> extendedFields,
            List<W> warnings,
            List<W> errors) {
        private static Item done(Details details) {
            return new Item(
                    details.id(),
                    details.profiles(),
                    details.loyaltyInfo(),
                    details.segments(),
                    details.extendedFields(),
                    details.warnings(),
                    List.of());
        }

        private static Item failed(W error) {
            return new Item(null, null, null, null, null, List.of(), List.of(error));
        }

        private int code() {
            return errors.isEmpty() ? 200 : errors.getFirst().code();
        }
    }

    @Override
    public Reply handle(Request request) {
        var bodies = Batch.of(request, BulkBody.class);
        var organization = Calls.organization(request, organizations);
        var reader = new ItemReader(request, organization);
        var read = bodies.stream().map(reader::update).toList();
        var commands = new ArrayList<CustomerUpdate>();
        for (var one : read) {
            if (one instanceof Outcome.Accepted<CustomerUpdate>(var command, var warnings)) {
                commands.add(command);
            }
        }
        var writer = new DetailsWriter(organization, Set.of(), AskedLanguage.of(request));
        return holders.update(
                Calls.of(request), commands, Calls.rendering(request, outcomes -> render(writer, read, outcomes)));
    }

    /** What could not be read was never decided: its place is among those that were. */
    private static Reply render(
            DetailsWriter writer, List<Outcome<CustomerUpdate>> read, List<Outcome<Held<Registered>>> outcomes) {
        var items = new ArrayList<Item>();
        int next = 0;
        for (var one : read) {
            items.add(
                    switch (one) {
                        case Outcome.Accepted<CustomerUpdate> _ -> item(writer, outcomes.get(next++));
                        case Outcome.Refused<CustomerUpdate>(var refusal) -> Item.failed(Errors.of(refusal));
                        case Outcome.Failed<CustomerUpdate>(var bug) -> throw bug;
                    });
        }
        return Reply.ok(items).withItems(items.stream().map(Item::code).toList());
    }

    private static Item item(DetailsWriter writer, Outcome<Held<Registered>> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Held<Registered>>(var held, var warnings) ->
                Item.done(writer.write(
                        held.result().details(),
                        held.holdings().lifetimePurchases(),
                        new CustomerRef.Scope.All(),
                        io.meniscus.api.v2.customers.Errors.warnings(warnings)));
            case Outcome.Refused<Held<Registered>>(var refusal) -> Item.failed(Errors.of(refusal));
            case Outcome.Failed<Held<Registered>>(var bug) -> Item.failed(Errors.failed());
        };
    }
}
