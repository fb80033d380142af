package io.meniscus.organization.setup.history;

import com.fasterxml.jackson.databind.JsonNode;
import io.meniscus.organization.setup.Actor;
import java.time.Instant;

/**
 * One entry's change, as the history keeps it.
 *
 * @param version the set-up's version it made; entries changed together share it
 * @param section of the entry's kind
 * @param before  the entry as documents have it, secrets masked; a missing node when it was made
 * @param after   the same after the change; a missing node when it was taken away
 */
public record SetupChange(
        long version, String section, String name, Instant at, Actor actor, JsonNode before, JsonNode after) {}
