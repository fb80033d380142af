package io.meniscus.api.v1_1.transactions;

import static io.meniscus.api.v1_1.transactions.Scalars.shown;
import static io.meniscus.api.v1_1.transactions.Scalars.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.api.v1_1.V11Format;
import io.meniscus.api.v1_1.customer.ItemAnswers;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.customer.OfCustomer.Found;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.api.v1_1.wire.OneOrMany;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.bill.BillNames;
import io.meniscus.bill.BillReads;
import io.meniscus.bill.BillRefused;
import io.meniscus.bill.ClaimPolicy;
import io.meniscus.bill.Transactions;
import io.meniscus.core.BillId;
import io.meniscus.core.bill.BillAdded;
import io.meniscus.core.bill.BillRefusal;
import io.meniscus.core.bill.BillType;
import io.meniscus.core.bill.change.BillClaimed;
import io.meniscus.core.bill.change.ClaimBill;
import io.meniscus.core.bill.change.ClaimRefusal;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.points.Balances;
import io.meniscus.core.points.Points;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Warning;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.configuration.Flag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes anonymous bills customers' (v1.1/transaction "update", retro): every one becomes a new bill. Refuses where the
 * organization has it off (1631), a call without a signature (1629), too little (1624, 1625), types (1623, 1626), a
 * bill there is not (1628), is converted (1627) or too old (1633), and who registered too much later (1632).
 */
record RetroTransactions(Transactions transactions, BillReads bills, OfCustomer customer) {
    private static final String DONE = "Transaction retrospectively marked REGULAR, Transaction added successfully";
    private static final String SIGNATURE = "X-CAP-CLIENT-SIGNATURE";

    /** The envelope: an object for one, and in XML one member more that says nothing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Envelope(Response response) {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        record Response(
                Status status, Items transactions, @Nullable String side_effects) {}

        record Items(Object transaction) {}
    }

    /** A bill that was converted: all text. */
    record Item(
            String id,
            String number,
            String type,
            Buyer customer,
            String billing_time,
            String delivery_status,
            String source,
            ItemStatus item_status,
            Effects side_effects,
            String old_id,
            String old_type) {}

    record Buyer(
            String user_id,
            String mobile,
            String email,
            String external_id,
            String loyalty_points,
            String lifetime_points,
            String lifetime_purchases,
            String current_slab,
            String tier_expiry_date,
            String type) {}

    /** An object for one effect. */
    record Effects(Object effect) {}

    /** Whether an item asks for a conversion. */
    static boolean isMeant(UpdateBody.Transaction item) {
        return !text(item.old_type(), item.new_type()).isEmpty();
    }

    Reply convert(Request request, List<UpdateBody.Transaction> given) {
        var owners = new ArrayList<Outcome<Found>>();
        var commands = new ArrayList<ClaimBill>();
        for (var item : given) {
            var owner = customer.find(request, UpdateReader.asked(item));
            owners.add(owner);
            commands.add(read(request, item, owner));
        }
        return transactions.claim(
                Calls.of(request),
                commands,
                Calls.rendering(request, outcomes -> render(request, given, owners, outcomes)));
    }

    private ClaimBill read(Request request, UpdateBody.Transaction item, Outcome<Found> owner) {
        try {
            check(request, item);
            return switch (owner) {
                case Outcome.Accepted<Found>(var found, var warnings) -> read(request, item, found, warnings);
                case Outcome.Refused<Found>(var refusal) ->
                    new ClaimBill.Unfit(new BillRefusal.CustomerUnknown(refusal));
                case Outcome.Failed<Found>(var bug) -> throw bug;
            };
        } catch (BillRefused refused) {
            return new ClaimBill.Unfit(refused.refusal());
        }
    }

    private void check(Request request, UpdateBody.Transaction item) throws BillRefused {
        if (!customer.organization(request).settings().isOn(Flag.CONF_RETRO_TRANSACTION_ENABLE)) {
            throw new BillRefused(new ClaimRefusal.Off());
        }
        if (request.header(SIGNATURE).orElse("").isBlank()) {
            throw new BillRefused(new ClaimRefusal.SignatureMissing());
        }
        if (text(item.new_type()).isEmpty()) {
            throw new BillRefused(new ClaimRefusal.TargetMissing());
        }
        if (text(item.id()).isEmpty() || text(item.old_type()).isEmpty()) {
            throw new BillRefused(new ClaimRefusal.TooLittle("id and old_type"));
        }
        if (type(item.new_type()) != BillType.REGULAR) {
            throw new BillRefused(new ClaimRefusal.TypeInvalid(text(item.new_type())));
        }
        var from = type(item.old_type());
        if (from != BillType.NOT_INTERESTED) {
            throw new BillRefused(new ClaimRefusal.TypeFixed(from));
        }
    }

