package io.meniscus.api.v2.points;

import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.api.Lines;
import io.meniscus.api.Lines.Says;
import io.meniscus.api.v2.customers.OfCustomer;
import io.meniscus.api.v2.wire.DataList;
import io.meniscus.http.Dialect;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.otp.NewCodes;
import io.meniscus.points.Holders;
import io.meniscus.points.PointsReads;
import io.meniscus.redemption.Redemptions;
import java.util.ArrayList;
import java.util.List;

/** v2/points. */
public record Routes(
        Dialect v2, OfCustomer customer, Holders holders, PointsReads points, Redemptions redemptions, NewCodes codes) {

    public List<Route> routes() {
        var routes = new ArrayList<Route>();
        routes.addAll(ofCustomer());
        routes.addAll(ofPoints());
        return routes;
    }

    private List<Route> ofCustomer() {
        var lines = new Lines(v2, "v2/points", Resource.POINTS);
        var programs = new OfPrograms(holders, customer.organizations());
        var balance = new ArrayList<>(twins("points/balance"));
        balance.add("/v2/customers/points/balance/{id}");
        balance.add("/v2/customers/points/balance");
        return List.of(
                lines.get(
                        1,
                        balance,
                        new GetBalance(programs),
                        new Says("A customer's points", query(ProgramQuery.PARAMETERS), GetBalance.Balance.class)),
                lines.get(
                        1,
                        twins("pointsExpirySchedule"),
                        new ListExpiries(programs),
                        new Says(
                                "When a customer's points lapse",
                                query(ProgramQuery.PARAMETERS, ListExpiries.QUERY),
                                ListExpiries.Schedule.class)),
                lines.get(
                        2,
                        twins("promisedPointsSchedule"),
                        new ListPromised(programs),
                        new Says(
                                "When promised points become redeemable",
                                query(ProgramQuery.PARAMETERS),
                                ListPromised.Schedule.class)),
                lines.get(
                        2,
                        List.of("/v2/customers/{id}/pointsTransfers"),
                        new ListTransfers(redemptions, customer),
                        new Says(
                                "What a customer gave and got",
                                query(List.of(optional("programId", "of one program"))),
                                DataList.class)),
                lines.post(
                        2,
                        twins("negativePointsAdjustment"),
                        RateClass.WRITE,
                        new TakePoints(redemptions, customer.organizations()),
                        new Says(
                                "Take points of a customer by hand",
                                OfCustomer.QUERY,
                                TakePoints.Body.class,
                                TakePoints.Done.class)));
    }

    private List<Route> ofPoints() {
        var lines = new Lines(v2, "v2/points", Resource.POINTS);
        var organizations = customer.organizations();
        return List.of(
                write(
                        1,
                        "reverse",
                        new ReverseRedemption(redemptions, organizations),
                        new Says(
                                "Give redeemed points back",
                                List.of(),
                                ReverseRedemption.Body.class,
                                ReverseRedemption.Done.class)),
                lines.write(
                        List.of("PUT"),
                        2,
                        List.of("/v2/points/updateRedemption", "/v2/points/redeem"),
                        RateClass.WRITE,
                        new UpdateRedemption(redemptions, organizations),
                        new Says(
                                "Bind a redemption to a bill",
                                List.of(),
                                UpdateRedemption.Body.class,
                                UpdateRedemption.Shown.class)),
                write(
                        2,
                        "isTransferrable",
                        new CheckTransfer(redemptions, organizations, codes, points),
                        new Says(
                                "Whether points may go to another customer",
                                List.of(),
                                TransferBody.class,
                                DataList.class)),
                write(
                        2,
                        "transfer",
                        new GivePoints(redemptions, organizations),
                        new Says(
                                "Give points to another customer",
                                List.of(),
                                TransferBody.class,
                                GivePoints.Done.class)),
                lines.get(
                        2,
                        List.of("/v2/points/transfer"),
                        new ListTransfers(redemptions, customer),
                        new Says(
                                "What a customer gave and got",
                                query(List.of(
                                        optional("programId", "of one program"),
                                        optional("userEntityType", "CUSTOMER"))),
                                DataList.class)));
    }

    private Route write(int tier, String act, Endpoint endpoint, Says says) {
        return new Lines(v2, "v2/points", Resource.POINTS)
                .post(tier, List.of("/v2/points/" + act), RateClass.WRITE, endpoint, says);
    }

    private static List<String> twins(String resource) {
        return List.of("/v2/customers/{id}/" + resource, "/v2/customers/lookup/" + resource);
    }

    @SafeVarargs
    private static List<Parameter> query(List<Parameter>... further) {
        var query = new ArrayList<>(OfCustomer.QUERY);
        for (var more : further) {
            query.addAll(more);
        }
        return query;
    }

    private static Parameter optional(String name, String meaning) {
        return new Parameter(name, Presence.OPTIONAL, meaning);
    }
}
