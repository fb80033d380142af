/** Wire records that calls of v3 share (conventions §5.3). */
@NullMarked
package io.meniscus.api.v3.wire;

import org.jspecify.annotations.NullMarked;
