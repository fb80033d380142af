package io.meniscus.api.v2.transactions;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.wire.Failure;
import io.meniscus.api.v2.wire.W;
import io.meniscus.bill.Transactions;
import io.meniscus.core.bill.BillAdded;
import io.meniscus.core.bill.BillType;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.configuration.Flag;
import java.util.List;

/**
 * {@code POST /v2/simulation/transactions}: what a bill would earn; nothing of it is written (v2/transactions
 * "simulation"). Custom fields are passed over. Refuses as the real call does, other types than REGULAR (605), and
 * every call where the organization has not switched it on (695).
 */
final class SimulateTransaction implements Endpoint {
    private final Transactions transactions;
    private final Organizations organizations;

    SimulateTransaction(Transactions transactions, Organizations organizations) {
        this.transactions = transactions;
        this.organizations = organizations;
    }

    @Override
    public Reply handle(Request request) {
        var body = request.read(TransactionBody.class);
        var organization = Calls.organization(request, organizations);
        if (!organization.settings().isOn(Flag.CONF_ENABLE_SIMULATION_API_MODE)) {
            return refused(W.of(695, "Simulation is not enabled"));
        }
        var type = body.type() == null ? "" : body.type();
        if (BillType.read(type).filter(BillType.REGULAR::equals).isEmpty()) {
            return refused(W.of(605, "Transaction type is not supported: " + type));
        }
        var command = new TransactionReader(request, organization).read(body.withoutCustomFields());
        return transactions.simulate(
                Calls.of(request),
                command,
                Calls.rendering(request, outcomes -> render(request, outcomes.getFirst(), organization)));
    }

    private static Reply refused(W error) {
        return Reply.refused(error.code(), new Failure(List.of(error), List.of()));
    }

    private static Reply render(Request request, Outcome<BillAdded> outcome, Organization organization) {
        return switch (outcome) {
            case Outcome.Accepted<BillAdded>(var added, var warnings) ->
                Reply.ok(new SimulatedBill.Body(
                        Errors.warnings(warnings), List.of(), SimulatedBill.of(added, request.at(), organization)));
            case Outcome.Refused<BillAdded>(var refusal) -> refused(Errors.of(refusal));
            case Outcome.Failed<BillAdded>(var cause) -> throw cause;
        };
    }
}
