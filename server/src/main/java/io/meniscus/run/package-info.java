/** Runs commands in batches; the only place that opens a transaction. */
@NullMarked
package io.meniscus.run;

import org.jspecify.annotations.NullMarked;
