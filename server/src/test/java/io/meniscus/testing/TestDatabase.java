package io.meniscus.testing;

import io.meniscus.config.DatabaseAddress;

/** A migrated database of a test's own. */
public record TestDatabase(String name, DatabaseAddress app, DatabaseAddress owner, DatabaseAddress backup) {}
