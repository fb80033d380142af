package io.meniscus.organization;

import io.meniscus.core.program.Programs;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What there is to know of an organization beside what every request needs (organization-setup §§2, 3, 7). */
public record OrganizationDetails(
        OrganizationKind kind,
        Contact contact,
        Supported supported,
        int minSmsHour,
        int maxSmsHour,
        FiscalYear fiscalYear,
        Map<String, String> customFields,
        List<Place> zones,
        List<Place> concepts,
        List<Associate> associates,
        List<Tender> tenders,
        Map<String, BigDecimal> ratiosInr,
        Programs programs) {
    public static final OrganizationDetails NONE = new OrganizationDetails(
            OrganizationKind.STANDARD,
            new Contact("", "", "", "", "", "", "", "", ""),
            new Supported(List.of(), List.of(), List.of(), List.of(), false),
            0,
            24,
            FiscalYear.APRIL,
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            Programs.NONE);

    public OrganizationDetails {
        customFields = Map.copyOf(customFields);
        zones = List.copyOf(zones);
        concepts = List.copyOf(concepts);
        associates = List.copyOf(associates);
        tenders = List.copyOf(tenders);
        ratiosInr = Map.copyOf(ratiosInr);
    }

    /** How it is reached. */
    public record Contact(
            String address,
            String locality,
            String city,
            String state,
            String pinCode,
            String phone,
            String website,
            String logo,
            String locale) {}

    /** What it takes beside the base ones. */
    public record Supported(
            List<String> timeZones,
            List<String> currencies,
            List<String> languages,
            List<String> countries,
            boolean otherCountries) {
        public Supported {
            timeZones = List.copyOf(timeZones);
            currencies = List.copyOf(currencies);
            languages = List.copyOf(languages);
            countries = List.copyOf(countries);
        }
    }
}
