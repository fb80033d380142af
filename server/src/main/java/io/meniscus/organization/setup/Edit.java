package io.meniscus.organization.setup;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A change of one entry.
 *
 * @param entry its fields as documents have them, with what it is known by; what is left out is left alone. A nested
 *              entry names its parent by the field
 */
public record Edit(Kind kind, Given.How how, JsonNode entry) {}
