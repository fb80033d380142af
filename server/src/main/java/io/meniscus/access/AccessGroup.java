package io.meniscus.access;

import io.meniscus.access.Permission.Operation;
import io.meniscus.access.Permission.Plane;
import io.meniscus.access.Permission.Resource;

/** The built-in access groups (organization-setup §5). POS and InStore read configuration, Admin writes it too. */
public enum AccessGroup {
    POS(1),
    IN_STORE(2),
    ADMIN(3);

    private final short code;

    AccessGroup(int code) {
        this.code = (short) code;
    }

    public short code() {
        return code;
    }

    public static AccessGroup ofCode(int code) {
        return values()[code - 1];
    }

    /** Whether this group grants a permission. */
    public boolean grants(Permission permission) {
        return switch (this) {
            case POS, IN_STORE ->
                !permission.resource().isAdministration()
                        && (permission.plane() == Plane.DATA || permission.operation() == Operation.READ);
            case ADMIN -> permission.resource() != Resource.ORGANIZATIONS;
        };
    }
}
