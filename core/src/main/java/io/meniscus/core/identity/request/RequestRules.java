package io.meniscus.core.identity.request;

import io.meniscus.core.identity.change.ChangeRules;

/**
 * What carrying out a request is held to. Whoever decides stands in for the switches that keep callers from changing
 * identifiers by themselves (organization-setup §8, CONF_ALLOW_…_UPDATE): those do not bind a request.
 */
public record RequestRules(ChangeRules changes) {
    public RequestRules {
        changes = changes.anyType();
    }
}
