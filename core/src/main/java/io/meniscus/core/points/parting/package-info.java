/** What both sides of a person have of points when they part. */
@NullMarked
package io.meniscus.core.points.parting;

import org.jspecify.annotations.NullMarked;
