/** Heads of ledgers, signed and handed out, so that nobody cuts a tail off unseen. */
@NullMarked
package io.meniscus.points.anchor;

import org.jspecify.annotations.NullMarked;
