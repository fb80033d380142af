package io.meniscus.api.v2.points;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.points.Book;
import io.meniscus.core.points.Holding;
import io.meniscus.core.points.Points;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.points.Holders.Extent;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v2/customers/{id}/points/balance}, its look-up twin and {@code /v2/customers/points/balance}: what a
 * customer has in a program, or in all together (v2/points "balance"). Refuses 1212, 1213 and 1218, and as look-ups do.
 */
final class GetBalance implements Endpoint {
    private final OfPrograms programs;

    GetBalance(OfPrograms programs) {
        this.programs = programs;
    }

    /**
     * The balance.
     *
     * @param programId left out where it is of all programs together
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Balance(
            long entityId,
            String entityType,
            @Nullable Long programId,
            double totalPoints,
            BigDecimal mainPoints,
            double promisedPoints,
            Promised promisedPointsBreakup,
            List<W> warnings) {}

    record Promised(double delayedAccrualPoints, double externalTriggerBasedPoints) {}

    @Override
    public Reply handle(Request request) {
        return programs.handle(request, Extent.SUMS, found -> {
            var holdings = found.programs().stream()
                    .map(program -> found.holdings().in(program.id()))
                    .toList();
            var main = sum(holdings, Holding::current);
            var delayed = sum(holdings, holding -> holding.balances().of(Book.DELAYED));
            var triggered = sum(holdings, holding -> holding.balances().of(Book.TRIGGERED));
            var promised = delayed.plus(triggered);
            Long program = switch (found.query()) {
                case ProgramQuery.All() -> null;
                case ProgramQuery.One(var one) -> Long.valueOf(one.id().value());
            };
            return Reply.ok(new Balance(
                    found.userId(),
                    "CUSTOMER",
                    program,
                    number(main.plus(promised)),
                    main.toDecimal(),
                    number(promised),
                    new Promised(number(delayed), number(triggered)),
                    found.warnings()));
        });
    }

    private static Points sum(List<Holding> holdings, Function<Holding, Points> part) {
        return holdings.stream().map(part).reduce(Points.ZERO, Points::plus);
    }

    private static double number(Points points) {
        return points.toDecimal().doubleValue();
    }
}
