package io.meniscus.organization;

import io.meniscus.core.identity.CustomerStatus;
import io.meniscus.core.identity.status.CustomerAction;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * An organization's name for a customer status.
 *
 * @param standing whether it stands for its status when a call names the status alone
 * @param blocked  what it keeps its bearers from
 */
public record StatusLabel(long id, String label, short status, Standing standing, Set<CustomerAction> blocked) {
    public StatusLabel {
        blocked = Set.copyOf(blocked);
    }

    /** One label of each status is its standard; the one of ACTIVE is given at registration. */
    public enum Standing {
        STANDARD,
        FURTHER
    }

    /** The status it stands for. */
    public Optional<CustomerStatus> meaning() {
        return Arrays.stream(CustomerStatus.values())
                .filter(known -> known.code() == status)
                .findFirst();
    }
}
