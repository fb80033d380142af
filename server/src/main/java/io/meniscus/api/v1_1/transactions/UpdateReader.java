package io.meniscus.api.v1_1.transactions;

import static io.meniscus.api.v1_1.transactions.Scalars.or;
import static io.meniscus.api.v1_1.transactions.Scalars.text;

import io.meniscus.api.v1_1.customer.Asked;
import io.meniscus.api.v1_1.customer.OfCustomer.Found;
import io.meniscus.bill.BillNames;
import io.meniscus.bill.BillRefused;
import io.meniscus.core.BillId;
import io.meniscus.core.TillId;
import io.meniscus.core.bill.BillRefusal;
import io.meniscus.core.bill.BillType;
import io.meniscus.core.bill.DeliveryStatus;
import io.meniscus.core.bill.Whose;
import io.meniscus.core.bill.change.UpdateBill;
import io.meniscus.core.bill.change.UpdateRefusal;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Warning;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Till;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a v1.1 update into its command; what can't be read is the refusal the command ends in. For one bill. An id
 * goes before a number; of several bills of a number the one that was made out last is meant.
 */
final class UpdateReader {
    private final Request request;
    private final Organization organization;
    private final BillNames names;

    UpdateReader(Request request, Organization organization) {
        this.request = request;
        this.organization = organization;
        this.names = new BillNames(organization);
    }

    static List<Asked> asked(UpdateBody.Transaction body) {
        var customer = body.customer();
        return customer == null
                ? List.of()
                : Asked.of(
                        customer.id(), customer.user_id(), customer.mobile(), customer.email(), customer.external_id());
    }

    /**
     * The command.
     *
     * @param customer whom the item names, or why nobody was found
     */
    UpdateBill read(UpdateBody.Transaction body, Outcome<Found> customer) {
        return switch (customer) {
            case Outcome.Accepted<Found>(var found, var warnings) -> read(body, found, warnings);
            case Outcome.Refused<Found>(var refusal) -> new UpdateBill.Unfit(new BillRefusal.CustomerUnknown(refusal));
            case Outcome.Failed<Found>(var bug) -> throw bug;
        };
    }

    private UpdateBill read(UpdateBody.Transaction body, Found found, List<Warning> known) {
        try {
            checkType(body);
            var which = which(body);
            var changes = new UpdateBill.Changes(
                    Scalars.word(body.delivery_status(), DeliveryStatus::read, "delivery_status"),
                    body.notes() == null ? null : text(body.notes()),
                    names.changesOfBill(Scalars.fields(body.custom_fields()), Scalars.fields(body.extended_fields())),
                    lines(body));
            var warnings = new ArrayList<>(known);
            warnings.addAll(names.warnings());
            return new UpdateBill.Ready(
                    new Whose.Known(found.ref()),
                    which,
                    changes,
                    organization.programs(),
                    new UpdateBill.Context(till(text(body.update_till())), request.id(), warnings));
        } catch (BillRefused refused) {
            return new UpdateBill.Unfit(refused.refusal());
        }
    }

    /** A type is told for its own sake; one that never changes is refused where the bill itself is looked at. */
    private static void checkType(UpdateBody.Transaction body) throws BillRefused {
        var type = text(body.type());
        if (!type.isEmpty() && BillType.read(type).isEmpty()) {
            throw new BillRefused(new BillRefusal.TypeUnknown(type));
        }
    }

    private static UpdateBill.Which which(UpdateBody.Transaction body) throws BillRefused {
        var id = Scalars.id(body.id());
        if (!id.equals(BillId.NONE)) {
            return new UpdateBill.Which.ById(id);
        }
        var number = text(body.number());
        if (number.isEmpty()) {
            throw new BillRefused(new UpdateRefusal.NothingNamed());
        }
        return new UpdateBill.Which.LatestOfNumber(number);
    }

    /** The till that updates: the caller's unless another is named. */
    private TillId till(String code) throws BillRefused {
        return code.isEmpty()
                ? request.caller().till()
                : organization
                        .tillByCode(code)
                        .map(Till::id)
                        .orElseThrow(() -> new BillRefused(new UpdateRefusal.TillUnknown(code)));
    }

    private List<UpdateBill.LineChange> lines(UpdateBody.Transaction body) throws BillRefused {
        var changes = new ArrayList<UpdateBill.LineChange>();
        var given = body.line_items() == null
                ? List.<UpdateBody.Line>of()
                : or(body.line_items().line_item());
        for (var line : given) {
            var item = text(line.item_code());
            changes.add(new UpdateBill.LineChange(
                    item.isEmpty() ? place(text(line.serial())) : 0,
                    item,
                    names.changesOfLine(Scalars.fields(line.custom_fields()), Scalars.fields(line.extended_fields()))));
        }
        return changes;
    }

    private static int place(String serial) throws BillRefused {
        if (!serial.matches("[1-9][0-9]{0,5}")) {
            throw new BillRefused(new UpdateRefusal.LineUnknown(serial));
        }
        return Integer.parseInt(serial);
    }

    /** The type an item shows before there is a bill to tell it. */
    static @Nullable String shownType(UpdateBody.Transaction body) {
        var type = text(body.type(), body.new_type());
        return type.isEmpty() ? null : type.toUpperCase(Locale.ROOT);
    }
}
