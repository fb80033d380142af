/** The tree of zones, concepts, stores and tills. */
@NullMarked
package io.meniscus.console.stores;

import org.jspecify.annotations.NullMarked;
