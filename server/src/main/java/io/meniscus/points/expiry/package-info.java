/** The sweep of points that lapsed. */
@NullMarked
package io.meniscus.points.expiry;

import org.jspecify.annotations.NullMarked;
