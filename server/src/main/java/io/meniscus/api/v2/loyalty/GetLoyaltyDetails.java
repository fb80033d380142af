package io.meniscus.api.v2.loyalty;

import io.meniscus.api.v2.customers.held.LoyaltyProgram;
import io.meniscus.api.v2.customers.held.OfHolder;
import io.meniscus.api.v2.wire.DataList;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.program.Program;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.points.Holders.Extent;
import java.util.List;
import java.util.Optional;

/**
 * {@code GET /v2/customers/{id}/loyaltyDetails} and its look-up twin: points in every program the customer is enrolled
 * in, or in one (v2/customers "loyaltyDetails"). Refuses a contact (8089) and a program the customer is not enrolled in
 * (1218).
 */
final class GetLoyaltyDetails implements Endpoint {
    private final OfHolder customer;

    GetLoyaltyDetails(OfHolder customer) {
        this.customer = customer;
    }

    @Override
    public Reply handle(Request request) {
        var program = program(request);
        return customer.handle(
                request,
                Extent.SUMS,
                found -> found.person().root().loyalty() == LoyaltyType.NON_LOYALTY
                        ? Errors.reply(Errors.contact())
                        : details(found, program),
                io.meniscus.api.v2.customers.Errors::reply);
    }

    private static Reply details(OfHolder.Found found, Optional<Long> asked) {
        var programs = found.programs().stream()
                .map(Program::id)
                .filter(id -> asked.isEmpty() || asked.get() == id.value())
                .toList();
        if (asked.isPresent() && programs.isEmpty()) {
            return Errors.reply(Errors.notEnrolled(asked.get()));
        }
        List<LoyaltyProgram> rows = programs.stream()
                .map(id -> LoyaltyProgram.of(found.userId(), found.holdings().in(id)))
                .toList();
        return Reply.ok(DataList.of(rows, found.warnings()));
    }

    private static Optional<Long> program(Request request) {
        try {
            return request.query("programId").map(Long::parseLong);
        } catch (NumberFormatException _) {
            throw new EdgeException(new EdgeRefusal.BadParameter("programId is not a number"));
        }
    }
}
