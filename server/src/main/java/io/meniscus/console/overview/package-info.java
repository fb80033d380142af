/** An organization at a glance. */
@NullMarked
package io.meniscus.console.overview;

import org.jspecify.annotations.NullMarked;
