package io.meniscus.access;

/**
 * What a route asks of the caller's access group (conventions §4): a resource and whether it is read or written.
 *
 * @param resource  the group of endpoints
 * @param operation read (GET) or write (POST, PUT, DELETE)
 * @param plane     data or configuration endpoints, granted separately
 */
public record Permission(Resource resource, Operation operation, Plane plane) {

    /** No login needed. */
    public static final Permission PUBLIC = new Permission(Resource.PUBLIC, Operation.READ, Plane.DATA);

    /** Any valid login. */
    public static final Permission AUTHENTICATED = new Permission(Resource.AUTHENTICATED, Operation.READ, Plane.DATA);

    public static Permission read(Resource resource) {
        return new Permission(resource, Operation.READ, Plane.DATA);
    }

    public static Permission write(Resource resource) {
        return new Permission(resource, Operation.WRITE, Plane.DATA);
    }

    public enum Operation {
        READ,
        WRITE
    }

    public enum Plane {
        DATA,
        CONFIG
    }

    /**
     * The contract's resources (conventions §4), two that stand for none, and those of administration, which access
     * groups other than Admin are not granted at all.
     */
    public enum Resource {
        PUBLIC,
        AUTHENTICATED,
        CUSTOMER,
        CUSTOMER_COMMUNICATIONS,
        CARD,
        COMMUNICATIONS,
        COMPANIES,
        COUPON,
        BEHAVIOURAL_EVENTS,
        LEADS,
        OTP,
        ORGANIZATION,
        ORGANIZATION_DATA_FIELDS,
        ORGANIZATION_ENTITY,
        PARTNER_PROGRAM,
        POINTS,
        PRODUCT,
        REQUESTS,
        CUSTOMER_CHANGE_REQUESTS,
        STAFF,
        STORE,
        TASKS,
        TRANSACTION,
        USER_GROUPS,
        ENTITY_SEARCH,
        IMAGES,
        SURVEY,
        WEBHOOKS,
        TARGET_LOYALTY,
        EVENT_SIMULATION,
        USER_TARGETS,
        ACTIVITY_SESSIONS,
        PARTNERS,
        /** One-time codes as they are: who may read them can act for whoever they were sent to (v2/otp). */
        OTP_CODES,
        /** Set-up data: stores, tills, sources, fields, configuration; jobs, imports and requests. */
        ADMIN,
        USERS,
        API_CLIENTS,
        SECRETS,
        ACCESS_GROUPS,
        /** The platform: which organizations there are. */
        ORGANIZATIONS;

        /** Whether it is part of administration. */
        public boolean isAdministration() {
            return compareTo(ADMIN) >= 0;
        }
    }
}
