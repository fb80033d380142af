package io.meniscus.api.v1_1.transactions;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.customer.Errors.ItemError;
import io.meniscus.api.v1_1.customer.ItemAnswers;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.customer.OfCustomer.Found;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.bill.BillReads;
import io.meniscus.bill.Transactions;
import io.meniscus.core.bill.change.BillUpdated;
import io.meniscus.core.bill.change.UpdateBill;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Warning;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1.1/transaction/update}: notes, fields and delivery of a batch of bills (v1.1/transaction "update").
 * Every value answered is text. Refuses a bill that is not the customer's (667, 668), none (670), a customer nobody is
 * (611) and types that never change (1626). A request with an item that names a new type converts all its items.
 */
final class UpdateTransactions implements Endpoint {
    private final Transactions transactions;
    private final OfCustomer customer;
    private final RetroTransactions retro;

    UpdateTransactions(Transactions transactions, BillReads reads, OfCustomer customer) {
        this.transactions = transactions;
        this.customer = customer;
        this.retro = new RetroTransactions(transactions, reads, customer);
    }

    /** A bill that was updated, its fields as they are now. */
    record Item(
            String id,
            String number,
            String type,
            Owner customer,
            GotTransaction.Fields extended_fields,
            GotTransaction.Fields custom_fields,
            ItemStatus item_status) {}

    /** Whose bill it is. */
    record Owner(String id, String mobile, String email, String external_id, String firstname, String lastname) {
        static Owner of(Found found) {
            var shown = found.shown();
            return new Owner(
                    found.userId(),
                    shown.identifier(IdentifierType.MOBILE),
                    shown.identifier(IdentifierType.EMAIL),
                    shown.identifier(IdentifierType.EXTERNAL_ID),
                    shown.firstName(),
                    shown.lastName());
        }
    }

    /** What was asked for, and why it was not done. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Failed(
            @Nullable String id,
            @Nullable String number,
            @Nullable String type,
            UpdateBody.@Nullable Customer customer,
            ItemStatus item_status) {
        static Failed of(UpdateBody.Transaction given, ItemError error) {
            return new Failed(
                    given.id(),
                    given.number(),
                    UpdateReader.shownType(given),
                    given.customer(),
                    ItemForm.TEXT.failed(error));
        }
    }

    @Override
    public Reply handle(Request request) {
        var given = OfCustomer.items(request.read(UpdateBody.class).transaction());
        if (given.stream().anyMatch(RetroTransactions::isMeant)) {
            return retro.convert(request, given);
        }
        var organization = customer.organization(request);
        var owners = new ArrayList<Outcome<Found>>();
        var commands = new ArrayList<UpdateBill>();
        for (var transaction : given) {
            var owner = customer.find(request, UpdateReader.asked(transaction));
            owners.add(owner);
            commands.add(new UpdateReader(request, organization).read(transaction, owner));
        }
        return transactions.update(
                Calls.of(request),
                commands,
                Calls.rendering(request, outcomes -> render(request, given, owners, outcomes)));
    }

    private static Reply render(
            Request request,
            List<UpdateBody.Transaction> given,
            List<Outcome<Found>> owners,
            List<Outcome<BillUpdated>> outcomes) {
        var answers = new ItemAnswers(Errors::of);
        for (int i = 0; i < outcomes.size(); i++) {
            var asked = given.get(i);
            switch (outcomes.get(i)) {
                case Outcome.Accepted<BillUpdated>(var updated, var warnings) ->
                    answers.good(item(request, found(owners.get(i)), updated, warnings));
                case Outcome.Refused<BillUpdated>(var refusal) -> {
                    var error = Errors.updating(refusal);
                    answers.failed(error, Failed.of(asked, error));
                }
                case Outcome.Failed<BillUpdated>(var cause) -> {
                    var error = Errors.updateFailed();
                    answers.failed(error, Failed.of(asked, error));
                }
            }
        }
        return answers.reply((all, good) -> Status.ofBatch(all, good, "Success"), TransactionsReply::of);
    }

    static Found found(Outcome<Found> owner) {
        return switch (owner) {
            case Outcome.Accepted<Found>(var found, var warnings) -> found;
            case Outcome.Refused<Found> _, Outcome.Failed<Found> _ ->
                throw new IllegalStateException("a bill of nobody was updated");
        };
    }

    private static Item item(Request request, Found owner, BillUpdated updated, List<Warning> warnings) {
        var head = updated.bill().head();
        var fields = new BillFields(request, owner.organization());
        return new Item(
                Long.toString(updated.bill().id().value()),
                head.number(),
                head.type().name(),
                Owner.of(owner),
                fields.extendedOfBill(head.details().extendedFields()),
                fields.customOfBill(head.details().customFields()),
                Added.noted(ItemForm.TEXT, Added.ADDED, "Transaction updated successfully", Errors.notes(warnings)));
    }
}
