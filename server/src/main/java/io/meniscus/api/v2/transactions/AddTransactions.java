package io.meniscus.api.v2.transactions;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.Calls;
import io.meniscus.api.v2.transactions.TransactionReader.Customer;
import io.meniscus.api.v2.wire.W;
import io.meniscus.bill.Transactions;
import io.meniscus.core.bill.BillAdded;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v2/transactions/bulk}: adds or returns bills, each as by itself and for a customer of its own
 * (v2/transactions "bulk"). Items are refused as single bills are; the call itself for none or more than 100 (1060).
 */
final class AddTransactions implements Endpoint {
    private static final int MOST = 100;

    private final Transactions transactions;
    private final Organizations organizations;

    AddTransactions(Transactions transactions, Organizations organizations) {
        this.transactions = transactions;
        this.organizations = organizations;
    }

    /** Shape E (conventions §5.2). */
    public record Body(List<Item> response, int totalCount, int failureCount) {}

    /**
     * How one bill went.
     *
     * @param entityId null where it was refused
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(@Nullable Long entityId, EchoedTransaction result, List<W> errors, List<W> warnings) {
        private int code() {
            return errors.isEmpty() ? 200 : errors.getFirst().code();
        }
    }

    @Override
    public Reply handle(Request request) {
        var bodies = request.readList(TransactionBody.class);
        if (bodies.isEmpty()) {
            throw new EdgeException(new EdgeRefusal.BadParameter("no transaction was given"));
        }
        if (bodies.size() > MOST) {
            throw new EdgeException(new EdgeRefusal.BatchTooLarge(MOST));
        }
        var organization = Calls.organization(request, organizations);
        // a reader gathers what it dropped, so each item has its own
        var commands = bodies.stream()
                .map(body -> new TransactionReader(request, organization).read(body, customer(body)))
                .toList();
        return transactions.add(
                Calls.of(request),
                commands,
                Calls.rendering(request, outcomes -> render(request, organization, bodies, outcomes)));
    }

    private static Customer customer(TransactionBody body) {
        return new Customer(
                Objects.requireNonNullElse(body.identifierType(), ""),
                Objects.requireNonNullElse(body.identifierValue(), ""),
                Objects.requireNonNullElse(body.source(), ""),
                Objects.requireNonNullElse(body.accountId(), ""));
    }

    private static Reply render(
            Request request,
            Organization organization,
            List<TransactionBody> bodies,
            List<Outcome<BillAdded>> outcomes) {
        var items = new ArrayList<Item>();
        for (int i = 0; i < bodies.size(); i++) {
            items.add(item(request, organization, bodies.get(i), outcomes.get(i)));
        }
        int failed = (int) items.stream().filter(item -> item.code() != 200).count();
        return Reply.ok(new Body(items, items.size(), failed))
                .withItems(items.stream().map(Item::code).toList());
    }

    private static Item item(
            Request request, Organization organization, TransactionBody body, Outcome<BillAdded> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<BillAdded>(var added, var warnings) ->
                new Item(
                        added.bill().id().value(),
                        EchoedTransaction.of(body, request.at(), organization, Added.effects(added)),
                        List.of(),
                        Errors.warnings(warnings));
            case Outcome.Refused<BillAdded>(var refusal) ->
                failed(EchoedTransaction.of(body, request.at(), organization, List.of()), Errors.of(refusal));
            case Outcome.Failed<BillAdded> _ ->
                failed(EchoedTransaction.of(body, request.at(), organization, List.of()), Errors.failed());
        };
    }

    private static Item failed(EchoedTransaction echo, W error) {
        return new Item(null, echo, List.of(error), List.of());
    }
}
