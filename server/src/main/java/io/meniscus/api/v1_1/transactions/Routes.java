package io.meniscus.api.v1_1.transactions;

import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.api.Lines;
import io.meniscus.api.Lines.Says;
import io.meniscus.api.v1_1.customer.AnnexRoutes;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.bill.BillReads;
import io.meniscus.bill.Transactions;
import io.meniscus.customer.Customers;
import io.meniscus.http.Dialect;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Parameter;
import io.meniscus.organization.Organizations;
import java.util.List;

/** v1.1/transaction. */
public record Routes(
        Dialect v11, Transactions transactions, BillReads reads, Customers customers, Organizations organizations) {
    private static final Parameter FORMAT = AnnexRoutes.optional("format", "json or xml");
    private static final List<Parameter> FILTERS = List.of(
            FORMAT,
            AnnexRoutes.optional("id", "comma list"),
            AnnexRoutes.optional("number", "comma list; of no meaning beside an id"),
            AnnexRoutes.optional(
                    "store_code", "made out in this store; alone, the latest 100 among the last 10,000 of all"),
            AnnexRoutes.optional("till_code", "made out at this till; alone, likewise"),
            AnnexRoutes.optional("amount", "net"),
            AnnexRoutes.optional("date", "of the bill, YYYY-MM-DD"),
            AnnexRoutes.optional(
                    "type", "REGULAR, NOT_INTERESTED, RETURN, NOT_INTERESTED_RETURN, MIXED, NI_MIXED or ALL"),
            AnnexRoutes.optional("tenders", "true adds payments"),
            AnnexRoutes.optional("credit_notes", "true adds credit notes"),
            AnnexRoutes.optional("user_id", "true adds the internal id of the customer"));

    public List<Route> routes() {
        var lines = new Lines(v11, "v1.1/transaction", Resource.TRANSACTION);
        return List.of(
                lines.post(
                        1,
                        List.of("/v1.1/transaction/add"),
                        RateClass.V1_TRANSACTION_ADD,
                        AddTransactions.inBaseCurrency(transactions, organizations),
                        new Says(
                                "Add bills, or return them; unknown customers are registered",
                                List.of(FORMAT),
                                TransactionBody.class,
                                TransactionsReply.class)),
                lines.post(
                        2,
                        List.of("/v1.1/transaction/add_with_local_currency"),
                        RateClass.V1_TRANSACTION_ADD,
                        AddTransactions.inLocalCurrency(transactions, organizations),
                        new Says(
                                "Add bills whose amounts are in another currency",
                                List.of(FORMAT),
                                TransactionBody.class,
                                TransactionsReply.class)),
                lines.post(
                        2,
                        List.of("/v1.1/transaction/update"),
                        RateClass.V1_TRANSACTION_UPDATE,
                        new UpdateTransactions(transactions, reads, new OfCustomer(customers, organizations)),
                        new Says(
                                "Change notes, fields and delivery of bills, or make anonymous ones a customer's",
                                List.of(FORMAT),
                                UpdateBody.class,
                                TransactionsReply.class)),
                lines.get(
                        1,
                        List.of("/v1.1/transaction/get"),
                        new GetTransactions(reads, customers, organizations),
                        new Says("Bills with their lines, by id or number", FILTERS, GetTransactions.Envelope.class)));
    }
}
