package io.meniscus.organization.region;

/** Time zone (IANA), currency (ISO 4217) and language (ISO 639); empty ones are inherited (organization-setup §3). */
public record Region(String timeZone, String currency, String language) {
    public static final Region INHERITED = new Region("", "", "");

    /** With the parent's where this has none. */
    public Region within(Region parent) {
        return new Region(
                timeZone.isEmpty() ? parent.timeZone : timeZone,
                currency.isEmpty() ? parent.currency : currency,
                language.isEmpty() ? parent.language : language);
    }
}
