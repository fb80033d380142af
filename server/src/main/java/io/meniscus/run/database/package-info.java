/** The database itself: pool, schema, partitions, grants. */
@NullMarked
package io.meniscus.run.database;

import org.jspecify.annotations.NullMarked;
