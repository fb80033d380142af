package io.meniscus.api.v2.labels;

import io.meniscus.api.v2.customers.OfCustomer;
import io.meniscus.api.v2.wire.DataList;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.label.CustomerLabel;
import io.meniscus.label.Labels;
import java.util.List;

/** {@code GET /v2/customers/{id}/labels}: a customer's labels; none is warning 33001 (v2/customer-labels). */
final class ListCustomerLabels implements Endpoint {
    private final Labels labels;
    private final OfCustomer customer;

    ListCustomerLabels(Labels labels, OfCustomer customer) {
        this.labels = labels;
        this.customer = customer;
    }

    /** A label of a customer; the organization is 0 here, as documented. */
    record Row(long id, long orgId, long addedBy, long labelId, long userId, String labelName, boolean deleted) {
        static Row of(CustomerLabel label) {
            return new Row(
                    label.id(),
                    0,
                    label.addedBy(),
                    label.labelId(),
                    label.person().value(),
                    label.labelName(),
                    false);
        }
    }

    @Override
    public Reply handle(Request request) {
        return customer.handle(request, found -> switch (labels.of(
                found.organization().id(), found.owner())) {
            case Outcome.Accepted<List<CustomerLabel>>(var all, var warnings) ->
                Reply.ok(DataList.of(all.stream().map(Row::of).toList(), found.warnings(Errors.warnings(warnings))));
            case Outcome.Refused<List<CustomerLabel>>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<List<CustomerLabel>>(var cause) -> throw cause;
        });
    }
}
