package io.meniscus.api.v1_1.organization;

import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.wire.RegionWords;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.SetupStates;
import io.meniscus.organization.kinds.Profile;
import java.time.ZoneId;

/** {@code GET /v1.1/organization/get}: the caller's organization, all texts (v1.1/organization "get"). */
record GetOrganization(Organizations organizations, SetupStates states) implements Endpoint {

    public record Shown(
            String id,
            String name,
            String address,
            String language,
            String currency,
            String timezone,
            String timezone_offset,
            String min_sms_hour,
            String max_sms_hour,
            String logo,
            String website,
            String country,
            String country_code,
            String state,
            String city,
            String locality,
            String pincode) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var profile = states.of(organization).all(Profile.KIND).iterator().next();
        var zone = profile.get(Profile.TIME_ZONE);
        return OrganizationReply.of(new Shown(
                Long.toString(organization.id().value()),
                profile.get(Profile.NAME),
                profile.get(Profile.ADDRESS),
                RegionWords.language(profile.get(Profile.LANGUAGE)),
                RegionWords.currencyName(profile.get(Profile.CURRENCY)),
                zone,
                "UTC" + RegionWords.offset(ZoneId.of(zone), request.at()),
                Integer.toString(profile.get(Profile.MIN_SMS_HOUR)),
                Integer.toString(profile.get(Profile.MAX_SMS_HOUR)),
                profile.get(Profile.LOGO),
                profile.get(Profile.WEBSITE),
                RegionWords.country(profile.get(Profile.COUNTRY)),
                profile.get(Profile.COUNTRY),
                profile.get(Profile.STATE),
                profile.get(Profile.CITY),
                profile.get(Profile.LOCALITY),
                profile.get(Profile.PIN_CODE)));
    }
}
