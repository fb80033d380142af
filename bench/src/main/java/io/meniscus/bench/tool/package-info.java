/** The programs that make the load, and what they say of a run. */
@NullMarked
package io.meniscus.bench.tool;

import org.jspecify.annotations.NullMarked;
