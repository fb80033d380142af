package io.meniscus.customer.search;

import io.meniscus.core.field.FieldKind;

/** A field of customers, by what it is stored under. */
public record FieldKey(FieldKind kind, long id) {}
