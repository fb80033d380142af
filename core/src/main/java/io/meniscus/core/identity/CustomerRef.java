package io.meniscus.core.identity;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import java.util.Set;

/** How a call names a customer: by id, or by an identifier in some sources. */
public sealed interface CustomerRef {
    /** Where the customer has to have a profile. */
    Scope scope();

    record ById(CustomerId id, Scope scope) implements CustomerRef {}

    record ByIdentifier(IdentifierKey key, Scope scope) implements CustomerRef {}

    /** All sources, or the accounts of one. */
    sealed interface Scope {
        record All() implements Scope {}

        record Accounts(Set<AccountId> accounts) implements Scope {
            public Accounts {
                accounts = Set.copyOf(accounts);
            }
        }

        default boolean covers(AccountId account) {
            return switch (this) {
                case All() -> true;
                case Accounts(var accounts) -> accounts.contains(account);
            };
        }
    }
}
