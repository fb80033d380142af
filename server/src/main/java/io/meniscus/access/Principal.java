package io.meniscus.access;

import io.meniscus.access.Permission.Plane;
import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;

/** Who calls: a till (store servers and store centres included), an API client, or a console user. */
public sealed interface Principal {
    OrgId org();

    /** The id within its kind. */
    long id();

    LoginKind kind();

    /** Whether it may make this call. */
    boolean grants(AskedCall call);

    record Till(OrgId org, TillId till, AccessGroup group) implements Principal {
        @Override
        public long id() {
            return till.value();
        }

        @Override
        public LoginKind kind() {
            return LoginKind.TILL;
        }

        /** Administration never: a till's credentials lie in shops. */
        @Override
        public boolean grants(AskedCall call) {
            return !call.permission().resource().isAdministration() && group.grants(call);
        }
    }

    record ApiClient(OrgId org, long id, ClientAccess access, TillId defaultTill, Fallback fallback)
            implements Principal {
        @Override
        public LoginKind kind() {
            return LoginKind.API_CLIENT;
        }

        @Override
        public boolean grants(AskedCall call) {
            return access.grants(call);
        }
    }

    /** A console user in one organization. Attributed to no till, so only admin calls may be made. */
    record AdminUser(OrgId org, long id, Role role) implements Principal {
        @Override
        public LoginKind kind() {
            return LoginKind.CONSOLE_USER;
        }

        @Override
        public boolean grants(AskedCall call) {
            var permission = call.permission();
            boolean isAdminCall = permission.resource().isAdministration() || permission.plane() == Plane.CONFIG;
            return isAdminCall && role.grants(permission);
        }
    }

    /** What an API client wants when attribution names an unknown till. */
    enum Fallback {
        REFUSE,
        DEFAULT_TILL
    }
}
