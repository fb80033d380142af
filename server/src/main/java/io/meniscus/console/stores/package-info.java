/** The tree of zones, stores and tills. */
@NullMarked
package io.meniscus.console.stores;

import org.jspecify.annotations.NullMarked;
