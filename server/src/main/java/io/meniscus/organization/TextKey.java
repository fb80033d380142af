package io.meniscus.organization;

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
    /** How many labels for customers there may be (v2/customer-labels); empty = none may be made. */
    ORG_MAX_LABEL_COUNT("");

    private final String fallback;

    TextKey(String fallback) {
        this.fallback = fallback;
    }

    public String fallback() {
        return fallback;
    }
}
