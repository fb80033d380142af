/** Wire records that calls of v1.1 share. */
@NullMarked
package io.meniscus.api.v1_1.wire;

import org.jspecify.annotations.NullMarked;
