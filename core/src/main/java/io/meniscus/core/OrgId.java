package io.meniscus.core;

/** An organization. 0 is the platform itself: its administrators, signing keys and unattributed log rows. */
public record OrgId(long value) {
    public static final OrgId PLATFORM = new OrgId(0);
}