    private static BillType type(@Nullable String given) throws BillRefused {
        return BillType.read(text(given)).orElseThrow(() -> new BillRefused(new ClaimRefusal.TypeInvalid(text(given))));
    }

    private ClaimBill read(Request request, UpdateBody.Transaction item, Found found, List<Warning> known)
            throws BillRefused {
        var organization = found.organization();
        BillId id = Scalars.id(item.id());
        var bill = bills.find(organization.id(), id).orElseThrow(() -> new BillRefused(new ClaimRefusal.IdUnknown(id)));
        var names = new BillNames(organization);
        var fields = names.changesOfBill(Scalars.fields(item.custom_fields()), Scalars.fields(item.extended_fields()));
        var warnings = new ArrayList<>(known);
        warnings.addAll(names.warnings());
        return new ClaimBill.Ready(
                bill,
                found.ref(),
                new ClaimBill.Changes(item.notes() == null ? null : text(item.notes()), fields),
                ClaimPolicy.of(organization, bill, request.caller().till()),
                new ClaimBill.Context(request.caller().till(), request.id(), warnings));
    }

    private static Reply render(
            Request request,
            List<UpdateBody.Transaction> given,
            List<Outcome<Found>> owners,
            List<Outcome<BillClaimed>> outcomes) {
        var answers = new ItemAnswers(Errors::of);
        for (int i = 0; i < outcomes.size(); i++) {
            var asked = given.get(i);
            switch (outcomes.get(i)) {
                case Outcome.Accepted<BillClaimed>(var claimed, var warnings) ->
                    answers.good(item(UpdateTransactions.found(owners.get(i)), claimed, warnings));
                case Outcome.Refused<BillClaimed>(var refusal) -> {
                    var error = Errors.updating(refusal);
                    answers.failed(error, UpdateTransactions.Failed.of(asked, error));
                }
                case Outcome.Failed<BillClaimed>(var cause) -> {
                    var error = Errors.updateFailed();
                    answers.failed(error, UpdateTransactions.Failed.of(asked, error));
                }
            }
        }
        var further = V11Format.of(request) == V11Format.XML ? "" : null;
        return answers.reply(
                (all, good) -> Status.ofBatch(all, good, "Success"),
                (status, items) ->
                        new Envelope(new Envelope.Response(status, new Envelope.Items(OneOrMany.of(items)), further)));
    }

    private static Item item(Found owner, BillClaimed claimed, List<Warning> warnings) {
        var organization = owner.organization();
        var head = claimed.bill().head();
        return new Item(
                Long.toString(claimed.bill().id().value()),
                head.number(),
                head.type().name(),
                buyer(owner, claimed),
                V11Dates.dateTime(head.billedAt(), organization.clusterZone()),
                head.delivery().name(),
                organization
                        .account(head.account())
                        .map(account -> account.source().name().toLowerCase(Locale.ROOT))
                        .orElse(""),
                Added.noted(ItemForm.TEXT, 1630, DONE, Errors.notes(warnings)),
                effects(claimed),
                Long.toString(claimed.anonymous().value()),
                BillType.NOT_INTERESTED.name());
    }

    private static Buyer buyer(Found owner, BillClaimed claimed) {
        var shown = owner.shown();
        var balances = balances(claimed);
        return new Buyer(
                Long.toString(claimed.person().value()),
                shown.identifier(IdentifierType.MOBILE),
                shown.identifier(IdentifierType.EMAIL),
                shown.identifier(IdentifierType.EXTERNAL_ID),
                BuyerBlock.shown(balances.current()),
                BuyerBlock.shown(balances.lifetime()),
                shown(claimed.lifetimePurchases()),
                "",
                "",
                shown.type().toLowerCase(Locale.ROOT));
    }

    private static Balances balances(BillClaimed claimed) {
        return claimed.standing().isEmpty()
                ? Balances.NONE
                : claimed.standing().getLast().balances();
    }

    private static Effects effects(BillClaimed claimed) {
        var awarded = claimed.awards().stream()
                .map(BillAdded.Award::earned)
                .map(earned -> earned.points())
                .reduce(Points.ZERO, Points::plus);
        return new Effects(
                awarded.isZero()
                        ? List.of()
                        : new Added.Effect(
                                "points",
                                BuyerBlock.shown(awarded),
                                BuyerBlock.shown(balances(claimed).current())));
    }
}
