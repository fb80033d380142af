package io.meniscus.config;

import org.jspecify.annotations.Nullable;

/** The database of this server. */
public sealed interface DatabaseChoice {

    /** PostgreSQL started by this server, in its data directory. */
    record Embedded() implements DatabaseChoice {}

    /**
     * A PostgreSQL that somebody else runs.
     *
     * @param app       the role that serves
     * @param owner     the role that owns the tables; absent where migrations are run from elsewhere
     * @param secretKey what keyed hashes and encryption are derived from, equal on all servers of that database
     */
    record External(DatabaseAddress app, @Nullable DatabaseAddress owner, Secret secretKey) implements DatabaseChoice {}
}
