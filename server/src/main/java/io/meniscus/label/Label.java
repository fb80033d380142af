package io.meniscus.label;

/**
 * A tag of the organization's own.
 *
 * @param updatedBy the till it was made by
 */
public record Label(long id, String name, String description, long updatedBy) {}
