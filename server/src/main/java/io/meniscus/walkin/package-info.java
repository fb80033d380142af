/** Customers who came into a store: told to a till, and offered to its screen (v2/walkin). */
@NullMarked
package io.meniscus.walkin;

import org.jspecify.annotations.NullMarked;
