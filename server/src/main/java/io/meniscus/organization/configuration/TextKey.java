package io.meniscus.organization.configuration;

/** Configuration keys with a text the engine reads; empty means unset. */
public enum TextKey {
    /** mobile, email or externalId. */
    CONF_REGISTRATION_PRIMARY_KEY("mobile"),
    /** Earlier registration dates fail: a date, or empty for no limit. */
    CONF_MIN_REGISTRATION_DATE(""),
    /** IANA name of the zone v1.1 and v2 times are read and written in; empty = the base zone (conventions §8). */
    CLUSTER_TIME_ZONE(""),
    /** The access group of stores that name none (organization-setup §5). */
    DEFAULT_ACCESS_GROUP("POS"),
    /** What X-CAP-API-AUTH-KEY must be (conventions §2.4); empty = any. */
    ADMIN_API_KEY(""),
    /** A comma list of values that identify nobody; one ending in * blocks all that begins like it. */
    BLOCKED_IDENTIFIER_VALUES(""),
    /** Profiles a customer may come to by joining and merging; 0 for no limit. */
    MAX_PROFILES_PER_CUSTOMER("50"),
    /** Merges that may rest on one value within an hour before somebody has to decide; 0 for no limit. */
    MAX_MERGES_PER_IDENTIFIER_AND_HOUR("10"),

    /** A comma list of what numbers of bills that earn nothing begin with (loyalty-engine §3); empty = all earn. */
    IGNORE_POINTS_FOR_BILL_NUMBER_STARTS_WITH(""),

    /** Days of grace between the approval of an erasure and the midnight it happens at (v2/pii-deletion). */
    CONF_PII_DATA_DELETE_AFTER_DAYS("0"),

    /** Decimals that amounts are rounded to; empty = as many as the currency has. */
    CONFDECIMAL_PLACES_FOR_BASE_CURRENCY(""),

    /** A comma list of the types of request workflows whose calls need not wait (v2/requests "Request workflow"). */
    REQUEST_WORKFLOWS_APPROVED_AT_ONCE(""),

    /** How many labels for customers there may be (v2/customer-labels); empty = none may be made. */
    ORG_MAX_LABEL_COUNT(""),

    /** Days a bill number stays taken (organization-setup §8, as those that follow); empty = for ever. */
    CONF_LOYALTY_BILL_NUMBER_UNIQUE_IN_DAYS(""),
    CONF_LOYALTY_MIN_BILL_AMOUNT(""),
    CONF_LOYALTY_MAX_BILL_AMOUNT(""),
    CONF_LOYALTY_MIN_BILL_LINEITEM_AMOUNT(""),
    CONF_LOYALTY_MAX_BILL_LINEITEM_AMOUNT(""),
    /** Comma lists. */
    CONF_OUTLIER_ITEM_SKU(""),
    MARK_BILLS_OUTLIER_STARTING_WITH(""),
    MARK_BILLS_OUTLIER_FROM_STORE(""),
    /** Lines above which a bill is an outlier; -1 = any number. */
    BILL_OUTLIER_BASKET_SIZE_LIMIT("-1"),
    /** Earlier bills are refused: a date, or empty for no limit. */
    CONF_MIN_BILLING_DATE(""),
    /** The oldest bill that may be claimed, and hours before the registration a claimed bill may be; empty = any. */
    CONF_CLIENT_RETRO_MAX_ALLOWED_AGE_DAYS(""),
    CONF_CLIENT_RETRO_DELAY_SINCE_REGISTRATION_HOURS(""),

    /** One-time codes (organization-setup §7, "OTP"): characters, their kind, how long they are good. */
    ONE_TIME_CODE_LENGTH("6"),
    ONE_TIME_CODE_CHARACTERS("ALPHANUMERIC"),
    ONE_TIME_CODE_VALIDITY_MINUTES("15"),
    /** What codes are sent by where the call does not say. */
    ONE_TIME_CODE_CHANNELS("SMS"),
    /** How often codes may be sent to one mobile or e-mail address on one day of the base zone (v2/otp). */
    ONE_TIME_CODES_PER_DAY("10"),
    /** How often something wrong may be typed before a code is locked (organization-setup §8). */
    CONF_MAX_OTP_RETRY_COUNT("5"),
    /** What messages with codes say, by action and channel (v2/otp "generate"); empty = stock texts. */
    ONE_TIME_CODE_TEMPLATES("");

    private final String fallback;

    TextKey(String fallback) {
        this.fallback = fallback;
    }

    public String fallback() {
        return fallback;
    }
}
