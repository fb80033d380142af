package io.meniscus.core.field;

/** What a value of an extended field is. */
public enum FieldType {
    STRING,
    INTEGER,
    DOUBLE,
    /** A date, or a date and time. */
    DATETIME,
    /** One of the values the platform lists. */
    STANDARD_ENUM,
    /** One of the values the organization lists; any text while it lists none. */
    CUSTOM_ENUM,
    /** A country: ISO 3166 alpha-2, or its English name. */
    COUNTRY,
    /** A language: ISO 639-1, or its English name. */
    LANGUAGE,
    /** A currency: ISO 4217. */
    CURRENCY,
    /** A store or till of the organization, by code. */
    ORG_ENTITY,
    /** Who serves at a till, by code; any text, as they are not checked. */
    ASSOCIATE_USER;

    /** Whether v2 answers a number. */
    public boolean isNumber() {
        return this == INTEGER || this == DOUBLE;
    }
}
