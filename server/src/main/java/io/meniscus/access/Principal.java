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

    record Till(OrgId org, TillId till, AccessGroup group) implements Principal {
        @Override
        public long id() {
            return till.value();
        }

        @Override
        public LoginKind kind() {
            return LoginKind.TILL;
        }
    }

    record ApiClient(OrgId org, long id, AccessGroup group, TillId defaultTill, Fallback fallback)
            implements Principal {
        @Override
        public LoginKind kind() {
            return LoginKind.API_CLIENT;
        }
    }

    /** What an API client wants when attribution names an unknown till. */
    enum Fallback {
        REFUSE,
        DEFAULT_TILL
    }
}
