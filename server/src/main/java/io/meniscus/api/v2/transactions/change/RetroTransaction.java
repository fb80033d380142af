package io.meniscus.api.v2.transactions.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.Calls;
import io.meniscus.api.v2.wire.W;
import io.meniscus.bill.BillReads;
import io.meniscus.bill.Transactions;
import io.meniscus.core.bill.change.BillClaimed;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code PUT /v2/transactions/retro}: makes an anonymous bill a customer's, as a new bill (v2/transactions "retro").
 * Refuses where the organization has it off (1631), a call without a signature (1629) or with too little (1624, 1625),
 * types (1623, 1626), a bill that there is not (1628), is claimed (1627) or too old (1633), and a customer who is
 * unknown (8015) or registered too much later (1632).
 */
record RetroTransaction(Transactions transactions, BillReads bills, Organizations organizations) implements Endpoint {
    private static final int DONE = 1630;

    /**
     * The answer.
     *
     * @param createdId null where the claim was refused, as are the three that follow
     * @param oldId     of the anonymous bill, which stays
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            @Nullable Long createdId,
            @Nullable Long oldId,
            @Nullable Integer code,
            @Nullable String message,
            List<W> warnings,
            List<W> errors) {}

    @Override
    public Reply handle(Request request) {
        var body = request.read(RetroBody.class);
        var organization = Calls.organization(request, organizations);
        var command = new RetroReader(request, organization, bills).read(body);
        return transactions.claim(
                Calls.of(request), command, Calls.rendering(request, outcomes -> render(outcomes.getFirst())));
    }

    private static Reply render(Outcome<BillClaimed> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<BillClaimed>(var claimed, var warnings) ->
                Reply.ok(new Body(
                        claimed.bill().id().value(),
                        claimed.anonymous().value(),
                        DONE,
                        "Transaction converted",
                        io.meniscus.api.v2.transactions.Errors.warnings(warnings),
                        List.of()));
            case Outcome.Refused<BillClaimed>(var refusal) -> {
                var error = Errors.of(refusal);
                yield Reply.refused(error.code(), new Body(null, null, null, null, List.of(), List.of(error)));
            }
            case Outcome.Failed<BillClaimed>(var cause) -> throw cause;
        };
    }
}
