package io.meniscus.api.v1_1.products;

import io.meniscus.core.product.catalogue.Trait;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Till;
import io.meniscus.product.catalogue.OrgUnits;
import java.util.Locale;
import java.util.Set;

/**
 * Whose products a read asks for by {@code ou_code} and {@code fetch_type}, where the organization has products per
 * concept: ORG is the whole organization's, SCOPE those of the concept named or of the caller's store, ALL (as when
 * left out) both of them, or all there are where no concept is named. Refuses another fetch_type with 400.
 *
 * @param ous empty for all there are
 */
record OuScope(OrgUnits units, Set<Long> ous) {
    /** A concept that nobody has. */
    private static final long NOBODYS = -2;

    static OuScope of(Request request, Organization organization) {
        var units = new OrgUnits(organization);
        if (!units.areOn()) {
            return new OuScope(units, Set.of());
        }
        var code = request.query("ou_code").orElse("");
        long named =
                code.isEmpty() ? own(request, organization) : units.find(code).orElse(NOBODYS);
        var ous = switch (request.query("fetch_type").orElse("ALL").toUpperCase(Locale.ROOT)) {
            case "ORG" -> Set.of(Trait.ORGANIZATION);
            case "SCOPE" -> Set.of(named);
            case "ALL" ->
                code.isEmpty()
                        ? Set.<Long>of()
                        : named == Trait.ORGANIZATION ? Set.of(named) : Set.of(named, Trait.ORGANIZATION);
            default -> throw new EdgeException(new EdgeRefusal.BadParameter("fetch_type is ALL, ORG or SCOPE"));
        };
        return new OuScope(units, ous);
    }

    /** The concept of the caller's store; the whole organization where that belongs to none. */
    private static long own(Request request, Organization organization) {
        return organization
                .till(request.caller().till())
                .map(Till::storeId)
                .flatMap(organization::store)
                .map(store -> store.details().conceptId())
                .filter(concept -> concept != 0)
                .orElse(Trait.ORGANIZATION);
    }

    boolean covers(long ou) {
        return ous.isEmpty() || ous.contains(ou);
    }
}
