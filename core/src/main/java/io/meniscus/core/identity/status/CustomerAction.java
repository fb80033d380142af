package io.meniscus.core.identity.status;

/** What a status label may keep its bearers from (organization-setup §7, "Customer status"). */
public enum CustomerAction {
    COUPON_ISSUE,
    COUPON_REDEMPTION,
    LOYALTY_PROMOTION_ISSUE,
    LOYALTY_PROMOTION_ENROLMENT,
    IDENTIFIER_CHANGE,
    MERGE,
    BADGES,
    POINTS_ALLOCATION,
    POINTS_REDEMPTION,
    TIER_UPGRADE,
    TRANSACTION
}
