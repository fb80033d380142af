package io.meniscus.api.v2.transactions;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.BillAdded;
import io.meniscus.core.program.Earned;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a bill that was added (v2/transactions "add").
 *
 * @param createdId      null for one that was refused, as are all members that tell what came of it
 * @param rawSideEffects null unless asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Added(
        @Nullable Long createdId,
        List<W> warnings,
        List<W> errors,
        @Nullable List<PointsEffect> sideEffects,
        @Nullable List<RawEffect> rawSideEffects,
        @Nullable List<Object> loyaltyDetails,
        @Nullable CustomerInfo customerInfo) {

    /** Points a bill gave. */
    public record PointsEffect(String entityType, BigDecimal rawAwardedPoints, BigDecimal awardedPoints, String type) {}

    /** Who bought. */
    public record CustomerInfo(String firstName, String lastName) {}

    static Added of(BillAdded added, List<W> warnings, List<PointsEffect> effects, @Nullable List<RawEffect> raw) {
        return new Added(added.bill().id().value(), warnings, List.of(), effects, raw, List.of(), customer(added));
    }

    static Added refused(W error) {
        return new Added(null, List.of(), List.of(error), null, null, null, null);
    }

    /** One entry for all points there are. */
    static List<PointsEffect> effects(BillAdded added) {
        if (added.awards().isEmpty()) {
            return List.of();
        }
        var raw = added.awards().stream()
                .map(BillAdded.Award::earned)
                .map(Earned::raw)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return List.of(
                new PointsEffect("USER", plain(raw), plain(added.awarded().toDecimal()), "points"));
    }

    /** Whole where it is whole. */
    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    private static CustomerInfo customer(BillAdded added) {
        var person = added.details();
        if (person == null || added.person().equals(Bill.NOBODY)) {
            return new CustomerInfo("", "");
        }
        return person.profiles().stream()
                .map(view -> new CustomerInfo(
                        view.profile().firstName(), view.profile().lastName()))
                .filter(info -> !info.firstName().isEmpty() || !info.lastName().isEmpty())
                .findFirst()
                .orElseGet(() -> new CustomerInfo("", ""));
    }
}
