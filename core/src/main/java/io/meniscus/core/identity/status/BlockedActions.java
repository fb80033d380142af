package io.meniscus.core.identity.status;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.Identity;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an organization's status labels keep their bearers from (organization-setup §7, "Customer status"). Whoever
 * decides about one of the actions asks here; without a label nothing is blocked.
 *
 * @param byLabel the labels that block something
 */
public record BlockedActions(Map<Long, Set<CustomerAction>> byLabel) {
    /** Nothing is blocked. */
    public static final BlockedActions NONE = new BlockedActions(Map.of());

    public BlockedActions {
        byLabel = byLabel.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /** Whether a label keeps its bearer from the action. */
    public boolean blocks(@Nullable Long label, CustomerAction action) {
        return label != null && byLabel.getOrDefault(label, Set.of()).contains(action);
    }

    /** Whether a person, which is a root of the section, is kept from the action by its status. */
    public boolean blocks(CustomerId person, CustomerAction action, Identity identity) {
        return blocks(Objects.requireNonNull(identity.find(person)).statusLabel(), action);
    }
}
