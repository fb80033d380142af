package io.meniscus.api.v2.transactions.change;

import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.api.Lines;
import io.meniscus.api.Lines.Says;
import io.meniscus.bill.BillReads;
import io.meniscus.bill.Transactions;
import io.meniscus.http.Dialect;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.organization.Organizations;
import java.util.List;

/** The changes of v2/transactions. */
public record Routes(Dialect v2, Transactions transactions, BillReads bills, Organizations organizations) {
    private static final List<Parameter> CUSTOMER = List.of(
            new Parameter("identifierName", Presence.REQUIRED, "mobile, email, externalId, id, …"),
            new Parameter("identifierValue", Presence.REQUIRED, "its value"),
            new Parameter("source", Presence.OPTIONAL, "source of the profile; INSTORE unless said"),
            new Parameter("accountId", Presence.OPTIONAL, "account, for a source that has several"),
            new Parameter("points", Presence.OPTIONAL, "MLP tells the points of every program"));

    public List<Route> routes() {
        var lines = new Lines(v2, "v2/transactions", Resource.TRANSACTION);
        return List.of(
                lines.write(
                        List.of("PUT"),
                        2,
                        List.of("/v2/transactions"),
                        RateClass.WRITE,
                        new UpdateTransaction(transactions, organizations),
                        new Says(
                                "Change fields, notes and delivery of a bill",
                                CUSTOMER,
                                UpdateBody.class,
                                UpdateTransaction.Body.class)),
                lines.write(
                        List.of("PUT"),
                        2,
                        List.of("/v2/transactions/bulk"),
                        RateClass.WRITE,
                        new UpdateTransactions(transactions, organizations),
                        new Says(
                                "Change fields, notes and delivery of bills, each of the customer it names; the body"
                                        + " is a list",
                                List.of(),
                                UpdateBody.class,
                                UpdateTransactions.Body.class)),
                lines.write(
                        List.of("PUT"),
                        2,
                        List.of("/v2/transactions/retro"),
                        RateClass.WRITE,
                        new RetroTransaction(transactions, bills, organizations),
                        new Says(
                                "Make an anonymous bill a customer's",
                                List.of(),
                                RetroBody.class,
                                RetroTransaction.Body.class)));
    }
}
