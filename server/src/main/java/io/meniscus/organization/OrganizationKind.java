package io.meniscus.organization;

/** Whether each concept is an organization unit with programs of its own (organization-setup §1). */
public enum OrganizationKind {
    STANDARD(1),
    ORGANIZATION_UNITS(2);

    private final short code;

    OrganizationKind(int code) {
        this.code = (short) code;
    }

    public short code() {
        return code;
    }
}
