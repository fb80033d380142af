package io.meniscus.api.v2.transactions.shown;

import io.meniscus.access.Permission.Resource;
import io.meniscus.api.Lines;
import io.meniscus.api.Lines.Says;
import io.meniscus.api.v2.customers.OfCustomer;
import io.meniscus.api.v2.transactions.shown.GetTransaction.Named;
import io.meniscus.bill.BillReads;
import io.meniscus.http.Dialect;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import java.util.List;

/** The reads of v2/transactions. */
public record Routes(Dialect v2, BillReads bills, OfCustomer customer) {
    private static final List<Parameter> PARTS = List.of(
            optional("type", "REGULAR, RETURN, NOT_INTERESTED or NOT_INTERESTED_RETURN; any unless said"),
            optional("tenders", "true adds the payment modes"),
            optional("credit_notes", "true adds the credit note"));

    private static final List<Parameter> LIST = List.of(
            optional("source", "source of the profile; any unless said"),
            optional("accountId", "account, for a source that has several"),
            optional(
                    "embed",
                    "comma list: BILL_CF, BILL_EF, ATTRIBUTION, PAYMENT_MODES, CREDIT_NOTES, BILL_STORE_DETAILS,"
                            + " BILL_POINTS"),
            optional("startDate", "YYYY-MM-DD HH:MM:SS, billed then or later"),
            optional("endDate", "YYYY-MM-DD HH:MM:SS, billed then or earlier"),
            optional("sortBy", "BILLING_TIME"),
            optional("sortOrder", "ASC or DESC, which is usual"),
            optional("limit", "20; at most 1000"),
            optional("offset", "0"));

    private static Parameter optional(String name, String meaning) {
        return new Parameter(name, Presence.OPTIONAL, meaning);
    }

    public List<Route> routes() {
        var lines = new Lines(v2, "v2/transactions", Resource.TRANSACTION);
        return List.of(
                lines.get(
                        1,
                        List.of("/v2/transactions/{id}"),
                        get(Named.BY_ID),
                        new Says("One bill", PARTS, ShownTransaction.class)),
                lines.get(
                        2,
                        List.of("/v2/transactions/getByBillNumber/{billNumber}"),
                        get(Named.BY_NUMBER),
                        new Says("The latest bill of a number", PARTS, ShownTransaction.class)),
                lines.get(
                        1,
                        List.of("/v2/customers/{id}/transactions"),
                        new ListTransactions(bills, customer),
                        new Says("A customer's bills", LIST, ListedTransaction.Page.class)),
                lines.get(
                        2,
                        List.of("/v2/earning/{transactionId}"),
                        get(Named.WITH_POINTS),
                        new Says(
                                "A bill with the points it made, by program and line", PARTS, ShownTransaction.class)));
    }

    private GetTransaction get(Named named) {
        return new GetTransaction(bills, customer.customers(), customer.organizations(), named);
    }
}
