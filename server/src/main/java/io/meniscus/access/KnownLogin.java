package io.meniscus.access;

/** A login whose secret or token was verified, as of its directory version. */
public sealed interface KnownLogin {
    Login login();

    record OfTill(Login login) implements KnownLogin {}

    record OfClient(Login login, ApiClient client) implements KnownLogin {}
}
