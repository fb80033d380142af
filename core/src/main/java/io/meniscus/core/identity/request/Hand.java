package io.meniscus.core.identity.request;

import io.meniscus.core.identity.Stamp;

/**
 * Who did something, when, at which till and by which call.
 *
 * @param address the network address it came from; empty where that is not kept
 */
public record Hand(Party by, Stamp stamp, String address) {}
