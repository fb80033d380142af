/** Who calls, what they may do, which till their writes belong to, how often they may call. */
@NullMarked
package io.meniscus.access;

import org.jspecify.annotations.NullMarked;
