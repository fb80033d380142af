package io.meniscus.api.v2.transactions;

import io.meniscus.api.Calls;
import io.meniscus.bill.Transactions;
import io.meniscus.core.bill.BillAdded;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import java.util.List;

/**
 * {@code POST /v2/transactions}: adds a bill, or returns one (v2/transactions "add"). Registers nobody: an unknown
 * identifier is refused (8015), a number that is taken too (604).
 */
final class AddTransaction implements Endpoint {
    private final Transactions transactions;
    private final Organizations organizations;

    AddTransaction(Transactions transactions, Organizations organizations) {
        this.transactions = transactions;
        this.organizations = organizations;
    }

    @Override
    public Reply handle(Request request) {
        var body = request.read(TransactionBody.class);
        var organization = Calls.organization(request, organizations);
        var command = new TransactionReader(request, organization).read(body);
        var effects = SideEffects.of(request, organization);
        return transactions.add(
                Calls.of(request),
                List.of(command),
                Calls.rendering(request, outcomes -> render(outcomes.getFirst(), organization, effects)));
    }

    private static Reply render(Outcome<BillAdded> outcome, Organization organization, SideEffects effects) {
        return switch (outcome) {
            case Outcome.Accepted<BillAdded>(var added, var warnings) ->
                Reply.ok(Added.of(
                        added,
                        Errors.warnings(warnings),
                        effects.of(added),
                        effects.raw(added, organization.clusterZone())));
            case Outcome.Refused<BillAdded>(var refusal) -> {
                var error = Errors.of(refusal);
                yield Reply.refused(error.code(), Added.refused(error));
            }
            case Outcome.Failed<BillAdded>(var cause) -> throw cause;
        };
    }
}
