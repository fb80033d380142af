package io.meniscus.product.catalogue;

import io.meniscus.core.product.catalogue.Trait;
import io.meniscus.organization.Organization;
import io.meniscus.organization.OrganizationKind;
import io.meniscus.organization.Place;
import io.meniscus.organization.configuration.Flag;
import java.util.Optional;

/** The concepts that products may belong to, where the organization has products per concept (v1.1/product). */
public record OrgUnits(Organization organization) {

    /** Whether products belong to concepts at all; where they do not, codes of concepts mean nothing. */
    public boolean areOn() {
        return organization.details().kind() == OrganizationKind.ORGANIZATION_UNITS
                && organization.settings().isOn(Flag.CONF_OU_LEVEL_PRODUCTS_ENABLED);
    }

    /** The concept of a code, in any letter case; the whole organization for one that is none's. */
    public long id(String code) {
        return find(code).orElse(Trait.ORGANIZATION);
    }

    /** The concept of a code, in any letter case. */
    public Optional<Long> find(String code) {
        return areOn()
                ? organization.details().concepts().stream()
                        .filter(concept -> concept.code().equalsIgnoreCase(code.strip()))
                        .map(Place::id)
                        .findFirst()
                : Optional.empty();
    }

    /** The code of a concept; empty for the whole organization. */
    public String code(long id) {
        return organization.details().concepts().stream()
                .filter(concept -> concept.id() == id)
                .map(Place::code)
                .findFirst()
                .orElse("");
    }
}
