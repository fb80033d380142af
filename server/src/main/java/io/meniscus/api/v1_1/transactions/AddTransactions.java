package io.meniscus.api.v1_1.transactions;

import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.customer.Errors.ItemError;
import io.meniscus.api.v1_1.customer.ItemAnswers;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.transactions.TransactionReader.Amounts;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.bill.Transactions;
import io.meniscus.core.bill.AddBill;
import io.meniscus.core.bill.BillAdded;
import io.meniscus.core.bill.BillRefusal;
import io.meniscus.core.bill.BillType;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code POST /v1.1/transaction/add} and {@code …/add_with_local_currency}: adds a batch of sales and returns, and
 * registers the customers nobody knows (v1.1/transaction "add"). Bills are answered one for one; a later one sees
 * those before it. A number that is taken is 604, a sale that is not found 625, a regular bill of nobody 606.
 */
final class AddTransactions implements Endpoint {
    private final Transactions transactions;
    private final Organizations organizations;
    private final Amounts amounts;
    private final ItemForm form;

    private AddTransactions(Transactions transactions, Organizations organizations, Amounts amounts, ItemForm form) {
        this.transactions = transactions;
        this.organizations = organizations;
        this.amounts = amounts;
        this.form = form;
    }

    /** Amounts are in the organization's currency. */
    static AddTransactions inBaseCurrency(Transactions transactions, Organizations organizations) {
        return new AddTransactions(transactions, organizations, Amounts.BASE, ItemForm.NATIVE);
    }

    /** Amounts are converted, and every value answered is text. */
    static AddTransactions inLocalCurrency(Transactions transactions, Organizations organizations) {
        return new AddTransactions(transactions, organizations, Amounts.LOCAL, ItemForm.TEXT);
    }

    @Override
    public Reply handle(Request request) {
        return add(request, Calls.organization(request, organizations));
    }

    Reply add(Request request, Organization organization) {
        var given = OfCustomer.items(request.read(TransactionBody.class).transaction());
        var commands = new ArrayList<AddBill>();
        for (var transaction : given) {
            commands.add(new TransactionReader(request, organization, amounts).read(transaction));
        }
        var writer = new Added(organization, form);
        return transactions.add(
                Calls.of(request), commands, Calls.rendering(request, outcomes -> render(writer, given, outcomes)));
    }

    private Reply render(Added writer, List<TransactionBody.Transaction> given, List<Outcome<BillAdded>> outcomes) {
        var answers = new ItemAnswers(Errors::of);
        for (int i = 0; i < outcomes.size(); i++) {
            var asked = given.get(i);
            switch (outcomes.get(i)) {
                case Outcome.Accepted<BillAdded>(var added, var warnings) ->
                    answers.good(writer.write(asked, added, warnings));
                case Outcome.Refused<BillAdded>(var refusal) -> refused(answers, asked, error(asked, refusal));
                case Outcome.Failed<BillAdded>(var cause) -> refused(answers, asked, Errors.failed());
            }
        }
        return answers.reply((all, good) -> Status.ofBatch(all, good, "Success"), TransactionsReply::of);
    }

    private static ItemError error(TransactionBody.Transaction asked, Refusal refusal) {
        boolean isReturn = BillType.read(Scalars.text(asked.type()))
                .filter(BillType::isReturn)
                .isPresent();
        return isReturn && refusal instanceof BillRefusal bill ? Errors.returning(bill) : Errors.of(refusal);
    }

    private void refused(ItemAnswers answers, TransactionBody.Transaction asked, ItemError error) {
        answers.failed(error, Refused.of(asked, form.failed(error)));
    }
}
