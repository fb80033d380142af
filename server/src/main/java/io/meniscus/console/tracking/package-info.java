/** Calls of the API, end to end. */
@NullMarked
package io.meniscus.console.tracking;

import org.jspecify.annotations.NullMarked;
