/** Wire records that calls of v2 share (conventions §5.2). */
@NullMarked
package io.meniscus.api.v2.wire;

import org.jspecify.annotations.NullMarked;
