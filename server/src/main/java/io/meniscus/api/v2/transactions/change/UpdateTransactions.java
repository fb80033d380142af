package io.meniscus.api.v2.transactions.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.AskedLanguage;
import io.meniscus.api.Calls;
import io.meniscus.api.v2.transactions.change.UpdateReader.Customer;
import io.meniscus.api.v2.transactions.shown.TransactionWriter;
import io.meniscus.api.v2.wire.W;
import io.meniscus.bill.Transactions;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.change.BillUpdated;
import io.meniscus.core.bill.line.BillLine;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code PUT /v2/transactions/bulk}: updates bills, each as by itself (v2/transactions "update several"). Items are
 * refused as single updates are; the call itself for none or more than 100 (1060).
 */
final class UpdateTransactions implements Endpoint {
    private static final int MOST = 100;

    private final Transactions transactions;
    private final Organizations organizations;

    UpdateTransactions(Transactions transactions, Organizations organizations) {
        this.transactions = transactions;
        this.organizations = organizations;
    }

    /** Shape E (conventions §5.2). */
    record Body(List<Item> response, int totalCount, int failureCount) {}

    /** How one update went. */
    record Item(Result result, List<W> errors, List<W> warnings) {
        private int code() {
            return errors.isEmpty() ? 200 : errors.getFirst().code();
        }
    }

    /** What was asked; of an update that was made the fields that were named, as they are now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            @Nullable Long id,
            Map<String, @Nullable Object> customFields,
            Map<String, @Nullable Object> extendedFields,
            @Nullable String identifierType,
            @Nullable String identifierValue,
            @Nullable String source,
            List<Line> lineItems) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(@Nullable String itemCode, Map<String, @Nullable Object> extendedFields) {}

    @Override
    public Reply handle(Request request) {
        var bodies = request.readList(UpdateBody.class);
        if (bodies.isEmpty()) {
            throw new EdgeException(new EdgeRefusal.BadParameter("no transaction was given"));
        }
        if (bodies.size() > MOST) {
            throw new EdgeException(new EdgeRefusal.BatchTooLarge(MOST));
        }
        var organization = Calls.organization(request, organizations);
        // a reader gathers what it dropped, so each item has its own
        var commands = bodies.stream()
                .map(body -> new UpdateReader(request, organization).read(body, Customer.of(body)))
                .toList();
        var writer = new TransactionWriter(organization, AskedLanguage.of(request));
        return transactions.update(
                Calls.of(request), commands, Calls.rendering(request, outcomes -> render(writer, bodies, outcomes)));
    }

    private static Reply render(
            TransactionWriter writer, List<UpdateBody> bodies, List<Outcome<BillUpdated>> outcomes) {
        var items = new ArrayList<Item>();
        for (int i = 0; i < bodies.size(); i++) {
            items.add(item(writer, bodies.get(i), outcomes.get(i)));
        }
        int failed = (int) items.stream().filter(item -> item.code() != 200).count();
        return Reply.ok(new Body(items, items.size(), failed))
                .withItems(items.stream().map(Item::code).toList());
    }

    private static Item item(TransactionWriter writer, UpdateBody body, Outcome<BillUpdated> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<BillUpdated>(var updated, var warnings) ->
                new Item(
                        done(writer, body, updated.bill()),
                        List.of(),
                        io.meniscus.api.v2.transactions.Errors.warnings(warnings));
            case Outcome.Refused<BillUpdated>(var refusal) ->
                new Item(asked(body), List.of(Errors.of(refusal)), List.of());
            case Outcome.Failed<BillUpdated> _ -> new Item(asked(body), List.of(Errors.failed()), List.of());
        };
    }

    private static Result asked(UpdateBody body) {
        return new Result(
                body.id(),
                or(body.customFields()),
                or(body.extendedFields()),
                body.identifierType(),
                body.identifierValue(),
                body.source(),
                lines(body).stream()
                        .map(line -> new Line(line.itemCode(), or(line.extendedFields())))
                        .toList());
    }

    private static Result done(TransactionWriter writer, UpdateBody body, Bill bill) {
        var asked = asked(body);
        var lines = new ArrayList<Line>();
        for (var line : asked.lineItems()) {
            var now = bill.lines().stream()
                    .filter(one -> one.itemCode().equals(line.itemCode()))
                    .findFirst()
                    .map(BillLine::details);
            lines.add(now.map(details ->
                            new Line(line.itemCode(), named(line.extendedFields(), writer.extendedFields(details))))
                    .orElse(line));
        }
        return new Result(
                bill.id().value(),
                asked.customFields(),
                named(asked.extendedFields(), writer.extendedFields(bill)),
                asked.identifierType(),
                asked.identifierValue(),
                asked.source(),
                lines);
    }

    /** Of the fields there are those that were named. */
    private static Map<String, @Nullable Object> named(Map<String, @Nullable Object> asked, Map<String, Object> now) {
        var named = new LinkedHashMap<String, @Nullable Object>();
        asked.keySet().stream().filter(now::containsKey).forEach(name -> named.put(name, now.get(name)));
        return named;
    }

    private static List<UpdateBody.Line> lines(UpdateBody body) {
        return body.lineItems() == null ? List.of() : body.lineItems();
    }

    private static Map<String, @Nullable Object> or(@Nullable Map<String, @Nullable Object> map) {
        return map == null ? Map.of() : map;
    }
}
