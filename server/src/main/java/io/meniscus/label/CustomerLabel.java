package io.meniscus.label;

import io.meniscus.core.CustomerId;

/**
 * A label on a person.
 *
 * @param addedBy the till that put it there
 */
public record CustomerLabel(long id, CustomerId person, long labelId, String labelName, long addedBy) {}
