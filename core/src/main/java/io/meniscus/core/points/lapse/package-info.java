/** What became of points that nobody spent in time. */
@NullMarked
package io.meniscus.core.points.lapse;

import org.jspecify.annotations.NullMarked;
