package io.meniscus.access;

/** What an API client may do: its access group decides when it has one, else its scopes (v3/integrations). */
public sealed interface ClientAccess permits AccessGroup, ClientScopes {
    boolean grants(AskedCall call);
}
