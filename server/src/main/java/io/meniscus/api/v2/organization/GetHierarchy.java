package io.meniscus.api.v2.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.Calls;
import io.meniscus.api.v2.wire.W;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v2/organization/hierarchy}: the caller's organization and those connected with it (v2/organization); a
 * standard one has none.
 */
final class GetHierarchy implements Endpoint {
    private static final int NO_PARENT = -1;
    private final Organizations organizations;

    GetHierarchy(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The organization and those around it; {@code uniqueId} is null and there. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Body(
            Org baseOrganization,
            List<Org> connectedOrganizations,
            @Nullable String uniqueId,
            List<W> warnings) {}

    /** An organization. */
    record Org(
            long id,
            String name,
            String phone,
            String address,
            String language,
            String languageCode,
            String languageLocale,
            long parentId,
            String locality,
            String pinCode,
            String currency,
            String timezoneLabel,
            String timezoneOffset,
            int minSmsHour,
            int maxSmsHour,
            String logo,
            String webSite,
            String country,
            String countryCode,
            String state,
            String city,
            boolean active,
            String orgType,
            @Nullable Map<String, String> customFields) {
        static Org of(Organization organization, Request request, @Nullable Map<String, String> customFields) {
            var profile = organization.profile();
            var details = organization.details();
            var contact = details.contact();
            var offset = profile.timeZone().getRules().getOffset(request.at()).getId();
            return new Org(
                    profile.id().value(),
                    profile.name(),
                    contact.phone(),
                    contact.address(),
                    Locale.of(profile.language()).getDisplayLanguage(Locale.ENGLISH),
                    profile.language(),
                    contact.locale(),
                    NO_PARENT,
                    contact.locality(),
                    contact.pinCode(),
                    Currency.getInstance(profile.currency()).getDisplayName(Locale.ENGLISH),
                    profile.timeZone().getId(),
                    offset.equals("Z") ? "+00:00" : offset,
                    details.minSmsHour(),
                    details.maxSmsHour(),
                    contact.logo(),
                    contact.website(),
                    Locale.of("", profile.country()).getDisplayCountry(Locale.ENGLISH),
                    profile.country(),
                    contact.state(),
                    contact.city(),
                    true,
                    "STANDARD_ORG",
                    customFields);
        }
    }

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        boolean withFields =
                request.query("fetchCustomFields").orElse("").strip().equalsIgnoreCase("true");
        Map<String, String> fields =
                withFields ? new TreeMap<>(organization.details().customFields()) : null;
        return Reply.ok(new Body(Org.of(organization, request, fields), List.of(), null, List.of()));
    }
}
