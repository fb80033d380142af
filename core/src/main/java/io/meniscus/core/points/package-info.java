/** Points: lots, the double-entry ledger that is all there is to know about them, and the chain that proves it. */
@NullMarked
package io.meniscus.core.points;

import org.jspecify.annotations.NullMarked;
