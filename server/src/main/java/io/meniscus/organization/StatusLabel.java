package io.meniscus.organization;

/** An organization's name for a customer status; the default one is given at registration. */
public record StatusLabel(long id, String label, short status) {}
