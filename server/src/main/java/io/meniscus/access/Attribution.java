package io.meniscus.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.meniscus.core.TillId;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Request;
import io.meniscus.http.Route;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organization.LookupKey;
import io.meniscus.organization.Till;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which till a call's writes belong to (conventions §3): a look-up code, else a till or store the headers name, else
 * the API client's default till, else the till itself. Look-up headers count on v2 alone; the headers that name a till
 * or store count for API clients alone, by token or by Basic.
 *
 * <p>Refuses, on reads too: a till that is unknown or inactive (91021), unless the API client wants its default till
 * then; a look-up code without its type (1061); a type of look-up there is not (HTTP 400).
 */
public final class Attribution {
    private static final String LOOKUP_TYPE = "X-CAP-API-ATTRIBUTION-LOOKUP-TYPE";
    private static final String LOOKUP = "X-CAP-API-ATTRIBUTION-LOOKUP";
    private static final String ENTITY_TYPE = "X-CAP-API-ATTRIBUTION-ENTITY-TYPE";
    private static final String ENTITY_CODE = "X-CAP-API-ATTRIBUTION-ENTITY-CODE";
    private static final String TILL_CODE = "X-CAP-API-ATTRIBUTION-TILL-CODE";
    private static final Set<String> LOOKUP_TYPES = Set.of("WECHAT", "MOBILE_TRIGGER");

    // By identity: a snapshot that was replaced takes its index with it.
    private final LoadingCache<Organization, StoreTills> storeTills =
            Caffeine.newBuilder().weakKeys().build(StoreTills::new);

    /** The till, or an {@link EdgeException}. */
    public TillId resolve(Route route, Principal principal, Organization organization, Request.Headers headers) {
        var lookup = route.dialect().name().startsWith("v2") ? headers.first(LOOKUP) : Optional.<String>empty();
        if (lookup.isPresent()) {
            return orFallback(principal, organization, byLookup(lookup.get(), organization, headers));
        }
        return switch (principal) {
            case Principal.Till till -> till.till();
            case Principal.ApiClient client -> forClient(client, organization, headers);
            case Principal.AdminUser _ -> TillId.NONE;
        };
    }

    private TillId forClient(Principal.ApiClient client, Organization organization, Request.Headers headers) {
        var code = headers.first(ENTITY_CODE);
        if (code.isPresent()) {
            var type = headers.first(ENTITY_TYPE).orElse("TILL");
            return orFallback(client, organization, byEntity(type, code.get(), organization));
        }
        var tillCode = headers.first(TILL_CODE);
        if (tillCode.isPresent()) {
            return orFallback(client, organization, byTillCode(tillCode.get(), organization));
        }
        return orUnknown(defaultTill(client, organization));
    }

    private static Optional<TillId> byLookup(String value, Organization organization, Request.Headers headers) {
        var type = headers.first(LOOKUP_TYPE)
                .map(Attribution::folded)
                .orElseThrow(() -> new EdgeException(new EdgeRefusal.AttributionTypeMissing()));
        if (!LOOKUP_TYPES.contains(type)) {
            throw new EdgeException(new EdgeRefusal.BadParameter("unknown attribution look-up type"));
        }
        return organization
                .attributionLookup(new LookupKey(type, value.strip()))
                .flatMap(till -> active(till, organization));
    }

    private Optional<TillId> byEntity(String type, String code, Organization organization) {
        var tills = storeTills.get(organization);
        return switch (folded(type)) {
            case "TILL", "TILL_CODE" -> byTillCode(code, organization);
            case "STORE_CODE" -> tills.till(StoreTills.NamedBy.STORE_CODE, code);
            case "STORE_NAME" -> tills.till(StoreTills.NamedBy.STORE_NAME, code);
            case "STORE_EXTERNAL_ID" -> tills.till(StoreTills.NamedBy.STORE_EXTERNAL_ID, code);
            case "STORE_EXTERNAL_ID_1" -> tills.till(StoreTills.NamedBy.STORE_EXTERNAL_ID_1, code);
            case "STORE_EXTERNAL_ID_2" -> tills.till(StoreTills.NamedBy.STORE_EXTERNAL_ID_2, code);
            default -> Optional.empty();
        };
    }

    private static Optional<TillId> byTillCode(String code, Organization organization) {
        return organization.tillByCode(code).filter(Till::isActive).map(Till::id);
    }

    private static TillId orFallback(Principal principal, Organization organization, Optional<TillId> named) {
        return orUnknown(named.or(() -> switch (principal) {
            case Principal.Till _ -> Optional.empty();
            case Principal.AdminUser _ -> Optional.empty();
            case Principal.ApiClient client ->
                client.fallback() == Principal.Fallback.DEFAULT_TILL
                        ? defaultTill(client, organization)
                        : Optional.empty();
        }));
    }

    private static Optional<TillId> defaultTill(Principal.ApiClient client, Organization organization) {
        return active(client.defaultTill(), organization);
    }

    private static Optional<TillId> active(TillId id, Organization organization) {
        return organization.till(id).filter(Till::isActive).map(Till::id);
    }

    private static TillId orUnknown(Optional<TillId> till) {
        return till.orElseThrow(() -> new EdgeException(new EdgeRefusal.UnknownAttribution()));
    }

    private static String folded(String type) {
        return type.strip().toUpperCase(Locale.ROOT);
    }
}
