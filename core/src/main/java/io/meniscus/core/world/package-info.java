/** The working set a batch is decided on: typed sections, savepoints, outcomes. */
@NullMarked
package io.meniscus.core.world;

import org.jspecify.annotations.NullMarked;
