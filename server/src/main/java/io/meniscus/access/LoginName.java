package io.meniscus.access;

import java.util.Locale;

/** A user name, client key or e-mail as the login directory has it: stripped and in lower case. */
public record LoginName(String folded) {
    public static LoginName of(String name) {
        return new LoginName(name.strip().toLowerCase(Locale.ROOT));
    }

    /** Masked: a client key is an identifier of somebody's account. */
    @Override
    public String toString() {
        return "****";
    }
}
