/** The review queue: changes of customers that were asked for, and merges that the rules held back. */
@NullMarked
package io.meniscus.console.changes;

import org.jspecify.annotations.NullMarked;
