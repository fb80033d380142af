/** Merging persons and undoing it: match, guard, decide, changes. A merge is an edge, never a move. */
@NullMarked
package io.meniscus.core.identity.merge;

import org.jspecify.annotations.NullMarked;
