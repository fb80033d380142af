package io.meniscus.organization.configuration;

/**
 * A configuration key an organization may set (organization-setup §8).
 *
 * @param name     as on the wire
 * @param type     what its values are
 * @param fallback what reads when it is unset; empty = nothing
 * @param alias    another spelling clients use; empty = none
 * @param meaning  for people who set it up
 */
public record ConfigurationKey(String name, ConfigurationType type, String fallback, String alias, String meaning) {

    /**
     * A value as it is stored: flags as 0 or 1, names in the key's own letter case. Refuses a value of another type
     * with {@link IllegalArgumentException} saying what the key wants.
     */
    public String read(String value) {
        return type.read(value.strip());
    }
}
