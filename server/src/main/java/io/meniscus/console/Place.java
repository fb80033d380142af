package io.meniscus.console;

/** The places of an organization, in the navigation's order; one shows where a page is routed to it. */
public enum Place {
    OVERVIEW("Overview", ""),
    CUSTOMERS("Customers", "/customers"),
    BILLS("Bills", "/bills"),
    ORGANIZATION("Organization", "/organization"),
    STORES("Stores & tills", "/stores"),
    CLIENTS("API clients", "/clients"),
    ACCESS("Access groups", "/access-groups"),
    SOURCES("Sources", "/sources"),
    FIELDS("Fields", "/fields"),
    PROGRAMS("Loyalty programs", "/programs"),
    CONFIGURATION("Configuration", "/configuration"),
    MORE("More set-up", "/more"),
    IMPORTS("Imports", "/imports"),
    CHANGES("Change requests", "/change-requests"),
    OUTBOX("Outbox", "/outbox"),
    REQUESTS("Requests", "/requests"),
    USERS("Users", "/users");

    private final String label;
    private final String path;

    Place(String label, String path) {
        this.label = label;
        this.path = path;
    }

    public String label() {
        return label;
    }

    /** The address of this place, or of something in it when a suffix such as {@code /new} is given. */
    public String of(String organization, String suffix) {
        return "/console/" + organization + path + suffix;
    }
}
