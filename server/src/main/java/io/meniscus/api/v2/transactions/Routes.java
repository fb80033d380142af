package io.meniscus.api.v2.transactions;

import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.api.Lines;
import io.meniscus.api.Lines.Says;
import io.meniscus.bill.Transactions;
import io.meniscus.http.Dialect;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.organization.Organizations;
import java.util.List;

/** v2/transactions. */
public record Routes(Dialect v2, Transactions transactions, Organizations organizations) {
    private static final List<Parameter> CUSTOMER = List.of(
            optional("identifierName", "mobile, email, externalId, id, …; left out for anonymous bills"),
            optional("identifierValue", "its value"),
            optional("source", "where the customer and the bill are from; INSTORE unless said"),
            optional("accountId", "account, for a source that has several"),
            optional("use_async", "true leaves out what the bill caused"),
            optional("use_asynch", "another spelling"),
            optional("rawSideEffects", "true adds every award by itself"));

    public List<Route> routes() {
        var lines = new Lines(v2, "v2/transactions", Resource.TRANSACTION);
        return List.of(
                lines.post(
                        1,
                        List.of("/v2/transactions"),
                        RateClass.V2_TRANSACTION_ADD,
                        new AddTransaction(transactions, organizations),
                        new Says("Add a bill, or return one", CUSTOMER, TransactionBody.class, Added.class)),
                lines.post(
                        1,
                        List.of("/v2/transactions/bulk"),
                        RateClass.V2_TRANSACTION_BULK,
                        new AddTransactions(transactions, organizations),
                        new Says(
                                "Add or return bills, each for the customer it names; the body is a list",
                                List.of(),
                                TransactionBody.class,
                                AddTransactions.Body.class)),
                lines.post(
                        2,
                        List.of("/v2/simulation/transactions"),
                        RateClass.V2_TRANSACTION_ADD,
                        new SimulateTransaction(transactions, organizations),
                        new Says(
                                "What a bill would earn; nothing of it is written",
                                CUSTOMER.subList(0, 4),
                                TransactionBody.class,
                                SimulatedBill.Body.class)));
    }

    private static Parameter optional(String name, String meaning) {
        return new Parameter(name, Presence.OPTIONAL, meaning);
    }
}
