package io.meniscus.organization;

/** Deactivated entities stay resolvable in history but fail as credentials and as attribution. */
public enum Activity {
    ACTIVE,
    INACTIVE;

    public static Activity of(boolean active) {
        return active ? ACTIVE : INACTIVE;
    }
}
