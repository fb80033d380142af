package io.meniscus.api.v2.transactions.change;

import io.meniscus.bill.BillNames;
import io.meniscus.bill.BillReads;
import io.meniscus.bill.BillRefused;
import io.meniscus.bill.ClaimPolicy;
import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.FreeText;
import io.meniscus.core.bill.BillType;
import io.meniscus.core.bill.change.ClaimBill;
import io.meniscus.core.bill.change.ClaimRefusal;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.configuration.Flag;
import org.jspecify.annotations.Nullable;

/** Reads a claim into its command; what can't be read is the refusal the command ends in. */
record RetroReader(Request request, Organization organization, BillReads bills) {
    private static final String SIGNATURE = "X-CAP-CLIENT-SIGNATURE";

    ClaimBill read(RetroBody body) {
        try {
            return claim(body);
        } catch (BillRefused refused) {
            return new ClaimBill.Unfit(refused.refusal());
        }
    }

    private ClaimBill claim(RetroBody body) throws BillRefused {
        if (!organization.settings().isOn(Flag.CONF_RETRO_TRANSACTION_ENABLE)) {
            throw new BillRefused(new ClaimRefusal.Off());
        }
        if (request.header(SIGNATURE).orElse("").isBlank()) {
            throw new BillRefused(new ClaimRefusal.SignatureMissing());
        }
        if (body.transactionId() == null
                || body.customerId() == null
                || text(body.oldType()).isEmpty()) {
            throw new BillRefused(new ClaimRefusal.TooLittle("transactionId, customerId and oldType"));
        }
        types(body);
        var id = new BillId(body.transactionId());
        var bill = bills.find(organization.id(), id).orElseThrow(() -> new BillRefused(new ClaimRefusal.IdUnknown(id)));
        var names = new BillNames(organization);
        var fields =
                names.changesOfBill(UpdateReader.texts(body.customFields()), UpdateReader.texts(body.extendedFields()));
        return new ClaimBill.Ready(
                bill,
                new CustomerRef.ById(new CustomerId(body.customerId()), new CustomerRef.Scope.All()),
                new ClaimBill.Changes(body.notes() == null ? null : text(body.notes()), fields),
                ClaimPolicy.of(organization, bill, request.caller().till()),
                new ClaimBill.Context(request.caller().till(), request.id(), names.warnings()));
    }

    private static void types(RetroBody body) throws BillRefused {
        var from = type(text(body.oldType()));
        if (text(body.newType()).isEmpty()) {
            throw new BillRefused(new ClaimRefusal.TargetMissing());
        }
        if (type(text(body.newType())) != BillType.REGULAR) {
            throw new BillRefused(new ClaimRefusal.TypeInvalid(text(body.newType())));
        }
        if (from != BillType.NOT_INTERESTED) {
            throw new BillRefused(new ClaimRefusal.TypeFixed(from));
        }
    }

    private static BillType type(String given) throws BillRefused {
        return BillType.read(given).orElseThrow(() -> new BillRefused(new ClaimRefusal.TypeInvalid(given)));
    }

    private static String text(@Nullable String given) {
        return FreeText.of(given);
    }
}
