/** Merges of customers: what they did, what one would do, and how it is taken back. Meniscus's own calls. */
@NullMarked
package io.meniscus.api.v3.merges;

import org.jspecify.annotations.NullMarked;
