package io.meniscus.organization;

/** Which account of a source a call means. */
public sealed interface AccountChoice {
    record Found(SourceAccount account) implements AccountChoice {}

    /** None was named although the source has named ones, but it has a single one. */
    record Only(SourceAccount account) implements AccountChoice {}

    /** None was named and the source has several. */
    record Missing() implements AccountChoice {}

    /** The source has no account of that name. */
    record Unknown() implements AccountChoice {}

    /** The organization takes no customers from the source. */
    record NoSource() implements AccountChoice {}
}
