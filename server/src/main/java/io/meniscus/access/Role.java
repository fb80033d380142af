package io.meniscus.access;

import io.meniscus.access.Permission.Operation;

/**
 * What a console user is in an organization, the most powerful first: viewers read, editors also change set-up data,
 * organization administrators also who may come in and how, and they read one-time codes; platform administrators
 * everything in all organizations. The code is what memberships store.
 */
public enum Role {
    PLATFORM_ADMINISTRATOR(1, "Platform administrator"),
    ORGANIZATION_ADMINISTRATOR(2, "Organization administrator"),
    EDITOR(3, "Editor"),
    VIEWER(4, "Viewer");

    private final short code;
    private final String label;

    Role(int code, String label) {
        this.code = (short) code;
        this.label = label;
    }

    public short code() {
        return code;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    public static Role ofCode(int code) {
        return values()[code - 1];
    }

    /** Whether this role may do whatever the other may. */
    public boolean includes(Role other) {
        return compareTo(other) <= 0;
    }

    /** Whether this role grants a permission. Tills' data is written by tills: a user only reads it. */
    public boolean grants(Permission permission) {
        return includes(least(permission));
    }

    private static Role least(Permission permission) {
        boolean reads = permission.operation() == Operation.READ;
        return switch (permission.resource()) {
            case ORGANIZATIONS -> PLATFORM_ADMINISTRATOR;
            case USERS, OTP_CODES -> ORGANIZATION_ADMINISTRATOR;
            case API_CLIENTS, SECRETS, ACCESS_GROUPS -> reads ? VIEWER : ORGANIZATION_ADMINISTRATOR;
            default -> reads ? VIEWER : EDITOR;
        };
    }
}
