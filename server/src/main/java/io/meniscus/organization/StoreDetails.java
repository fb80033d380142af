package io.meniscus.organization;

import io.meniscus.organization.region.Region;
import java.util.Map;

/**
 * What there is to know of a store beside its names.
 *
 * @param zoneId    the zone it stands in
 * @param conceptId the concept it belongs to; 0 for none
 * @param own       what it says itself
 * @param effective with everything inherited
 */
public record StoreDetails(
        String description,
        long zoneId,
        long conceptId,
        Region own,
        Region effective,
        AdminType adminType,
        Contact contact,
        Contact smsContact,
        Contact emailContact,
        Location location,
        Map<String, String> customFields) {
    public static final StoreDetails NONE = new StoreDetails(
            "",
            0,
            0,
            Region.INHERITED,
            Region.INHERITED,
            AdminType.GENERAL,
            Contact.NONE,
            Contact.NONE,
            Contact.NONE,
            new Location("", "", "", "", ""),
            Map.of());

    public StoreDetails {
        customFields = Map.copyOf(customFields);
    }

    /** How it is reached, or what messages show of that; {@code name} only there. */
    public record Contact(String name, String mobile, String landline, String email) {
        static final Contact NONE = new Contact("", "", "", "");
    }

    /** Where it stands; degrees as decimal numbers, or empty. */
    public record Location(String address, String city, String area, String latitude, String longitude) {}
}
