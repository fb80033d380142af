package io.meniscus.organization.configuration;

/** Configuration keys with the values 0 and 1 that the engine reads. */
public enum Flag {
    CONF_REGISTRATION_PRIMARY_KEY_REQUIRED("1"),
    CONF_ALLOW_REGISTRATION_FROM_ANY_IDENTIFIERS("0"),
    CONF_USERS_IS_MOBILE_REQUIRED("0"),
    CONF_USERS_IS_EMAIL_REQUIRED("0"),
    CONF_USERS_IS_EXTERNAL_ID_REQUIRED("0"),
    CONF_ALLOW_MOBILE_UPDATE("1"),
    CONF_ALLOW_EMAIL_UPDATE("1"),
    CONF_LOYALTY_ALLOW_EXTERNAL_ID_UPDATE("1"),
    CONF_PRIMARY_IDENTIFIER_STRICT_CHECK("0"),
    CONF_SKIP_SECONDARY_ID_ON_PRIMARY_MISMATCH("0"),
    CONF_IDENTIFIERS_SYNC_ENABLED("0"),
    CONF_ORG_DISABLE_MACHINE_TIME_CONV("0"),
    /** Change requests that need not wait, by what they ask for (v1.1/request). */
    CI_MOBILE_AUTO_APPROVE("0"),
    CI_EMAIL_AUTO_APPROVE("0"),
    CI_EXTID_AUTO_APPROVE("0"),
    CI_ADDRESS_AUTO_APPROVE("0"),
    CI_MOBILEREALLOC_AUTO_APPROVE("0"),
    CI_MERGE_AUTO_APPROVE("0"),
    CONF_ALLOW_TILL_AUTH_FOR_ORG_ENTITY_CREATION("0"),
    /** Requests for erasing persons (v2/pii-deletion). */
    CONF_ENABLE_PII_DELETION("0"),
    /** Bills (organization-setup §8, "Transactions"). */
    CONF_LOYALTY_IS_BILL_NUMBER_REQUIRED("0"),
    CONF_LOYALTY_IS_BILL_NUMBER_UNIQUE("0"),
    CONF_LOYALTY_BILL_NUMBER_UNIQUE_ONLY_STORE("0"),
    CONF_LOYALTY_BILL_NUMBER_UNIQUE_ONLY_TILL("0"),
    IS_RETURN_BILL_UNIQUE("0"),
    CONF_LOYALTY_IS_RETURN_BILL_NUMBER_REQUIRED("0"),
    CONF_ALLOW_NOT_EXISTING_BILL_RETURN("0"),
    CONF_LOYALTY_IS_RETURN_BILL_MANUAL_HANDLING_ENABLED("0"),
    /** Returns in all, and by their kinds (error-codes 673 to 676). */
    RETURNS_ALLOWED("1"),
    RETURNS_OF_LINES_ALLOWED("1"),
    RETURNS_BY_AMOUNT_ALLOWED("1"),
    FULL_RETURNS_ALLOWED("1"),
    /** Lines come back within the days they were sold with, or not at all (v1.1/transaction "returnable_days"). */
    RETURN_DAYS_CHECKED("0"),
    /** A sale to nobody who can be found or registered is stored as an anonymous one. */
    ENHANCE_BILL_CAPTURE("0", "ENHANCE BILL CAPTURE"),
    CONF_CLIENT_IS_BILL_AMOUNT_ZERO("0"),
    CONF_MARK_ZERO_BILL_AS_OUTLIER("0"),
    CONF_RETRO_TRANSACTION_ENABLE("0"),
    CONF_CURRENCY_CONVERSION_ENABLE("0"),
    CONF_ENABLE_SIMULATION_API_MODE("0"),
    /** Products, and what they are sorted by, belong to concepts (v1.1/product). */
    CONF_OU_LEVEL_PRODUCTS_ENABLED("0"),
    /** Points may be given to another customer (loyalty-engine §7). */
    ALLOW_POINTS_TRANSFER("0"),
    /** Points may be deducted by hand beyond what there is (loyalty-engine §9). */
    ALLOW_NEGATIVE_BALANCE_ON_RETURN("0"),
    /** Basic authentication; off answers every Basic call with 401 (organization-setup §6). */
    BASIC_AUTHENTICATION("1"),
    /** Entity searches must be covered by an active criterion, as where nothing else is indexed (v2/search). */
    ENTITY_SEARCH_NEEDS_CRITERION("0"),
    /** Redeemed points may be given back; so spelled by the contract. */
    Allow_points_redemption_reversal("0"),
    CONF_FRAUD_STATUS_CHECK_POINTS_TRANSFER("0"),
    /** Tills may say that a redemption needs no validation code (v1.1/points "skip_validation"). */
    POINTS_VALIDATION_MAY_BE_SKIPPED("0"),
    /** Points may be redeemed at all (error-codes 827). */
    POINTS_REDEMPTION_ALLOWED("1"),
    /** Redemptions tell which client asked for them (conventions §3, "X-CAP-CLIENT-SIGNATURE"). */
    POINTS_REDEMPTION_NEEDS_SIGNATURE("0"),
    /** Loyalty events may be left for later (conventions §3, "X-CAP-DIRECT-REPLAY"). */
    IS_DIRECT_REPLAY_ENABLED("0"),
    /** Codes are shown to nobody but whom they were sent to (v2/otp). */
    CONF_MASK_OTP("0"),
    /** Of several unused codes for an action only the last one sent is good (organization-setup §7, "OTP"). */
    ONE_TIME_CODE_LATEST_ONLY("0"),
    /** A status label is given with a code for CUSTOMER_STATUS_UPDATE alone (v2/customers "status"). */
    STATUS_CHANGE_NEEDS_CODE("0");

    private final String fallback;
    private final String key;

    Flag(String fallback) {
        this.fallback = fallback;
        this.key = name();
    }

    Flag(String fallback, String key) {
        this.fallback = fallback;
        this.key = key;
    }

    /** Its name among the keys, which may have spaces. */
    public String key() {
        return key;
    }

    public String fallback() {
        return fallback;
    }
}
