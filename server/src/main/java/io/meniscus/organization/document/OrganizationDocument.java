package io.meniscus.organization.document;

import io.meniscus.access.AccessGroup;
import io.meniscus.access.Principal.Fallback;
import io.meniscus.access.secret.NewSecret;
import io.meniscus.core.identity.CustomerStatus;
import io.meniscus.core.identity.Source;
import io.meniscus.organization.TillKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An organization's set-up as somebody wrote it down; {@code demo/organization.yaml} shows every key. A key that is
 * left out (null here) leaves what is stored alone, or takes its default where something is made. Codes and names of
 * log-ins are case-folded already. {@code path} is where an entry stands in the document.
 *
 * @param code     what the organization is known by; empty where the document names none
 * @param problems everything that is wrong with the document's form; it is applied only if there is nothing
 */
public record OrganizationDocument(
        String code,
        Profile profile,
        List<Zone> zones,
        List<Store> stores,
        List<Till> tills,
        List<ApiClient> apiClients,
        List<Account> accounts,
        List<Label> statusLabels,
        List<Lookup> attributionLookups,
        Map<String, String> configuration,
        List<Problem> problems) {

    /**
     * Who the organization is; all but the dial code are needed when it is made.
     *
     * @param country  ISO 3166 alpha-2
     * @param dialCode digits; the country's own where left out
     * @param timeZone IANA name
     * @param currency ISO 4217
     * @param language ISO 639
     */
    public record Profile(
            @Nullable String name,
            @Nullable String country,
            @Nullable String dialCode,
            @Nullable String timeZone,
            @Nullable String currency,
            @Nullable String language,
            @Nullable Boolean active) {}

    /** What a place may have of its own; an empty text takes the parent's again. */
    public record Region(
            @Nullable String timeZone,
            @Nullable String currency,
            @Nullable String language) {}

    /** A zone; {@code parent} is the code of the zone it is nested in, {@code root} at the top. */
    public record Zone(
            String path,
            String code,
            @Nullable String name,
            String parent,
            Region region,
            @Nullable Boolean active) {}

    /** A store; at most three external ids. */
    public record Store(
            String path,
            String code,
            @Nullable String name,
            @Nullable String description,
            @Nullable String zone,
            Region region,
            @Nullable AccessGroup accessGroup,
            @Nullable List<String> externalIds,
            @Nullable Boolean active) {}

    /** A till, store server or store centre; its code is its user name. */
    public record Till(
            String path,
            String code,
            @Nullable String name,
            @Nullable String description,
            @Nullable TillKind kind,
            @Nullable String store,
            @Nullable String storeServer,
            @Nullable Boolean billable,
            @Nullable Boolean active,
            @Nullable NewSecret secret) {}

    /** An API client, known by its name. */
    public record ApiClient(
            String path,
            String name,
            @Nullable String key,
            @Nullable String description,
            @Nullable String defaultTill,
            @Nullable AccessGroup accessGroup,
            @Nullable Integer tokenLife,
            @Nullable Fallback fallback,
            @Nullable Boolean active,
            @Nullable NewSecret secret) {}

    /** An account of a source; empty for a source without accounts. */
    public record Account(
            String path,
            Source source,
            String account,
            @Nullable String name,
            @Nullable Boolean active) {}

    public record Label(
            String path,
            String label,
            @Nullable CustomerStatus status,
            @Nullable Boolean isDefault) {}

    /** Whom a look-up of the attribution headers means: a till, or the first active till of a store. */
    public record Lookup(
            String path,
            String type,
            String code,
            @Nullable String till,
            @Nullable String store) {}
}
