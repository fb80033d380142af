package io.meniscus.api.v2.loyalty;

import io.meniscus.api.v2.customers.OfCustomer;
import io.meniscus.api.v2.wire.DataList;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import java.util.List;
import java.util.Optional;

/**
 * {@code GET /v2/customers/{id}/loyaltyDetails} and its look-up twin: points and tier in every program the customer is
 * enrolled in (v2/customers "loyaltyDetails"). No program enrols anybody here yet, so a member's list is empty. Refuses
 * a contact (8089) and a program the customer is not enrolled in (1218).
 */
final class GetLoyaltyDetails implements Endpoint {
    private final OfCustomer customer;

    GetLoyaltyDetails(OfCustomer customer) {
        this.customer = customer;
    }

    @Override
    public Reply handle(Request request) {
        var program = program(request);
        return customer.handle(request, found -> {
            if (found.person().root().loyalty() == LoyaltyType.NON_LOYALTY) {
                return Errors.reply(Errors.contact());
            }
            return program.map(asked -> Errors.reply(Errors.notEnrolled(asked)))
                    .orElseGet(() -> Reply.ok(DataList.of(List.of(), found.warnings())));
        });
    }

    private static Optional<Long> program(Request request) {
        try {
            return request.query("programId").map(Long::parseLong);
        } catch (NumberFormatException _) {
            throw new EdgeException(new EdgeRefusal.BadParameter("programId is not a number"));
        }
    }
}
