package io.meniscus.api.v2.transactions.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.Calls;
import io.meniscus.api.v2.transactions.change.LoyaltyDetails.Programs;
import io.meniscus.api.v2.transactions.change.UpdateReader.Customer;
import io.meniscus.api.v2.wire.W;
import io.meniscus.bill.Transactions;
import io.meniscus.core.bill.change.BillUpdated;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code PUT /v2/transactions}: changes fields, notes and delivery of one of a customer's bills (v2/transactions
 * "update"). Refuses an unknown customer (8015), no customer (8084), a bill that is not the customer's (667, 668), none
 * (670) and returns (605), a till (671) or line (688) that there is not.
 */
final class UpdateTransaction implements Endpoint {
    private final Transactions transactions;
    private final Organizations organizations;

    UpdateTransaction(Transactions transactions, Organizations organizations) {
        this.transactions = transactions;
        this.organizations = organizations;
    }

    /**
     * The answer.
     *
     * @param loyaltyDetails null where the update was refused
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(List<W> warnings, List<W> errors, @Nullable List<LoyaltyDetails> loyaltyDetails) {}

    @Override
    public Reply handle(Request request) {
        var body = request.read(UpdateBody.class);
        var organization = Calls.organization(request, organizations);
        var command = new UpdateReader(request, organization).read(body, Customer.of(request));
        var programs = request.query("points").orElse("").equalsIgnoreCase("MLP") ? Programs.ALL : Programs.STANDARD;
        return transactions.update(
                Calls.of(request),
                List.of(command),
                Calls.rendering(request, outcomes -> render(outcomes.getFirst(), programs)));
    }

    private static Reply render(Outcome<BillUpdated> outcome, Programs programs) {
        return switch (outcome) {
            case Outcome.Accepted<BillUpdated>(var updated, var warnings) ->
                Reply.ok(new Body(
                        io.meniscus.api.v2.transactions.Errors.warnings(warnings),
                        List.of(),
                        LoyaltyDetails.of(updated, programs)));
            case Outcome.Refused<BillUpdated>(var refusal) -> {
                var error = Errors.of(refusal);
                yield Reply.refused(error.code(), new Body(List.of(), List.of(error), null));
            }
            case Outcome.Failed<BillUpdated>(var cause) -> throw cause;
        };
    }
}
