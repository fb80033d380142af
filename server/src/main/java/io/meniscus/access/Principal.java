package io.meniscus.access;

import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;

/** Who calls: a till (store servers and store centres included) or an API client. */
public sealed interface Principal {
    OrgId org();

    /** The id within its kind. */
    long id();

    LoginKind kind();

    AccessGroup group();

    /** Whether it may use a route that asks for this. */
    boolean grants(Permission permission);

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
        public boolean grants(Permission permission) {
            return !permission.resource().isAdministration() && group.grants(permission);
        }
    }

    record ApiClient(OrgId org, long id, AccessGroup group, TillId defaultTill, Fallback fallback)
            implements Principal {
        @Override
        public LoginKind kind() {
            return LoginKind.API_CLIENT;
        }

        @Override
        public boolean grants(Permission permission) {
            return group.grants(permission);
        }
    }

    /** What an API client wants when attribution names an unknown till. */
    enum Fallback {
        REFUSE,
        DEFAULT_TILL
    }
}
