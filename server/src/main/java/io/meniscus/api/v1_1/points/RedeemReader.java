package io.meniscus.api.v1_1.points;

import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.core.BillId;
import io.meniscus.core.FreeText;
import io.meniscus.core.TillId;
import io.meniscus.core.redemption.RedeemPoints;
import io.meniscus.core.redemption.RedeemPoints.Validation;
import io.meniscus.core.redemption.Redemption.Said;
import io.meniscus.core.redemption.RedemptionAsk;
import io.meniscus.core.redemption.RedemptionRefusal;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Till;
import io.meniscus.organization.configuration.Flag;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads items of {@code points/redeem}. */
final class RedeemReader {
    private static final String SIGNATURE = "X-CAP-CLIENT-SIGNATURE";
    private static final int LONGEST_NUMBER = 50;
    private static final int LONGEST_TEXT = 2_000;

    private final Request request;
    private final Organization organization;
    private final AskReader asks;

    RedeemReader(Request request, Organization organization) {
        this.request = request;
        this.organization = organization;
        this.asks = new AskReader(request, organization);
    }

    /** The command of an item; refuses one that names nobody, or no client where that is asked for. */
    Outcome<RedeemPoints> read(RedeemBody.Item item) {
        if (lacksSignature()) {
            return Outcome.refused(new RedemptionRefusal.SignatureMissing());
        }
        var points = FreeText.of(item.points_redeemed());
        return switch (asks.ask(Whose.of(item.customer()), points, till(item), "")) {
            case Outcome.Accepted<RedemptionAsk>(var ask, var warnings) -> {
                var fields = RedemptionFields.read(item.custom_fields(), organization);
                yield Outcome.accepted(command(item, ask, fields.values()), fields.warnings());
            }
            case Outcome.Refused<RedemptionAsk>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<RedemptionAsk>(var cause) -> throw cause;
        };
    }

    private boolean lacksSignature() {
        return organization.settings().isOn(Flag.POINTS_REDEMPTION_NEEDS_SIGNATURE)
                && request.header(SIGNATURE).orElse("").isBlank();
    }

    private RedeemPoints command(RedeemBody.Item item, RedemptionAsk ask, Map<String, String> fields) {
        var number = FreeText.of(item.transaction_number());
        var reference = FreeText.of(item.external_reference_number());
        var time = time(item);
        boolean isTooLong = number.length() > LONGEST_NUMBER || reference.length() > LONGEST_TEXT;
        @Nullable RedemptionRefusal invalid = isTooLong ? new RedemptionRefusal.BillNumberInvalid() : null;
        if (invalid == null && time.isEmpty()) {
            invalid = new RedemptionRefusal.TimeInvalid();
        }
        var said = new Said(
                time.orElse(request.at()),
                number,
                BillId.NONE,
                reference,
                cut(FreeText.of(item.redemption_purpose())),
                cut(FreeText.of(item.notes())),
                fields);
        return new RedeemPoints(ask, said, validation(item), invalid, request.id());
    }

    private static String cut(String text) {
        return text.length() > LONGEST_TEXT ? FreeText.of(text.substring(0, LONGEST_TEXT)) : text;
    }

    /** Nothing for what is no time, or one to come. */
    private Optional<Instant> time(RedeemBody.Item item) {
        var text = FreeText.of(item.redemption_time());
        return text.isEmpty()
                ? Optional.of(request.at())
                : V11Dates.readRedemption(text, organization.clusterZone()).filter(at -> !at.isAfter(request.at()));
    }

    private Validation validation(RedeemBody.Item item) {
        var type = request.query("validation_type").orElse("").strip().toUpperCase(Locale.ROOT);
        if (OfCustomer.isOn(request, "skip_validation")) {
            return new Validation.Skipped();
        }
        if (type.equals("MISSED_CALL")) {
            return new Validation.ByMissedCall();
        }
        var code = FreeText.of(item.validation_code());
        return code.isEmpty() ? new Validation.None() : new Validation.ByCode(code);
    }

    /** A till that the item names, by its id or code, is where the points are redeemed. */
    private TillId till(RedeemBody.Item item) {
        var text = FreeText.of(item.till_id());
        return organization
                .tillByCode(text)
                .or(() -> text.matches("[0-9]{1,18}")
                        ? organization.till(new TillId(Long.parseLong(text)))
                        : Optional.empty())
                .filter(Till::isActive)
                .map(Till::id)
                .orElse(request.caller().till());
    }
}
