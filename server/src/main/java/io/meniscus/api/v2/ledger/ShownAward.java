package io.meniscus.api.v2.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v2.V2Dates;
import io.meniscus.core.points.Category;
import io.meniscus.organization.Organization;
import io.meniscus.points.ledger.Award;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Points that an event awarded (v2/points-ledger).
 *
 * @param returnPoints   of the program's own earning: taken back since
 * @param returnedPoints of a promotion: taken back since
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShownAward(
        BigDecimal value,
        String expiresOn,
        int programId,
        String programName,
        String expiryType,
        @Nullable BigDecimal returnPoints,
        @Nullable BigDecimal returnedPoints,
        @Nullable Long promotionId,
        @Nullable String promotionName) {

    /** What was awarded, by what for. */
    record PointsEarned(List<ShownAward> regular, List<ShownAward> promo, List<ShownAward> promised) {}

    static PointsEarned earned(List<Award> awards, Organization organization) {
        return new PointsEarned(
                shown(awards, organization, award -> award.category() == Category.MAIN && award.promotion() == 0),
                shown(awards, organization, award -> award.category() == Category.MAIN && award.promotion() != 0),
                shown(awards, organization, award -> award.category() != Category.MAIN));
    }

    private static List<ShownAward> shown(List<Award> awards, Organization organization, Predicate<Award> which) {
        return awards.stream()
                .filter(award -> award.amount().isPositive())
                .filter(which)
                .map(award -> of(award, organization))
                .toList();
    }

    private static ShownAward of(Award award, Organization organization) {
        var returned = award.returned().toDecimal();
        boolean ofPromotion = award.promotion() != 0;
        return new ShownAward(
                award.amount().toDecimal(),
                V2Dates.spaced(award.expiresAt(), organization.clusterZone()) + ".0",
                award.program().value(),
                GetLedgerInfo.programName(award.program(), organization),
                award.expiry().wire(),
                ofPromotion ? null : returned,
                ofPromotion ? returned : null,
                ofPromotion ? award.promotion() : null,
                ofPromotion ? "" : null);
    }
}
