package io.meniscus.api.v2.transactions.change;

import io.meniscus.api.v2.customers.FieldTexts;
import io.meniscus.api.v2.customers.References;
import io.meniscus.api.v2.transactions.LineIds;
import io.meniscus.bill.BillNames;
import io.meniscus.bill.BillRefused;
import io.meniscus.core.BillId;
import io.meniscus.core.FreeText;
import io.meniscus.core.TillId;
import io.meniscus.core.bill.BillRefusal;
import io.meniscus.core.bill.DeliveryStatus;
import io.meniscus.core.bill.Whose;
import io.meniscus.core.bill.change.UpdateBill;
import io.meniscus.core.bill.change.UpdateRefusal;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Till;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an update into its command; what can't be read is the refusal the command ends in. For one bill. */
final class UpdateReader {
    private final Request request;
    private final Organization organization;
    private final BillNames names;

    UpdateReader(Request request, Organization organization) {
        this.request = request;
        this.organization = organization;
        this.names = new BillNames(organization);
    }

    /** How an update names the customer. */
    record Customer(String identifierName, String identifierValue, String source, String account) {
        /** As the query does. */
        static Customer of(Request request) {
            return new Customer(
                    request.query("identifierName").orElse(""),
                    request.query("identifierValue").orElse(""),
                    request.query("source").orElse(""),
                    request.query("accountId").orElse(""));
        }

        /** As an item of a batch does. */
        static Customer of(UpdateBody body) {
            return new Customer(
                    text(body.identifierType()),
                    text(body.identifierValue()),
                    text(body.source()),
                    text(body.accountId()));
        }
    }

    UpdateBill read(UpdateBody body, Customer customer) {
        try {
            var which = which(body);
            var changes = new UpdateBill.Changes(
                    delivery(body),
                    body.notes() == null ? null : text(body.notes()),
                    names.changesOfBill(texts(body.customFields()), texts(body.extendedFields())),
                    lines(body));
            return new UpdateBill.Ready(
                    whose(customer),
                    which,
                    changes,
                    organization.programs(),
                    new UpdateBill.Context(request.caller().till(), request.id(), names.warnings()));
        } catch (BillRefused refused) {
            return new UpdateBill.Unfit(refused.refusal());
        }
    }

    private UpdateBill.Which which(UpdateBody body) throws BillRefused {
        if (body.id() != null) {
            return new UpdateBill.Which.ById(new BillId(body.id()));
        }
        var number = text(body.number());
        if (number.isEmpty()) {
            throw new BillRefused(new UpdateRefusal.NothingNamed());
        }
        return new UpdateBill.Which.ByNumber(number, till(text(body.tillCode())));
    }

    private @Nullable TillId till(String code) throws BillRefused {
        return code.isEmpty()
                ? null
                : organization
                        .tillByCode(code)
                        .map(Till::id)
                        .orElseThrow(() -> new BillRefused(new UpdateRefusal.TillUnknown(code)));
    }

    private static @Nullable DeliveryStatus delivery(UpdateBody body) throws BillRefused {
        var given = text(body.deliveryStatus());
        return given.isEmpty()
                ? null
                : DeliveryStatus.read(given)
                        .orElseThrow(() -> new BillRefused(new BillRefusal.WordUnknown("deliveryStatus", given)));
    }

    private List<UpdateBill.LineChange> lines(UpdateBody body) throws BillRefused {
        var changes = new ArrayList<UpdateBill.LineChange>();
        for (var line : body.lineItems() == null ? List.<UpdateBody.Line>of() : body.lineItems()) {
            var item = text(line.itemCode());
            var id = line.id();
            if (id == null && item.isEmpty()) {
                throw new BillRefused(new UpdateRefusal.LineUnknown(""));
            }
            if (id != null && body.id() != null && LineIds.bill(id).value() != body.id()) {
                throw new BillRefused(new UpdateRefusal.LineUnknown(Long.toString(id)));
            }
            changes.add(new UpdateBill.LineChange(
                    id == null ? 0 : LineIds.line(id),
                    id == null ? item : "",
                    names.changesOfLine(texts(line.customFields()), texts(line.extendedFields()))));
        }
        return changes;
    }

    private Whose whose(Customer customer) {
        var source = customer.source().isBlank() ? "INSTORE" : customer.source();
        return switch (References.named(
                request,
                organization,
                source,
                customer.account(),
                customer.identifierName(),
                customer.identifierValue())) {
            case Outcome.Accepted<CustomerRef>(var ref, var warnings) -> new Whose.Known(ref);
            case Outcome.Refused<CustomerRef> refused -> new Whose.Unread(refused);
            case Outcome.Failed<CustomerRef>(var bug) -> throw bug;
        };
    }

    static Map<String, @Nullable String> texts(@Nullable Map<String, @Nullable Object> given) {
        var texts = new HashMap<String, @Nullable String>();
        if (given != null) {
            given.forEach((name, value) -> texts.put(name, FieldTexts.of(value)));
        }
        return texts;
    }

    private static String text(@Nullable String given) {
        return FreeText.of(given);
    }
}
