package io.meniscus.api.v3.merges;

import org.jspecify.annotations.Nullable;

/**
 * How a merge is undone; may be left out as a whole.
 *
 * @param compensate whether who spent points of the other side gives them back; left out = no
 */
public record UndoBody(@Nullable Boolean compensate) {}
