/** The database itself: pool, connections of workers, blocks of ids, schema, partitions, grants. */
@NullMarked
package io.meniscus.run.database;

import org.jspecify.annotations.NullMarked;
