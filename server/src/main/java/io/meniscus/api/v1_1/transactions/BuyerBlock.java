package io.meniscus.api.v1_1.transactions;

import io.meniscus.api.v1_1.customer.Shown;
import io.meniscus.core.bill.BillAdded;
import io.meniscus.core.bill.BillAdded.InProgram;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.points.Balances;
import io.meniscus.core.points.Points;
import io.meniscus.organization.Organization;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who bought, as of after the bill: all values are text (v1.1/transaction "add"). Points and tier are those of the
 * organization's default program.
 */
record BuyerBlock(
        String user_id,
        String mobile,
        String firstname,
        String lastname,
        String email,
        String external_id,
        String lifetime_points,
        String loyalty_points,
        String current_slab,
        String tier_expiry_date,
        Summaries points_summaries,
        String lifetime_purchases,
        String type,
        String source) {

    /** One for each program the bill happened in. */
    record Summaries(List<Summary> points_summary) {}

    /** Points in a program. */
    record Summary(
            String programId,
            String redeemed,
            String expired,
            String returned,
            String adjusted,
            String lifetimePoints,
            String loyaltyPoints,
            String cumulativePurchases,
            String currentSlab,
            String nextSlab,
            String nextSlabSerialNumber,
            String nextSlabDescription,
            String slabSNo,
            String slabExpiryDate,
            String totalPoints) {

        static Summary of(InProgram standing) {
            var balances = standing.balances();
            return new Summary(
                    Integer.toString(standing.program().id().value()),
                    shown(balances.redeemed()),
                    shown(balances.expired()),
                    shown(balances.returned()),
                    shown(balances.adjusted()),
                    shown(balances.lifetime()),
                    shown(balances.current()),
                    Scalars.shown(standing.purchases().inProgram()),
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "");
        }
    }

    /** Null for nobody. */
    static @Nullable BuyerBlock of(BillAdded added, Organization organization) {
        var person = added.details();
        if (person == null) {
            return null;
        }
        var shown = Shown.of(organization, person);
        var balances = balances(added);
        return new BuyerBlock(
                Long.toString(added.person().value()),
                shown.identifier(IdentifierType.MOBILE),
                shown.firstName(),
                shown.lastName(),
                shown.identifier(IdentifierType.EMAIL),
                shown.identifier(IdentifierType.EXTERNAL_ID),
                shown(balances.lifetime()),
                shown(balances.current()),
                "",
                "",
                new Summaries(added.standing().stream().map(Summary::of).toList()),
                Scalars.shown(added.lifetimePurchases()),
                shown.type(),
                shown.source());
    }

    /** In the default program, which every bill happens in last. */
    static Balances balances(BillAdded added) {
        return added.standing().isEmpty()
                ? Balances.NONE
                : added.standing().getLast().balances();
    }

    static String shown(Points points) {
        return Scalars.shown(points.toDecimal());
    }
}
