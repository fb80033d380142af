package io.meniscus.api.v2.labels;

import io.meniscus.api.v2.SetupCall;
import io.meniscus.api.v2.customers.OfCustomer;
import io.meniscus.api.v2.wire.Entity;
import io.meniscus.core.FreeText;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Owner;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.label.Labels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v2/customers/{id}/changeLabels}: puts labels on a customer and takes others off (v2/customer-labels).
 * Refuses labels of which none exists (33000 each); beside others that do, one that does not is a warning. Neither add
 * nor remove is HTTP 400.
 */
final class ChangeLabels implements Endpoint {
    private final Labels labels;
    private final OfCustomer customer;

    ChangeLabels(Labels labels, OfCustomer customer) {
        this.labels = labels;
        this.customer = customer;
    }

    record Body(@Nullable List<Named> add, @Nullable List<Named> remove) {}

    record Named(@Nullable String labelName) {}

    @Override
    public Reply handle(Request request) {
        var body = request.read(Body.class);
        var add = names(body.add());
        var remove = names(body.remove());
        if (add.isEmpty() && remove.isEmpty()) {
            throw SetupCall.missing("add or remove");
        }
        return customer.handle(request, found -> {
            var changed = labels.change(
                    found.organization().id(),
                    found.owner(),
                    add,
                    remove,
                    request.caller().till(),
                    request.at());
            return switch (changed) {
                case Outcome.Accepted<Owner>(var owner, var warnings) ->
                    Reply.ok(Entity.of(owner.person().value(), found.warnings(Errors.warnings(warnings))));
                case Outcome.Refused<Owner>(var refusal) -> Errors.reply(refusal);
                case Outcome.Failed<Owner>(var cause) -> throw cause;
            };
        });
    }

    private static List<String> names(@Nullable List<Named> given) {
        return given == null
                ? List.of()
                : given.stream()
                        .map(named -> FreeText.of(named.labelName()))
                        .filter(name -> !name.isEmpty())
                        .toList();
    }
}
