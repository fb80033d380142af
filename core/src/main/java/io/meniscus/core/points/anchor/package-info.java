/** Heads of ledgers as they are handed out: what was signed can't be cut off unseen. */
@NullMarked
package io.meniscus.core.points.anchor;

import org.jspecify.annotations.NullMarked;
