/** Measures the packaged server beside PostgreSQL alone: {@code bin/bench}. */
@NullMarked
package io.meniscus.bench;

import org.jspecify.annotations.NullMarked;
